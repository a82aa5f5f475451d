/* Replies by route and status, and their times: counted without locks. There are as many routes as operations and
 * pages, and other statuses than those of the table count as 0, so that no client can make the tables grow. */
#ifndef RETORT_ROUTE_METRICS_H
#define RETORT_ROUTE_METRICS_H

#include "base/metric.h"

/* `route` is a literal; `us` -1: unknown. */
void route_metrics_add(const char *route, unsigned status, int64_t us);

struct route_metrics;

/* The next one in use after `at`, or, with NULL, the first; NULL: there is no more. */
const struct route_metrics *route_metrics_next(const struct route_metrics *at);
const char *route_metrics_name(const struct route_metrics *of);
const struct histogram *route_metrics_times(const struct route_metrics *of);
/* The replies with the status of index `i`; 0 beyond the last index: `*ret_status` is -1 there. */
uint64_t route_metrics_replies(const struct route_metrics *of, unsigned i, int *ret_status);

#endif
