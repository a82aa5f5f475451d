/* From the bytes of a request to the bytes of its answer. */
#ifndef RETORT_DISPATCH_H
#define RETORT_DISPATCH_H

#include <ulfius.h>

#include "base/arena.h"
#include "base/error.h"

struct head;

/* What passes by Ulfius, which calls dispatch on the thread that called it. */
struct dispatch_aside {
	const struct head *head; /* in: what the headers say; they outlive the call */
	enum err refusal;	 /* in: answer with this, and do nothing else */
	size_t answer_bytes;	 /* out: the size of the answer's body, */
	int headers;		 /* how many headers it has; with another number, or -1, it must not be sent, */
	unsigned status;	 /* nor with another status: Ulfius answers 500 where it has no memory for the body */
};

extern _Thread_local struct dispatch_aside dispatch_aside;

/* Ulfius's default endpoint, the only one; `context` is the struct server_context. */
int dispatch(const struct _u_request *request, struct _u_response *response, void *context);

/* The calling thread's arena, empty, or NULL without memory. The caller resets it after use. */
struct arena *dispatch_arena(void);

#endif
