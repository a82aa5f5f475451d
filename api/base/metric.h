/* Metrics of a running server: counters and histograms that any thread adds to, without locks. server/metrics.c writes
 * them, and what it asks others for at that time. */
#ifndef RETORT_METRIC_H
#define RETORT_METRIC_H

#include <stdint.h>

enum metric_type { METRIC_COUNTER, METRIC_GAUGE, METRIC_HISTOGRAM, METRIC_INFO };

enum metric {
#define METRIC(name, type, text, unit, help) METRIC_##name,
#include "base/metric.def"
#undef METRIC
	METRIC_COUNT,
};

struct metric_info {
	enum metric_type type;
	const char *text, *unit, *help;
};

const struct metric_info *metric_info(enum metric which);

void metric_add(enum metric which, uint64_t more);
uint64_t metric_value(enum metric which);

/* A histogram has so many buckets, the last without an upper bound; `bounds` are theirs, rising. */
#define METRIC_BUCKETS 12
struct histogram {
	_Atomic uint64_t buckets[METRIC_BUCKETS], sum;
};
void histogram_add(struct histogram *histogram, const uint64_t bounds[METRIC_BUCKETS - 1], uint64_t value);

/* Of times in microseconds, and of sizes. */
extern const uint64_t metric_bounds_us[METRIC_BUCKETS - 1], metric_bounds_size[METRIC_BUCKETS - 1];

/* Histograms of the whole process. */
extern struct histogram metric_write_batch, metric_write_us;

#endif
