/* The parts of a URL that libcurl has parsed, and encoding one. */
#ifndef RETORT_URL_H
#define RETORT_URL_H

#include <curl/curl.h>
#include <stdbool.h>

#include "base/arena.h"

/* A part, for the caller to free with curl_free(); NULL if the URL has none. `flags` are those of curl_url_get(). */
char *url_part(CURLU *url, CURLUPart part, unsigned flags);
/* Whether it has the part, and that is not empty. */
bool url_has(CURLU *url, CURLUPart part);

/* `text` as a part of a path or as the value of a query parameter: percent-encoded (RFC 3986), NUL-terminated. */
struct str url_encode(struct arena *mem, struct str text);

#endif
