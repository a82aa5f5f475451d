/* Renders the Markdown of posts and comments. */
#ifndef RETORT_RENDERING_H
#define RETORT_RENDERING_H

#include "domain/markdown.h"
#include "http/request.h"

/* Renders the member `body` of a request. ERR_INVALID, with an error of the field: its HTML is too long, or has no
 * visible text. */
enum err render_body(struct req *rq, enum markdown_context context, struct str body, struct rendered *ret_rendered);

#endif
