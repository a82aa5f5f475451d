/* One request on its way through the checks to its response. */
#ifndef RETORT_EXCHANGE_H
#define RETORT_EXCHANGE_H

#include <jansson.h>
#include <stdbool.h>
#include <ulfius.h>

#include "core/caller.h"
#include "http/request.h"
#include "server/context.h"
#include "server/head.h"
#include "server/route.h"
#include "server/wire.h"

struct exchange {
	struct req rq;
	const struct _u_request *request;
	const struct head *head;
	const struct server_context *context;
	struct wire wire;
	const struct route *route;
	struct caller caller;
	json_t *json;
	struct reply reply;
	struct field_errors errors;
	const char *allow; /* set: the method is wrong, and these are right */
	bool close;	   /* the framing of the connection is not reliable any more */
};

#endif
