/* Helpers to import rows of flasky's tables. */
#include "core/flasky_row.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/text.h"

#define ID_MAX ((INT64_C(1) << 53) - 1)
#define PROGRESS_ROWS 256	   /* between two progress reports */
#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

enum err flasky_row_begin(struct flasky *f, enum import_kind kind, int64_t number, const char *label, ...)
{
	char text[128];
	va_list values;

	arena_reset(f->mem);
	va_start(values, label);
	vsnprintf(text, sizeof(text), label, values);
	va_end(values);
	import_report_row(f->report, arena_str(f->mem, str_from(text)));
	if (number % PROGRESS_ROWS != 0)
		return OK;
	return f->progress(f->progress_arg, import_kind_name(kind), number, f->report->counts[kind].found);
}

bool flasky_id_fits(int64_t id)
{
	return id >= 1 && id <= ID_MAX;
}

void flasky_skip(struct flasky *f)
{
	import_report_line(f->report, "its id is out of range; skipped.");
}

static struct str replace_wrong(struct arena *mem, struct str text)
{
	char *copy = arena_alloc(mem, text.len * (sizeof(REPLACEMENT) - 1) + 1), *at = copy;
	uint32_t code;

	while (text.len) {
		size_t length = text_decode(text, &code);

		if (length == 0)
			at = stpcpy(at, REPLACEMENT);
		else if (code)
			at = mempcpy(at, text.ptr, length);
		length = length ? length : 1;
		text.ptr += length;
		text.len -= length;
	}
	return (struct str){copy, (size_t)(at - copy)};
}

struct str flasky_text(struct flasky *f, const char *what, struct str text)
{
	if (!text.ptr)
		return STR("");
	if (text_is_utf8(text) && !memchr(text.ptr, '\0', text.len))
		return arena_str(f->mem, text);
	import_report_line(f->report, "its %s has invalid UTF-8 or NUL characters; these were replaced.", what);
	return replace_wrong(f->mem, text);
}

struct str flasky_short_text(struct flasky *f, const char *what, struct str text, size_t characters)
{
	struct str whole = flasky_text(f, what, text);
	size_t count = text_code_points(whole), end = 0;
	uint32_t code;

	if (count <= characters)
		return whole;
	import_report_line(f->report, "its %s is %zu characters long; cut to %zu.", what, count, characters);
	for (size_t i = 0; i < characters; i++)
		end += text_decode((struct str){whole.ptr + end, whole.len - end}, &code);
	return arena_str(f->mem, (struct str){whole.ptr, end});
}

struct str flasky_cut(struct str text, size_t size)
{
	if (text.len <= size)
		return text;
	while (size && ((unsigned char)text.ptr[size] & 0xc0) == 0x80) /* in the middle of a code point */
		size--;
	return (struct str){text.ptr, size};
}

/* Reads a number of exactly `count` digits. */
static bool read_digits(struct str text, size_t at, size_t count, int *ret)
{
	int number = 0;

	for (size_t i = at; i < at + count; i++) {
		if (i >= text.len || text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		number = 10 * number + (text.ptr[i] - '0');
	}
	*ret = number;
	return true;
}

/* ".123456", with fewer digits, or nothing. */
static bool read_fraction(struct str text, size_t at, int *ret_us)
{
	size_t digits = text.len - at - 1;
	int us;

	if (at == text.len) {
		*ret_us = 0;
		return true;
	}
	if (text.ptr[at] != '.' || digits < 1 || digits > 6 || !read_digits(text, at + 1, digits, &us))
		return false;
	for (size_t i = digits; i < 6; i++)
		us *= 10;
	*ret_us = us;
	return true;
}

static bool read_time(struct str text, int64_t *ret_us)
{
	static const char form[] = "0000-00-00 00:00:00";
	struct tm tm = {0}, same;
	time_t seconds;
	int us;

	if (text.len < sizeof(form) - 1)
		return false;
	for (size_t i = 0; form[i]; i++)
		if (form[i] != '0' && text.ptr[i] != form[i])
			return false;
	if (!read_digits(text, 0, 4, &tm.tm_year) || !read_digits(text, 5, 2, &tm.tm_mon) ||
	    !read_digits(text, 8, 2, &tm.tm_mday) || !read_digits(text, 11, 2, &tm.tm_hour) ||
	    !read_digits(text, 14, 2, &tm.tm_min) || !read_digits(text, 17, 2, &tm.tm_sec) ||
	    !read_fraction(text, sizeof(form) - 1, &us))
		return false;
	tm.tm_year -= 1900;
	tm.tm_mon -= 1;
	same = tm;
	seconds = timegm(&same); /* normalizes invalid dates, such as the 30th of February */
	if (same.tm_mon != tm.tm_mon || same.tm_mday != tm.tm_mday || same.tm_hour != tm.tm_hour ||
	    same.tm_min != tm.tm_min || same.tm_sec != tm.tm_sec)
		return false;
	*ret_us = (int64_t)seconds * US_PER_S + us;
	return true;
}

int64_t flasky_time(struct flasky *f, const char *what, struct str text, int64_t instead)
{
	const char *fault = "is invalid";
	char shown[CLOCK_TEXT_SIZE];
	int64_t us = 0;

	if (text.ptr && read_time(text, &us) && us > 0 && us <= f->now + CLOCK_SKEW_S * US_PER_S)
		return us;
	if (!text.ptr)
		fault = "is missing";
	else if (us > 0)
		fault = "is in the future";
	clock_format(instead, shown);
	import_report_line(f->report, "its %s %s; set to %s.", what, fault, shown);
	return instead;
}
