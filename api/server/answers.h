/* The memory of answers that are not sent yet, bounded so that slow readers cannot use it up. */
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

/* RETORT_RATE_LIMIT=off: a client may hold as much as all may. Before the first use. */
void answers_limit_clients(bool on);
/* Counts a response of this size; small ones are not counted. False: this client, or all together, would hold too
 * much; nothing was counted. */
bool answers_hold(uint32_t client, size_t bytes, struct answer_hold *ret);
/* The response was sent, or the connection was closed. */
void answers_release(struct answer_hold *hold);

#endif
