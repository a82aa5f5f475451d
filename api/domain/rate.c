/* How often something may be done. */
#include "domain/rate.h"

#include <assert.h>

#include "base/clock.h"

bool rate_pass(const struct rate *rate, int64_t now, int64_t *due_at, unsigned *reterr_wait_s)
{
	int64_t whole = rate->burst * rate->interval_us, due = *due_at;

	assert(rate->burst >= 1 && rate->interval_us > 0);
	/* Later than any that this clock has made. */
	if (due < now || due > now + whole)
		due = now;
	if (due + rate->interval_us > now + whole) {
		*reterr_wait_s = (unsigned)((due + rate->interval_us - now - whole + US_PER_S - 1) / US_PER_S);
		return false;
	}
	*due_at = due + rate->interval_us;
	return true;
}
