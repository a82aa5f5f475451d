/* The times by which lists are ordered. */
#include "core/list_order.h"

#include "base/clock.h"

#define FOLLOWED_S (24 * 3600) /* more than clocks differ by wrong time zones */

int64_t list_order_until(int64_t now)
{
	return now + FOLLOWED_S * US_PER_S;
}

int64_t list_order_next(int64_t now, int64_t newest)
{
	return newest < now ? now : newest + 1;
}
