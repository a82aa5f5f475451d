/* The Markdown of posts and comments that are sent. */
#ifndef RETORT_RENDERING_H
#define RETORT_RENDERING_H

#include "domain/markdown.h"
#include "http/request.h"

/* Renders the member `body` of a request. ERR_INVALID, with the field named: its HTML is too long, or shows no text. */
enum err render_body(struct req *rq, enum markdown_context context, struct str body, struct str *ret_html);

#endif
