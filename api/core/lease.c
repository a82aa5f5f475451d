/* Leases: work that only one server does at a time. */
#include "core/lease.h"

#include <assert.h>

#include "base/clock.h"
#include "base/limits.h"
#include "generated/lease.sql.h"

void lease_init(struct lease *lease, const char *name)
{
	lease->name = name;
	secret_name(lease->holder);
}

enum err lease_take(struct db *w, const struct lease *lease)
{
	int64_t now = clock_now(), expires = now + LIMIT_LEASE_S * US_PER_S, taken;
	enum err e;

	assert(*lease->holder); /* lease_init() */
	e = sql_lease_take(w,
			   (struct lease_take_in){.name = str_from(lease->name),
						  .holder = str_from(lease->holder),
						  .now_at = now,
						  .expires_at = expires,
						  .horizon_at = expires + CLOCK_SKEW_S * US_PER_S},
			   &taken);
	if (e)
		return e;
	return taken ? OK : ERR_CONFLICT;
}

enum err lease_release(struct db *w, const struct lease *lease)
{
	return sql_lease_release(
	    w, (struct lease_release_in){.name = str_from(lease->name), .holder = str_from(lease->holder)}, NULL);
}

enum err lease_time_left(struct db *db, struct arena *mem, const struct lease *lease, int64_t *ret_us)
{
	int64_t now = clock_now(), longest = (LIMIT_LEASE_S + CLOCK_SKEW_S) * US_PER_S;
	struct lease_get_row row;
	enum err e;

	e = sql_lease_get(db, mem, (struct lease_get_in){.name = str_from(lease->name)}, &row);
	if (e && e != ERR_NOT_FOUND)
		return e;
	*ret_us = e || row.expires_at <= now || row.expires_at - now > longest ? 0 : row.expires_at - now;
	return OK;
}
