/* Throttles attempts to sign in and requests for emails. Each attempt counts before its result is known, so that
 * parallel attempts gain nothing; a success is uncounted. After some free attempts, each further one doubles the wait
 * (domain/throttle_set.h). An attempt during a wait is not counted and takes no place, so that it cannot evict counts.
 *
 * Servers that share a database store the counts in it, so that together they allow no more than one: each attempt is
 * a transaction on a separate connection, by the database's clock. If only one process uses the database, the counts
 * are in its memory, so that wrong passwords do not wait for the disk.
 *
 * An attempt that cannot be counted is refused: ERR_BUSY, ERR_DATABASE_LOST or ERR_UNWRITABLE, as of store_count(). */
#ifndef RETORT_THROTTLE_H
#define RETORT_THROTTLE_H

#include "domain/throttle_set.h"
#include "store/store.h"

struct throttle_key {
	enum throttle what;
	struct str key;
};

#define THROTTLE_KEYS 3 /* maximum number of keys of an attempt */

/* Before the first use, and again for another store. `shared`: counts in the database of `store`; otherwise that may
 * be NULL. */
enum err throttle_start(struct store *store, bool shared);
/* RETORT_RATE_LIMIT=off: no limits. Before the first use. */
void throttle_enable(bool on);

/* The keys of one call must be of different kinds. ERR_THROTTLED: the next attempt may come in the `reset_s` seconds
 * of `reterr_quota`. */

/* Counts nothing. */
enum err throttle_wait(const struct throttle_key *keys, size_t count, struct quota *reterr_quota);
/* Counts an attempt under each of the keys, or, if it must wait, under none. In both cases, `reterr_quota` is the
 * smallest rest; THROTTLE_ACCOUNT is left out, since others use it up. */
enum err throttle_enter(const struct throttle_key *keys, size_t count, struct quota *reterr_quota);
/* Uncounts one attempt from each: it failed for another reason. */
enum err throttle_undo(const struct throttle_key *keys, size_t count);
/* The attempt succeeded: forgets all attempts under the first key, and uncounts one from the others. */
enum err throttle_succeed(const struct throttle_key *keys, size_t count);

#endif
