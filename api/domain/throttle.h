/* Slows down who guesses passwords or has mails sent. Each attempt counts before it is known how it ends, so that many
 * at once gain nothing; a success takes its count back. After some free attempts each further one doubles the wait.
 *
 * Counts live in the memory of the process, in a table of fixed size where the one that rested longest makes room. */
#ifndef RETORT_THROTTLE_H
#define RETORT_THROTTLE_H

#include "base/str.h"

/* What is counted. */
enum throttle {
	THROTTLE_PAIR,	  /* sign-ins: an account from a client, or from a device that signed in before */
	THROTTLE_CLIENT,  /* sign-ins: a client, whatever the account */
	THROTTLE_ACCOUNT, /* sign-ins: an account, from clients that are not known to it */
	THROTTLE_MAIL,	  /* a client that has mails sent */
};

/* RETORT_RATE_LIMIT=off: nobody waits. Before the first use. */
void throttle_enable(bool on);
/* Counts an attempt; 0, or the seconds to wait, and then it was not counted. */
unsigned throttle_enter(enum throttle what, struct str key);
/* Takes one attempt back: it was none. */
void throttle_undo(enum throttle what, struct str key);
/* Forgets all attempts: the right one signed in. */
void throttle_forget(enum throttle what, struct str key);

#endif
