/* The times by which lists are ordered. A new entry is later than all that its lists have, whatever the clock says: nobody
 * who reads on from what they have seen misses it. Writes come one after the other (store/driver.h), so that the order is
 * also that in which readers see entries appear. */
#ifndef RETORT_LIST_ORDER_H
#define RETORT_LIST_ORDER_H

#include "base/clock.h"

/* What is dated further ahead is the fault of some clock, and left to `retort check --repair`: entries that had to be
 * later would be as wrong. */
static inline int64_t list_order_until(int64_t now)
{
	return now + 24 * 3600 * US_PER_S;
}

/* The time of an entry made `now`; `newest` is that of the newest in its lists which is dated up to list_order_until(),
 * 0 without one. */
static inline int64_t list_order_next(int64_t now, int64_t newest)
{
	return newest < now ? now : newest + 1;
}

#endif
