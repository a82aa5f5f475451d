/* Limits log lines about events that come in bursts. */
#include "base/burst.h"

#include "base/clock.h"
#include "base/limits.h"

unsigned burst_count(struct burst *burst)
{
	int64_t now = clock_monotonic_ms(), quiet = atomic_load(&burst->quiet_ms);

	atomic_fetch_add(&burst->count, 1);
	if (now < quiet || !atomic_compare_exchange_strong(&burst->quiet_ms, &quiet, now + LIMIT_BURST_S * 1000))
		return 0;
	return atomic_exchange(&burst->count, 0);
}
