/* How often an account may write. */
#include "domain/write_rate.h"

#include <assert.h>

#include "base/clock.h"
#include "base/limits.h"

struct rate write_rate_of_account(enum write_kind kind, bool young)
{
	static const struct rate rates[][2] = {
	    [WRITE_TEXT] = {{30, 10 * US_PER_S}, {5, 60 * US_PER_S}},
	    [WRITE_FOLLOW] = {{60, 5 * US_PER_S}, {20, 30 * US_PER_S}},
	    [WRITE_OTHER] = {{60, 2 * US_PER_S}, {20, 10 * US_PER_S}},
	};

	assert(kind != WRITE_UNLIMITED);
	return rates[kind][young];
}

struct rate write_rate_of_client(enum write_kind kind, bool young)
{
	struct rate rate = write_rate_of_account(kind, young);

	return (struct rate){rate.burst * LIMIT_WRITERS, rate.interval_us / LIMIT_WRITERS};
}
