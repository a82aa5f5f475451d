/* What is said about each request once it was answered. */
#include "server/report.h"

#include <yder.h>

#include "base/log.h"
#include "server/route_metrics.h"

#define FIELDS 7

static enum log_requests lines;

void report_init(const struct config *config)
{
	lines = config->log_requests;
}

static bool is_wanted(unsigned status)
{
	bool wanted = lines == LOG_REQUESTS_ALL || (lines == LOG_REQUESTS_ERRORS && (!status || status >= 400));

	return wanted && log_wants(Y_LOG_LEVEL_INFO);
}

static void add_number(struct log_field *fields, size_t *count, const char *name, int64_t number)
{
	fields[(*count)++] = (struct log_field){.name = name, .number = number};
}

static void add_text(struct log_field *fields, size_t *count, const char *name, const char *text)
{
	if (text)
		fields[(*count)++] = (struct log_field){.name = name, .text = text};
}

/* One literal, because metrics know a route by its address. */
static const char *route_of(const struct report *report)
{
	static const char none[] = "none";

	return report->route ? report->route : none;
}

static void write_line(const struct report *report)
{
	struct log_context context = {report->id, report->trace ? report->trace->trace : "",
				      report->trace ? report->trace->parent : ""};
	struct log_field fields[FIELDS];
	size_t count = 0;

	add_text(fields, &count, "method", report->method);
	add_text(fields, &count, "route", route_of(report));
	add_number(fields, &count, "status", report->status);
	if (report->us >= 0)
		add_number(fields, &count, "us", report->us);
	add_number(fields, &count, "bytes", (int64_t)report->bytes);
	add_text(fields, &count, "client", report->client);
	if (report->user)
		add_number(fields, &count, "user", report->user);
	log_set_context(&context);
	log_event(Y_LOG_LEVEL_INFO, "request", fields, count);
	log_set_context(NULL);
}

void report_request(const struct report *report)
{
	route_metrics_add(route_of(report), report->status, report->us);
	if (is_wanted(report->status))
		write_line(report);
}

void report_refusal(const char *id, const struct peer *peer, unsigned status)
{
	char client[NETWORK_TEXT_SIZE];

	client_of_peer(peer, client);
	report_request(&(struct report){.id = id, .client = client, .status = status, .us = -1});
}
