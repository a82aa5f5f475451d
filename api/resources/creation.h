/* How a request creates something: once, even if it is sent twice with one Idempotency-Key. */
#ifndef RETORT_CREATION_H
#define RETORT_CREATION_H

#include "http/request.h"
#include "store/store.h"

struct creation {
	/* What takes long, such as hashing, and what counts requests; not done for a request that is repeated. NULL:
	 * nothing. */
	enum err (*prepare)(struct req *rq, void *arg);
	store_write_fn create;
	/* Writes the reply to what `create` did. Runs inside the write, perhaps more than once. */
	void (*answer)(struct req *rq, const void *arg);
	void *arg; /* of all three */
	const int64_t *post_id,
	    *comment_id; /* where `create` leaves the id of what it created; NULL: it is another thing */
};

/* req_write() and its reply. If the request has a key, the reply is kept in the same transaction; repeated, it gets
 * that reply again, byte for byte, and counts against no limit of writing.
 *
 * ERR_BAD_REQUEST: the header is no key. ERR_IN_PROGRESS: a request with this key is running on this server.
 * (On another server, this one waits for it.) ERR_KEY_REUSED: another request has the key.
 */
enum err req_create(struct req *rq, const struct creation *creation);

#endif
