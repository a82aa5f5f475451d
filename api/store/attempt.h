/* Runs writes in transactions. */
#ifndef RETORT_ATTEMPT_H
#define RETORT_ATTEMPT_H

#include "base/log.h"
#include "store/db.h"

/* A write that is to be run, one of a list. */
struct write {
	store_write_fn ask; /* its first step (store_write_asked()); NULL: it has only one */
	store_write_fn fn;
	void *arg;
	const struct log_context *context; /* of the caller that waits, for lines of the log; NULL: of none */
	enum err result;
	struct write *next;
};

/* Runs the first `count` writes of a list in the open transaction, and says in each `result` how it went; one that
 * fails changes nothing. More than one must have two steps: they then run together, and one by one only if one of them
 * fails. If the function returns an error, the whole transaction has ended. */
enum err attempt_in_transaction(struct db *db, struct write *first, unsigned count);

/* Runs a write in its own transaction, and retries it on conflicts (ERR_BUSY) until `deadline_ms` of the monotonic
 * clock. */
enum err attempt_alone(struct db *db, struct write *write, int64_t deadline_ms);

#endif
