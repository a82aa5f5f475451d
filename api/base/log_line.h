/* One line of the log, in logfmt or JSON. Both have the same fields and escape texts alike, so that a text from outside
 * can neither begin a new line or field nor control a terminal: quoted texts of logfmt are JSON strings. */
#ifndef RETORT_LOG_LINE_H
#define RETORT_LOG_LINE_H

#include <stddef.h>
#include <stdint.h>

enum log_format { LOG_LOGFMT, LOG_JSON };

#define LOG_LINE_SIZE (32 * 1024)
/* Longer texts are cut, and end in an ellipsis. */
#define LOG_MESSAGE_BYTES (28 * 1024)
#define LOG_TEXT_BYTES 512

struct log_line {
	enum log_format format;
	size_t len;
	char data[LOG_LINE_SIZE];
};

/* Begins a line. `us`: microseconds since 1970; `level` as of Yder. */
void log_line_begin(struct log_line *line, enum log_format format, int64_t us, unsigned long level);
/* Names are literals of lower-case letters and `_`. A line holds a message and at most 6 other texts. */
void log_line_message(struct log_line *line, const char *message);
void log_line_text(struct log_line *line, const char *name, const char *text);
void log_line_number(struct log_line *line, const char *name, int64_t number);
/* Ends it, with its newline. */
void log_line_end(struct log_line *line);

#endif
