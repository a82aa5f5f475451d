/* The times by which lists are ordered. A new entry is later than all that its lists have, whatever the clock says:
 * nobody who reads on from what they have seen misses it. Writes come one after the other (store/driver.h), so that the
 * order is also that in which readers see entries appear. */
#ifndef RETORT_LIST_ORDER_H
#define RETORT_LIST_ORDER_H

#include <stdint.h>

/* What is dated later is the fault of some clock, and left to `retort check --repair`: entries that had to be later
 * still would be as wrong. */
int64_t list_order_until(int64_t now);

/* The time of an entry made `now`; `newest` is that of the newest in its lists which is dated up to list_order_until(),
 * 0 without one. */
int64_t list_order_next(int64_t now, int64_t newest);

#endif
