/* Cross-origin requests (https://fetch.spec.whatwg.org/#http-cors-protocol), by RETORT_CORS_ORIGINS, never with
 * credentials of the browser's own. */
#ifndef RETORT_CORS_H
#define RETORT_CORS_H

#include <ulfius.h>

#include "http/request.h"

/* Adds what lets a page of an allowed origin read this reply. */
void cors_allow(struct req *rq, const struct _u_request *request);
/* Answers OPTIONS: the methods, and for an allowed origin what a preflight asks. `allow` as in struct route. */
void cors_preflight(struct req *rq, const struct _u_request *request, const char *allow);

#endif
