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
	const char *page; /* pages_name() */
	struct caller caller;
	json_t *json;
	struct reply reply;
	struct field_errors errors;
	const char *allow; /* set: the method is wrong, and these are right */
	bool close;	   /* the framing of the connection is not reliable any more */
};

/* What passes by Ulfius, which calls dispatch on the thread that called it. */
struct exchange_aside {
	const struct head *head; /* in: what the headers say; they outlive the call */
	enum err refusal;	 /* in: answer with this, and do nothing else */
	size_t answer_bytes;	 /* out: the size of the answer's body, */
	int headers;		 /* how many headers it has; with another number, or -1, it must not be sent, */
	const char *route;	 /* as in struct report, */
	int64_t user;		 /* and who asked, */
	unsigned status;	 /* nor with another status: Ulfius answers 500 where it has no memory for the body */
};

extern _Thread_local struct exchange_aside exchange_aside;

/* The calling thread's arena, empty, or NULL without memory. The caller resets it after use. */
struct arena *exchange_arena(void);

#endif
