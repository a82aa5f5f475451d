/* What is said about each request once it was answered: a line of the log, and metrics. */
#ifndef RETORT_REPORT_H
#define RETORT_REPORT_H

#include "base/config.h"
#include "http/trace_context.h"
#include "server/client.h"

struct report {
	const char *id, *client;
	const struct trace_context *trace; /* NULL: none */
	const char *method;		   /* as it was sent; NULL: not read */
	const char *route;		   /* an operationId, or the name of a page; NULL: none was found */
	int64_t user;			   /* who asked; 0: nobody signed in */
	unsigned status;		   /* 0: no reply could be sent */
	int64_t us;			   /* from the end of the headers to the reply; -1: the headers were not read */
	size_t bytes;			   /* of the reply's body */
};

/* Once, before the first use. */
void report_init(const struct config *config);

void report_request(const struct report *report);
/* The same for a request that was refused before its headers were read, or instead of its reply. */
void report_refusal(const char *id, const struct peer *peer, unsigned status);

#endif
