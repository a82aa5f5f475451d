/* Limits the memory of unsent responses, so that slow clients cannot exhaust it. */
#ifndef RETORT_ANSWERS_H
#define RETORT_ANSWERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The memory of one response; {0}: none. */
struct answer_hold {
	uint32_t client;
	uint64_t bytes;
};

/* RETORT_RATE_LIMIT=off: no limit per client, only the total. Before the first use. */
void answers_limit_clients(bool on);
/* Counts a response of this size; small ones are not counted. False: this client, or all together, would exceed the
 * limit; nothing was counted. */
bool answers_hold(uint32_t client, size_t bytes, struct answer_hold *ret);
/* The response was sent, or the connection was closed. */
void answers_release(struct answer_hold *hold);

#endif
