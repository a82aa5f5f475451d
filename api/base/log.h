/* The log of a server: one line for one event, on stdout. Lines come from y_log_message(), of this program and of
 * Ulfius, and from log_event(), which adds fields of its own.
 *
 * A thread of its own writes them, so that no event loop waits for whoever reads the log. What does not fit into
 * LIMIT_LOG_BYTES meanwhile is lost, and counted in a later line. */
#ifndef RETORT_LOG_H
#define RETORT_LOG_H

#include <stdbool.h>

#include "base/error.h"
#include "base/log_line.h"

/* A number, or, if it is not NULL, a text. */
struct log_field {
	const char *name, *text;
	int64_t number;
};

/* What a thread works on: its lines get these fields. Texts may be "": left out. */
struct log_context {
	const char *id, *trace, *parent;
};

/* Starts the log. ERR_INTERNAL: Yder could not be started. */
enum err log_start(enum log_format format, unsigned long level);
/* Writes what is left, and ends the thread; later lines are written at once. Does nothing if it was not started. */
void log_stop(void);

/* Whether lines of this level are written, so that others need not be prepared. */
bool log_wants(unsigned long level);
void log_event(unsigned long level, const char *message, const struct log_field *fields, size_t count);

/* Sets what the calling thread works on, until it is set again; NULL: nothing. It has to live as long. */
void log_set_context(const struct log_context *context);
/* NULL: nothing. */
const struct log_context *log_get_context(void);

#endif
