/* The log of slow statements. */
#include "store/slow.h"

#include "base/clock.h"

static int64_t slow_us = -1;

void db_log_slow(int64_t ms)
{
	slow_us = ms < 0 ? -1 : ms * 1000;
}

int64_t slow_begin(void)
{
	return slow_us < 0 ? 0 : clock_monotonic_us();
}

bool slow_end(int64_t began_us, double *ret_ms)
{
	int64_t took_us;

	if (slow_us < 0)
		return false;
	took_us = clock_monotonic_us() - began_us;
	if (took_us < slow_us)
		return false;
	*ret_ms = (double)took_us / 1000;
	return true;
}
