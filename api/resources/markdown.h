/* Markdown in requests. */
#ifndef RETORT_RESOURCES_MARKDOWN_H
#define RETORT_RESOURCES_MARKDOWN_H

#include "domain/markdown.h"
#include "http/request.h"

/* Renders the member `body`; one whose HTML grows too long, or shows no text, is refused by name. */
enum err markdown_body(struct req *rq, enum markdown_context context, struct str body, struct str *ret_html);

#endif
