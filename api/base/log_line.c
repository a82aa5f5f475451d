/* One line of the log. */
#include "base/log_line.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <yder.h>

#include "base/clock.h"

#define ELLIPSIS "\xe2\x80\xa6"
#define ESCAPE_BYTES 6 /* \u0000 */
#define REPLACEMENT 0xfffd

static void put(struct log_line *line, const char *bytes, size_t len)
{
	if (len > sizeof(line->data) - line->len)
		len = sizeof(line->data) - line->len; /* cannot happen as long as callers keep the contract */
	memcpy(line->data + line->len, bytes, len);
	line->len += len;
}

static void put_text(struct log_line *line, const char *text)
{
	put(line, text, strlen(text));
}

/* Decodes a character of UTF-8 and returns its length; REPLACEMENT for a byte that is none. */
static size_t decode(const unsigned char *at, uint32_t *ret)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = *at < 0x80 ? 1 : *at < 0xc2 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : *at < 0xf5 ? 4 : 0;
	uint32_t c = length > 1 ? *at & (0x7fU >> length) : *at;

	for (size_t i = 1; i < length; i++) {
		if ((at[i] & 0xc0) != 0x80) /* also the NUL at the end */
			length = 0;
		else
			c = c << 6 | (at[i] & 0x3fU);
	}
	if (!length || c < least[length] || (c >= 0xd800 && c < 0xe000) || c > 0x10ffff) {
		*ret = REPLACEMENT;
		return 1;
	}
	*ret = c;
	return length;
}

/* Whether a terminal or an editor would act on it: control characters, line and paragraph separators, and those that
 * change the direction of text. */
static bool is_active(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static void put_escape(struct log_line *line, uint32_t c)
{
	static const char short_forms[] = "\"\"\\\\\nn\tt\rr";
	char text[ESCAPE_BYTES + 1];

	for (const char *at = short_forms; *at; at += 2) {
		if (c == (unsigned char)*at) {
			put(line, (const char[]){'\\', at[1]}, 2);
			return;
		}
	}
	snprintf(text, sizeof(text), "\\u%04x", (unsigned)c & 0xffff);
	put_text(line, text);
}

static void put_quoted(struct log_line *line, const char *text, size_t most)
{
	const unsigned char *at = (const unsigned char *)text;
	size_t end = line->len + most, length;
	uint32_t c;

	put_text(line, "\"");
	for (; *at && line->len < end; at += length) {
		length = decode(at, &c);
		if (is_active(c) || c == '"' || c == '\\')
			put_escape(line, c);
		else if (c == REPLACEMENT)
			put_text(line, "\xef\xbf\xbd");
		else
			put(line, (const char *)at, length);
	}
	put_text(line, *at ? ELLIPSIS "\"" : "\"");
}

/* Whether logfmt needs no quotes: printable ASCII without those that separate or escape. */
static bool is_plain(const char *text, size_t most)
{
	size_t length = 0;

	while (text[length] > ' ' && text[length] < 0x7f && !strchr("\"\\=", text[length]))
		length++;
	return length && length <= most && !text[length];
}

static void put_name(struct log_line *line, const char *name)
{
	bool is_json = line->format == LOG_JSON;

	if (line->len)
		put_text(line, is_json ? "," : " ");
	else if (is_json)
		put_text(line, "{");
	put_text(line, is_json ? "\"" : "");
	put_text(line, name);
	put_text(line, is_json ? "\":" : "=");
}

static void put_field(struct log_line *line, const char *name, const char *text, size_t most)
{
	put_name(line, name);
	if (line->format == LOG_LOGFMT && is_plain(text, most))
		put_text(line, text);
	else
		put_quoted(line, text, most);
}

static const char *name_of(unsigned long level)
{
	switch (level) {
	case Y_LOG_LEVEL_ERROR:
		return "error";
	case Y_LOG_LEVEL_WARNING:
		return "warning";
	case Y_LOG_LEVEL_DEBUG:
		return "debug";
	default:
		return "info";
	}
}

void log_line_begin(struct log_line *line, enum log_format format, int64_t us, unsigned long level)
{
	char time[CLOCK_TEXT_SIZE];

	line->format = format;
	line->len = 0;
	clock_format(us, time);
	log_line_text(line, "time", time);
	log_line_text(line, "level", name_of(level));
}

void log_line_message(struct log_line *line, const char *message)
{
	put_field(line, "msg", message, LOG_MESSAGE_BYTES);
}

void log_line_text(struct log_line *line, const char *name, const char *text)
{
	put_field(line, name, text, LOG_TEXT_BYTES);
}

void log_line_number(struct log_line *line, const char *name, int64_t number)
{
	char text[24];

	snprintf(text, sizeof(text), "%" PRId64, number);
	put_name(line, name);
	put_text(line, text);
}

void log_line_end(struct log_line *line)
{
	put_text(line, line->format == LOG_JSON ? "}\n" : "\n");
}
