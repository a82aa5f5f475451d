/* The times by which lists are ordered. A new entry is dated later than all others in its lists, whatever the clock
 * says, so that clients that continue from where they stopped do not miss it. Writes are sequential (store/driver.h),
 * so this is also the order in which entries become visible. */
#ifndef RETORT_LIST_ORDER_H
#define RETORT_LIST_ORDER_H

#include <stdint.h>

/* Entries dated later than this come from a wrong clock and are ignored; otherwise, new entries would have to be dated
 * even later. `retort check --repair` corrects them. */
int64_t list_order_until(int64_t now);

/* The time of an entry made `now`; `newest` is the time of the newest in its lists up to list_order_until(), 0 if
 * there is none. */
int64_t list_order_next(int64_t now, int64_t newest);

#endif
