/* Metrics of a running server. */
#include "base/metric.h"

#include <stdatomic.h>

const uint64_t metric_bounds_us[METRIC_BUCKETS - 1] = {500,    1000,   2500,	5000,	 10000,	  25000,
						       100000, 250000, 1000000, 5000000, 15000000};
const uint64_t metric_bounds_size[METRIC_BUCKETS - 1] = {1, 2, 4, 8, 16, 24, 32, 48, 64, 96, 128};

struct histogram metric_write_batch, metric_write_us;

static const struct metric_info infos[METRIC_COUNT] = {
#define METRIC(name, type, text, unit, help) [METRIC_##name] = {METRIC_##type, text, unit, help},
#include "base/metric.def"
#undef METRIC
};

static _Atomic uint64_t values[METRIC_COUNT];

const struct metric_info *metric_info(enum metric which)
{
	return &infos[which];
}

void metric_add(enum metric which, uint64_t more)
{
	atomic_fetch_add_explicit(&values[which], more, memory_order_relaxed);
}

uint64_t metric_value(enum metric which)
{
	return atomic_load_explicit(&values[which], memory_order_relaxed);
}

void histogram_add(struct histogram *histogram, const uint64_t bounds[METRIC_BUCKETS - 1], uint64_t value)
{
	unsigned i = 0;

	while (i < METRIC_BUCKETS - 1 && value > bounds[i])
		i++;
	atomic_fetch_add_explicit(&histogram->buckets[i], 1, memory_order_relaxed);
	atomic_fetch_add_explicit(&histogram->sum, value, memory_order_relaxed);
}
