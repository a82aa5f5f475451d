/* The response of a request: its problem or its reply, with the headers that all have. */
#ifndef RETORT_RESPONSE_H
#define RETORT_RESPONSE_H

#include "server/exchange.h"

/* Completes the reply of a request that ended with `e`, and hands it over to Ulfius, which frees it; nothing, without
 * memory for it. The only place where an error becomes a problem document. */
void response_finish(struct exchange *x, enum err e, struct _u_response *response);

/* Logs a failure, and counts it for the administrator if it is the server's own. */
void response_log_failure(const struct exchange *x, enum err e);

#endif
