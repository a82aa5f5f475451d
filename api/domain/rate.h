/* How often something may be done: the generic cell rate algorithm (ITU-T I.371), a token bucket in one number.
 *
 * `due_at` is when the next event would be due if all were evenly spaced; after a pause, events may come ahead of it by
 * `burst`. The caller stores it: 0 at first, and again once it has passed. */
#ifndef RETORT_RATE_H
#define RETORT_RATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/quota.h"

struct rate {
	unsigned burst;	     /* how many at once, at least 1 */
	int64_t interval_us; /* then one per this time */
};

/* Whether one more may be done at `now` (microseconds, as `due_at`): then it counts in `due_at`. Else nothing changes,
 * and one may in `reset_s` seconds, at least 1. `ret_quota` gets the numbers of what is left then in both cases.
 * Setting the clock back makes no wait longer. */
bool rate_pass(const struct rate *rate, int64_t now, int64_t *due_at, struct quota *ret_quota);

#endif
