/* Cross-origin requests (https://fetch.spec.whatwg.org/#http-cors-protocol), by RETORT_CORS_ORIGINS, never with the
 * browser's own credentials. */
#ifndef RETORT_CORS_H
#define RETORT_CORS_H

#include "http/request.h"

/* Adds the headers that let a page of an allowed origin read this reply. */
void cors_allow(struct req *rq);
/* Answers OPTIONS: the methods, and for an allowed origin the preflight headers. `allow` as in struct route. */
void cors_preflight(struct req *rq, const char *allow);

#endif
