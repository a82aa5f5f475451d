/* Counts of attempts to sign in and of requests for emails: what is counted, and how long the waits are.
 * core/throttle.h stores them.
 *
 * The counts of a kind are in LIMIT_THROTTLES places, in sets of THROTTLE_WAYS; a key belongs to one set. A new count
 * evicts the one of its set that was idle longest, but never one with a wait: if all have one, new keys wait until the
 * first wait ends. */
#ifndef RETORT_THROTTLE_SET_H
#define RETORT_THROTTLE_SET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/limits.h"
#include "base/quota.h"
#include "base/str.h"

/* What is counted. */
enum throttle {
	THROTTLE_CLIENT,  /* sign-ins: a client, whatever the account */
	THROTTLE_PAIR,	  /* sign-ins: an account from a client */
	THROTTLE_DEVICE,  /* sign-ins: an account from a device that signed in before */
	THROTTLE_ACCOUNT, /* sign-ins: an account, from clients that are not known to it */
	THROTTLE_MAIL,	  /* a client that requests emails */
	THROTTLE_KINDS
};

#define THROTTLE_WAYS 8
#define THROTTLE_SETS (LIMIT_THROTTLES / THROTTLE_WAYS) /* of each kind */
#define THROTTLE_KEY_BYTES 16				/* crypto_shorthash_KEYBYTES */

struct throttle_count {
	uint64_t key; /* 0: none */
	int64_t attempts, last_ms, blocked_until_ms;
};

struct throttle_set {
	struct throttle_count counts[THROTTLE_WAYS];
};

/* Where a key is counted. */
struct throttle_place {
	enum throttle what;
	uint64_t key; /* not 0 */
	unsigned set; /* of all kinds: below THROTTLE_KINDS * THROTTLE_SETS */
};

/* SipHash (https://www.aumasson.jp/siphash/) under a secret, so that attackers cannot choose the set of a key. */
struct throttle_place throttle_place(const unsigned char secret[THROTTLE_KEY_BYTES], enum throttle what,
				     struct str key);

/* The seconds until the next attempt is allowed; 0: now. `now_ms` is of the same clock as the counts; counts with
 * impossible times are ignored. */
unsigned throttle_set_wait(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);
/* The same, also if there is no place for a new key. */
unsigned throttle_set_full(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);
/* What is left of a key's free attempts. */
struct quota throttle_set_quota(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);
/* The same when the next attempt has to wait for so long. */
struct quota throttle_quota_of_wait(enum throttle what, unsigned wait_s);
/* Counts an attempt; after throttle_set_full() said 0. */
void throttle_set_enter(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);
/* Uncounts an attempt that failed for another reason. */
void throttle_set_undo(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);
void throttle_set_forget(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms);

#define THROTTLE_SET_BYTES (THROTTLE_WAYS * 4 * 8)

/* As bytes, in the same order on all machines. */
void throttle_set_write(const struct throttle_set *set, unsigned char ret[THROTTLE_SET_BYTES]);
/* False: the bytes are invalid. */
bool throttle_set_read(struct str bytes, struct throttle_set *ret_set);

#endif
