/* Writes metrics as text. */
#include "server/exposition.h"

#include <math.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#define LINE_SIZE 512

static void put(struct exposition *x, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void put(struct exposition *x, const char *format, ...)
{
	char line[LINE_SIZE];
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (length < 0 || length >= LINE_SIZE)
		x->w->failed = true; /* no metric is that long */
	else
		jw_raw(x->w, (struct str){line, (size_t)length});
}

/* What samples have after the name. */
static const char *suffix_of(enum metric_type type)
{
	return type == METRIC_COUNTER ? "_total" : type == METRIC_INFO ? "_info" : "";
}

void exposition_head(struct exposition *x, enum metric which)
{
	static const char *const types[] = {[METRIC_COUNTER] = "counter",
					    [METRIC_GAUGE] = "gauge",
					    [METRIC_HISTOGRAM] = "histogram",
					    [METRIC_INFO] = "info"};
	const struct metric_info *info = metric_info(which);
	const char *suffix = x->openmetrics ? "" : suffix_of(info->type);
	const char *type = !x->openmetrics && info->type == METRIC_INFO ? "gauge" : types[info->type];

	put(x, "# HELP %s%s %s\n# TYPE %s%s %s\n", info->text, suffix, info->help, info->text, suffix, type);
	if (x->openmetrics && *info->unit)
		put(x, "# UNIT %s %s\n", info->text, info->unit);
}

/* Whole numbers exactly, as counters are. */
static void put_number(struct exposition *x, double value)
{
	if (value == floor(value) && fabs(value) < 1e15)
		put(x, " %.0f\n", value);
	else
		put(x, " %.15g\n", value);
}

void exposition_value(struct exposition *x, enum metric which, const char *label, const char *text, double value)
{
	const struct metric_info *info = metric_info(which);

	put(x, "%s%s", info->text, suffix_of(info->type));
	if (label)
		put(x, "{%s=\"%s\"}", label, text);
	put_number(x, value);
}

void exposition_pair(struct exposition *x, enum metric which, const char *label, const char *text,
		     const char *other_label, int other, double value)
{
	const struct metric_info *info = metric_info(which);

	put(x, "%s%s{%s=\"%s\",%s=\"%d\"}", info->text, suffix_of(info->type), label, text, other_label, other);
	put_number(x, value);
}

static void put_label(struct exposition *x, const char *label, const char *text)
{
	if (label)
		put(x, "%s=\"%s\",", label, text);
}

/* A float as OpenMetrics wants it: with a point. */
static void put_bucket(struct exposition *x, const char *name, const char *label, const char *text, const char *bound,
		       uint64_t count)
{
	put(x, "%s_bucket{", name);
	put_label(x, label, text);
	put(x, "le=\"%s%s\"} %llu\n", bound, strpbrk(bound, ".I") ? "" : ".0", (unsigned long long)count);
}

void exposition_histogram(struct exposition *x, enum metric which, const char *label, const char *text,
			  const struct histogram *histogram, const uint64_t bounds[METRIC_BUCKETS - 1], double scale)
{
	const char *name = metric_info(which)->text;
	uint64_t count = 0;
	char bound[32];

	for (unsigned i = 0; i < METRIC_BUCKETS; i++) {
		count += atomic_load_explicit(&histogram->buckets[i], memory_order_relaxed);
		if (i < METRIC_BUCKETS - 1)
			snprintf(bound, sizeof(bound), "%g", (double)bounds[i] * scale);
		put_bucket(x, name, label, text, i < METRIC_BUCKETS - 1 ? bound : "+Inf", count);
	}
	for (int is_sum = 0; is_sum < 2; is_sum++) {
		uint64_t sum = atomic_load_explicit(&histogram->sum, memory_order_relaxed);

		put(x, "%s_%s", name, is_sum ? "sum" : "count");
		if (label)
			put(x, "{%s=\"%s\"}", label, text);
		put_number(x, is_sum ? (double)sum * scale : (double)count);
	}
}

void exposition_end(struct exposition *x)
{
	if (x->openmetrics)
		put(x, "# EOF\n");
}

void exposition_single(struct exposition *x, enum metric which, double value)
{
	exposition_head(x, which);
	exposition_value(x, which, NULL, NULL, value);
}
