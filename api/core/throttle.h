/* Throttles attempts to sign in and requests for emails. Each attempt counts before its result is known, so that many
 * at once gain nothing; a success takes its count back. After some free attempts, each further one doubles the wait
 * (domain/throttle_set.h). An attempt during a wait is not counted and takes no place, so that going on cannot evict
 * counts.
 *
 * Servers that share a database count in it, so that several of them allow no more than one: each attempt is a
 * transaction of its own on a connection for that, and the database's clock counts. The counts of a database that is
 * of one process alone are in its memory: no wrong password waits for the disk.
 *
 * Whatever cannot be counted is refused. ERR_BUSY, ERR_DATABASE_LOST, ERR_UNWRITABLE: as of store_count(). */
#ifndef RETORT_THROTTLE_H
#define RETORT_THROTTLE_H

#include "domain/throttle_set.h"
#include "store/store.h"

struct throttle_key {
	enum throttle what;
	struct str key;
};

#define THROTTLE_KEYS 3 /* the most that one attempt is counted by */

/* Before the first use, and again for another store. `shared`: counts in the database of `store`; else that may be
 * NULL. */
enum err throttle_start(struct store *store, bool shared);
/* RETORT_RATE_LIMIT=off: nobody waits. Before the first use. */
void throttle_enable(bool on);

/* The keys of all of these are of different kinds. ERR_THROTTLED: the next attempt may come in the `reset_s` seconds of
 * `reterr_quota`. */

/* Counts nothing. */
enum err throttle_wait(const struct throttle_key *keys, size_t count, struct quota *reterr_quota);
/* Counts an attempt under each of the keys, or, when it has to wait, under none. `reterr_quota` is in both cases what
 * is left of the fewest, but tells nothing of THROTTLE_ACCOUNT, which others use up. */
enum err throttle_enter(const struct throttle_key *keys, size_t count, struct quota *reterr_quota);
/* Takes one attempt back from each: it was none. */
enum err throttle_undo(const struct throttle_key *keys, size_t count);
/* The attempt was right: forgets all attempts under the first key, and takes one back from the others. */
enum err throttle_succeed(const struct throttle_key *keys, size_t count);

#endif
