/* HTML in the layout of the website, readable without JavaScript. The stylesheet is the website's: where the API is
 * opened without it, pages are plain. */
#ifndef RETORT_HTML_PAGE_H
#define RETORT_HTML_PAGE_H

#include "http/request.h"

/* Answers 200 with a page. `title` and `content` are HTML, and live as long as `rq`. */
void html_page(struct req *rq, const char *title, struct str content);

#endif
