/* Slows down who guesses passwords or has mails sent. Each attempt counts before it is known how it ends, so that many
 * at once gain nothing; a success takes its count back. After some free attempts each further one doubles the wait.
 *
 * Whoever has to wait is not counted and takes no place, so that nobody makes the counts of others, or the own ones,
 * forgotten by going on. Each kind has places of its own (LIMIT_THROTTLES): the count that rested longest makes room,
 * but never one whose wait is on. Where only such ones stand, whoever comes new waits until the first of them ends.
 *
 * Counts live in the memory of the process. They are rows of a kind, a key, a number and two times, which each call
 * changes in one step: a table that several servers share can take their place behind these functions. */
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
