/* How much an account may write, and an address from which accounts write. Accounts younger than a day write less, so
 * that making accounts does not make a flood.
 *
 * Not counted: signing in and out, and what is bounded otherwise: requests that send a mail (domain/throttle.h), what a
 * mailed link allows once, deleting the account.
 *
 * The counts are rows of `write_limits`, changed in the same transaction as what they count: a write that is refused or
 * fails does not count, and they hold across restarts and servers. Rows that have lapsed are deleted. */
#ifndef RETORT_WRITE_LIMIT_H
#define RETORT_WRITE_LIMIT_H

#include "http/request.h"
#include "store/store.h"

/* As stored, twice: see write_limit.c. */
enum write_kind {
	WRITE_TEXT,   /* new posts and comments */
	WRITE_FOLLOW, /* following, and no longer */
	WRITE_OTHER,  /* edits, deletions, tokens, profiles, moderation */
};

/* store_write() by who asks. ERR_THROTTLED when there were too many, with `retry_after_s` set; nothing has changed
 * then. RETORT_RATE_LIMIT=off lifts it. */
enum err write_limited(struct req *rq, enum write_kind kind, store_write_fn fn, void *arg);

/* Since when, in microseconds, the same text of the same author is a repetition that is refused. */
int64_t write_repeats_since(const struct config *config);

#endif
