/* Requests that create something: once, even if they are sent twice with one Idempotency-Key. */
#ifndef RETORT_CREATION_H
#define RETORT_CREATION_H

#include "http/request.h"
#include "store/store.h"

struct creation {
	/* What takes long, such as hashing, and what counts requests; not done for a request that is repeated. NULL:
	 * nothing. */
	enum err (*prepare)(struct req *rq, void *arg);
	/* The two steps of store_write_asked(). `ask` is NULL: it has only one. */
	store_write_fn ask, create;
	/* Writes the reply after `create`. Runs inside the write, perhaps more than once. */
	void (*answer)(struct req *rq, const void *arg);
	void *arg; /* of all of them */
	const int64_t *post_id,
	    *comment_id; /* where `create` leaves the id of what it created; NULL: it creates something else */
};

/* req_write() and its reply. If the request has a key, the reply is stored in the same transaction; a repeated request
 * gets the same reply, byte for byte, and does not count against write limits.
 *
 * ERR_IN_PROGRESS: a request with this key is running on this server.
 * (On another server, this one waits for it.) ERR_KEY_REUSED: another request has the key. */
enum err req_create(struct req *rq, const struct creation *creation);

#endif
