/* Replies by route and status, and their times. */
#include "server/route_metrics.h"

#include <stdatomic.h>
#include <stddef.h>

#define ROUTES 256 /* more than there are, so that each is found at once */

static const short statuses[] = {0,   200, 201, 202, 204, 302, 304, 400, 401, 403, 404, 405, 406, 408, 409,
				 411, 412, 413, 414, 415, 417, 422, 429, 431, 500, 501, 502, 503, 505};
#define STATUSES (sizeof(statuses) / sizeof(*statuses))

struct route_metrics {
	_Atomic(const char *) route;
	_Atomic uint64_t replies[STATUSES];
	struct histogram times;
};

static struct route_metrics routes[ROUTES];

static unsigned index_of(unsigned status)
{
	for (unsigned i = 1; i < STATUSES; i++)
		if (statuses[i] == (short)status)
			return i;
	return 0;
}

/* A route is known by the address of its name. */
static struct route_metrics *find(const char *route)
{
	size_t start = (size_t)((uintptr_t)route * UINT64_C(0x9e3779b97f4a7c15) >> 56) % ROUTES;
	const char *found;

	for (size_t i = 0; i < ROUTES; i++) {
		struct route_metrics *at = &routes[(start + i) % ROUTES];

		found = atomic_load_explicit(&at->route, memory_order_relaxed);
		if (found == route)
			return at;
		if (!found && (atomic_compare_exchange_strong(&at->route, &found, route) || found == route))
			return at;
	}
	return NULL;
}

void route_metrics_add(const char *route, unsigned status, int64_t us)
{
	struct route_metrics *at = find(route);

	if (!at)
		return;
	atomic_fetch_add_explicit(&at->replies[index_of(status)], 1, memory_order_relaxed);
	if (us >= 0)
		histogram_add(&at->times, metric_bounds_us, (uint64_t)us);
}

const struct route_metrics *route_metrics_next(const struct route_metrics *at)
{
	for (const struct route_metrics *next = at ? at + 1 : routes; next < routes + ROUTES; next++)
		if (atomic_load(&next->route))
			return next;
	return NULL;
}

const char *route_metrics_name(const struct route_metrics *of)
{
	return atomic_load(&of->route);
}

const struct histogram *route_metrics_times(const struct route_metrics *of)
{
	return &of->times;
}

uint64_t route_metrics_replies(const struct route_metrics *of, unsigned i, int *ret_status)
{
	*ret_status = i < STATUSES ? statuses[i] : -1;
	return i < STATUSES ? atomic_load_explicit(&of->replies[i], memory_order_relaxed) : 0;
}
