/* Throttles attempts to sign in and requests for emails. Each attempt counts before its result is known, so that many
 * at once gain nothing; a success takes its count back. After some free attempts, each further one doubles the wait.
 *
 * An attempt during a wait is not counted and takes no place, so that going on cannot evict counts. Each kind has
 * LIMIT_THROTTLES places: a new count evicts the one that was idle longest, but never one with a wait. When all have
 * one, new clients wait until the first of them ends.
 *
 * Counts are in the memory of the process. They are rows of a kind, a key, a number and two times, which each call
 * changes in one step: a table that several servers share can replace them behind these functions. */
#ifndef RETORT_THROTTLE_H
#define RETORT_THROTTLE_H

#include "base/str.h"

/* What is counted. */
enum throttle {
	THROTTLE_CLIENT,  /* sign-ins: a client, whatever the account */
	THROTTLE_PAIR,	  /* sign-ins: an account from a client */
	THROTTLE_DEVICE,  /* sign-ins: an account from a device that signed in before */
	THROTTLE_ACCOUNT, /* sign-ins: an account, from clients that are not known to it */
	THROTTLE_MAIL,	  /* a client that has mails sent */
	THROTTLE_KINDS
};

struct throttle_key {
	enum throttle what;
	struct str key;
};

/* RETORT_RATE_LIMIT=off: nobody waits. Before the first use. */
void throttle_enable(bool on);
/* The seconds to wait before the next attempt; 0: none. Counts nothing. */
unsigned throttle_wait(const struct throttle_key *keys, size_t count);
/* Counts an attempt under each of the keys, which are of different kinds; 0. Or the seconds to wait, and then it was
 * counted under none. */
unsigned throttle_enter_all(const struct throttle_key *keys, size_t count);
/* The same with one key. */
unsigned throttle_enter(enum throttle what, struct str key);
/* Takes one attempt back: it was none. */
void throttle_undo(enum throttle what, struct str key);
/* Forgets all attempts: the right one signed in. */
void throttle_forget(enum throttle what, struct str key);

#endif
