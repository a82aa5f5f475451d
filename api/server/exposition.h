/* Writes metrics as OpenMetrics text 1.0 (https://prometheus.io/docs/specs/om/open_metrics_spec/), or in Prometheus's
 * older text format, which differs in the names of counters and in its end. */
#ifndef RETORT_EXPOSITION_H
#define RETORT_EXPOSITION_H

#include <stdbool.h>

#include "base/json_writer.h"
#include "base/metric.h"

#define OPENMETRICS_NAME "application/openmetrics-text"
#define OPENMETRICS_TYPE OPENMETRICS_NAME "; version=1.0.0; charset=utf-8"
#define PROMETHEUS_TYPE "text/plain; version=0.0.4; charset=utf-8"

struct exposition {
	struct json_writer *w; /* of the reply's body */
	bool openmetrics;
};

/* All samples of a metric follow its head. `label` NULL: none; values are literals without quotes and backslashes. */
void exposition_head(struct exposition *x, enum metric which);
void exposition_value(struct exposition *x, enum metric which, const char *label, const char *text, double value);
/* A sample with two labels. */
void exposition_pair(struct exposition *x, enum metric which, const char *label, const char *text,
		     const char *other_label, int other, double value);
/* `scale`: what one unit of its bounds and sum is in the unit of the metric. */
void exposition_histogram(struct exposition *x, enum metric which, const char *label, const char *text,
			  const struct histogram *histogram, const uint64_t bounds[METRIC_BUCKETS - 1], double scale);
void exposition_end(struct exposition *x);

/* A metric with one sample, without labels. */
void exposition_single(struct exposition *x, enum metric which, double value);

#endif
