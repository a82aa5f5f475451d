/* How often something may be done. */
#include "domain/rate.h"

#include <assert.h>

#include "base/clock.h"

/* `due`: at most the whole burst ahead of `now`. */
static void read_quota(const struct rate *rate, int64_t now, int64_t due, struct quota *ret_quota)
{
	int64_t whole = rate->burst * rate->interval_us, free = whole - (due - now);
	int64_t until_next = rate->interval_us - free % rate->interval_us;

	ret_quota->limit = rate->burst;
	ret_quota->window_s = (unsigned)((whole + US_PER_S - 1) / US_PER_S);
	ret_quota->left = (unsigned)(free / rate->interval_us);
	ret_quota->reset_s = (unsigned)((until_next + US_PER_S - 1) / US_PER_S);
}

bool rate_pass(const struct rate *rate, int64_t now, int64_t *due_at, struct quota *ret_quota)
{
	int64_t whole = rate->burst * rate->interval_us, due = *due_at;
	bool passes;

	assert(rate->burst >= 1 && rate->interval_us > 0);
	/* Later than any value that the current clock can have produced. */
	if (due < now || due > now + whole)
		due = now;
	passes = due + rate->interval_us <= now + whole;
	if (passes) {
		due += rate->interval_us;
		*due_at = due;
	}
	read_quota(rate, now, due, ret_quota);
	return passes;
}
