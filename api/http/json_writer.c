/* Writes JSON (RFC 8259) straight into a growing buffer. */
#include "http/json_writer.h"

#include <orcania.h>

#include "base/clock.h"

#define FIRST_SIZE 2048

static bool reserve(struct json_writer *w, size_t more)
{
	size_t size = w->size ? w->size : FIRST_SIZE;
	char *data;

	if (w->failed)
		return false;
	if (w->size - w->len >= more)
		return true;
	while (size - w->len < more)
		size *= 2;
	data = o_realloc(w->data, size);
	if (!data) {
		w->failed = true;
		return false;
	}
	w->data = data;
	w->size = size;
	return true;
}

static inline void put(struct json_writer *w, const char *bytes, size_t len)
{
	if (len && reserve(w, len)) {
		memcpy(w->data + w->len, bytes, len);
		w->len += len;
	}
}

static inline void put_char(struct json_writer *w, char c)
{
	put(w, &c, 1);
}

static void begin_value(struct json_writer *w, const char *key)
{
	if (w->comma)
		put_char(w, ',');
	if (key) {
		put_char(w, '"');
		put(w, key, strlen(key));
		put(w, "\":", 2);
	}
	w->comma = true;
}

static void put_escaped(struct json_writer *w, struct str s)
{
	/* 0: as it is; 'u': \u00XX; else the letter behind the backslash. */
	static const char escape[256] = {[0 ... 7] = 'u', ['\b'] = 'b', ['\t'] = 't',	   ['\n'] = 'n', [11] = 'u',
					 ['\f'] = 'f',	  ['\r'] = 'r', [14 ... 31] = 'u', ['"'] = '"',	 ['\\'] = '\\'};
	static const char hex[] = "0123456789abcdef";
	size_t from = 0;

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		char e = escape[c];

		if (!e)
			continue;
		put(w, s.ptr + from, i - from);
		from = i + 1;
		if (e == 'u')
			put(w, (char[6]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
		else
			put(w, (char[2]){'\\', e}, 2);
	}
	put(w, s.ptr + from, s.len - from);
}

static void put_int(struct json_writer *w, int64_t value)
{
	char digits[20];
	size_t at = sizeof(digits);
	uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;

	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (value < 0)
		put_char(w, '-');
	put(w, digits + at, sizeof(digits) - at);
}

void jw_object(struct json_writer *w, const char *key)
{
	begin_value(w, key);
	put_char(w, '{');
	w->comma = false;
}

void jw_object_end(struct json_writer *w)
{
	put_char(w, '}');
	w->comma = true;
}

void jw_array(struct json_writer *w, const char *key)
{
	begin_value(w, key);
	put_char(w, '[');
	w->comma = false;
}

void jw_array_end(struct json_writer *w)
{
	put_char(w, ']');
	w->comma = true;
}

void jw_str(struct json_writer *w, const char *key, struct str value)
{
	begin_value(w, key);
	if (!value.ptr) {
		put(w, "null", 4);
		return;
	}
	put_char(w, '"');
	put_escaped(w, value);
	put_char(w, '"');
}

void jw_int(struct json_writer *w, const char *key, int64_t value)
{
	begin_value(w, key);
	put_int(w, value);
}

void jw_bool(struct json_writer *w, const char *key, bool value)
{
	begin_value(w, key);
	put(w, value ? "true" : "false", value ? 4 : 5);
}

void jw_time(struct json_writer *w, const char *key, int64_t us)
{
	char text[CLOCK_TEXT_SIZE];

	if (us)
		clock_format(us, text);
	jw_str(w, key, us ? str_from(text) : (struct str){0});
}

void jw_url(struct json_writer *w, const char *key, const char *prefix, int64_t id, const char *suffix)
{
	begin_value(w, key);
	put_char(w, '"');
	put(w, prefix, strlen(prefix));
	put_int(w, id);
	put(w, suffix, strlen(suffix));
	put_char(w, '"');
}

void jw_raw(struct json_writer *w, struct str bytes)
{
	put(w, bytes.ptr, bytes.len);
}
