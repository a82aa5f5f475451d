/* What search engines look for: /sitemap.xml with its parts (https://www.sitemaps.org/protocol.html), and /robots.txt
 * (RFC 9309). */
#ifndef RETORT_SITEMAPS_H
#define RETORT_SITEMAPS_H

#include "http/request.h"

/* Whether it is the name of the sitemap, "sitemap.xml", or of a part, "sitemap-1.xml". */
bool sitemap_is_name(struct str name);

/* Answers with the sitemap of that name, which sitemap_is_name(). ERR_NOT_FOUND: there is no
 * such part, or only those who sign in may read. */
enum err sitemap_answer(struct req *rq, struct str name);

/* Answers with robots.txt. */
enum err robots_answer(struct req *rq);

#endif
