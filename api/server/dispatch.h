/* Processes a request. */
#ifndef RETORT_DISPATCH_H
#define RETORT_DISPATCH_H

#include <ulfius.h>

/* Ulfius's default endpoint, the only one; `context` is the struct server_context. */
int dispatch(const struct _u_request *request, struct _u_response *response, void *context);

#endif
