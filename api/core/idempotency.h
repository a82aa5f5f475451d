/* Stored answers, so that a repeated request creates nothing twice (draft-ietf-httpapi-idempotency-key-header).
 *
 * They are rows of `idempotency_keys`, stored in the transaction that creates the resource, so they survive crashes
 * and restarts and are shared by servers. They are deleted after LIMIT_IDEMPOTENCY_S, with what was created, and with
 * the account. Their number needs no limit of its own: each belongs to one write, which counts against the limits of
 * writing, or of emails if it is a registration. */
#ifndef RETORT_IDEMPOTENCY_H
#define RETORT_IDEMPOTENCY_H

#include "base/arena.h"
#include "store/db.h"

struct idempotent_request {
	struct str key;	   /* of the request; absent: it has none */
	struct str text;   /* its content: equal for the same request. Only a keyed hash of it is stored */
	int64_t user_id;   /* 0: not signed in, then */
	struct str client; /* the address */
};

struct idempotent_answer {
	int status;
	struct str location; /* may be absent */
	struct str body;
	int64_t post_id, comment_id; /* what was created; 0: something else */
};

/* The answer that was given to this request. ERR_NOT_FOUND: none was. ERR_KEY_REUSED: another request
 * has the key. */
enum err idempotency_find(struct db *db, struct arena *mem, const struct idempotent_request *request,
			  struct idempotent_answer *ret_answer);
/* Inside a write: stores the answer. */
enum err idempotency_store(struct db *w, struct arena *mem, const struct idempotent_request *request,
			   const struct idempotent_answer *answer);
/* Inside a write: deletes all stored answers to an account. */
enum err idempotency_forget(struct db *w, struct arena *mem, int64_t user_id);

#endif
