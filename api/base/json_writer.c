/* Writes JSON (RFC 8259) straight into a growing buffer. */
#include "base/json_writer.h"

#include <endian.h>
#include <orcania.h>

#include "base/clock.h"

#define FIRST_SIZE 1024 /* malloc() caches blocks of this size for each thread */
#define SECOND_SIZE 16384

static bool grow(struct json_writer *w, size_t more)
{
	size_t size = w->size ? w->size : FIRST_SIZE;
	char *data = NULL;

	while (size - w->len < more)
		size = size < SECOND_SIZE ? SECOND_SIZE : size * 2;
	if (!w->failed)
		data = o_realloc(w->data, size);
	if (!data) {
		w->failed = true;
		w->size = w->len; /* so that nothing more is written */
		return false;
	}
	w->data = data;
	w->size = size;
	return true;
}

/* Where the next `more` bytes go; NULL without memory. */
static inline char *room(struct json_writer *w, size_t more)
{
	return w->size - w->len >= more || grow(w, more) ? w->data + w->len : NULL;
}

static inline void put(struct json_writer *w, const char *bytes, size_t len)
{
	char *at = len ? room(w, len) : NULL;

	if (at) {
		memcpy(at, bytes, len);
		w->len += len;
	}
}

static inline void put_char(struct json_writer *w, char c)
{
	put(w, &c, 1);
}

static void begin_value(struct json_writer *w, const char *key)
{
	size_t length = key ? strlen(key) : 0;
	char *at = room(w, length + sizeof(",\"\":"));

	if (!at)
		return;
	if (w->comma)
		*at++ = ',';
	if (key) {
		*at++ = '"';
		at = mempcpy(at, key, length);
		*at++ = '"';
		*at++ = ':';
	}
	w->len = (size_t)(at - w->data);
	w->comma = true;
}

/* 0: as it is; 'u': \u00XX; else the letter after the backslash. */
static const char escapes[256] = {[0 ... 7] = 'u', ['\b'] = 'b', ['\t'] = 't',	    ['\n'] = 'n', [11] = 'u',
				  ['\f'] = 'f',	   ['\r'] = 'r', [14 ... 31] = 'u', ['"'] = '"',  ['\\'] = '\\'};

/* A vector: the compiler generates SIMD instructions for it. */
typedef uint8_t lane __attribute__((vector_size(16)));

/* The number of bytes before the first that needs an escape. */
static size_t plain_bytes(const char *bytes, size_t len)
{
	size_t i = 0;

	for (; len - i >= sizeof(lane); i += sizeof(lane)) {
		uint64_t halves[2];
		lane x, special;

		memcpy(&x, bytes + i, sizeof(x));
		special = (lane)((x < 0x20) | (x == '"') | (x == '\\'));
		memcpy(halves, &special, sizeof(halves));
		if (halves[0])
			return i + (size_t)__builtin_ctzll(le64toh(halves[0])) / 8;
		if (halves[1])
			return i + 8 + (size_t)__builtin_ctzll(le64toh(halves[1])) / 8;
	}
	while (i < len && !escapes[(unsigned char)bytes[i]])
		i++;
	return i;
}

static void put_escaped(struct json_writer *w, struct str s)
{
	static const char hex[] = "0123456789abcdef";

	for (size_t at = 0;;) {
		size_t plain = plain_bytes(s.ptr + at, s.len - at);
		unsigned char c;

		put(w, s.ptr + at, plain);
		at += plain;
		if (at == s.len)
			return;
		c = (unsigned char)s.ptr[at++];
		if (escapes[c] == 'u')
			put(w, (char[6]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
		else
			put(w, (char[2]){'\\', escapes[c]}, 2);
	}
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

void jw_id(struct json_writer *w, const char *key, int64_t id)
{
	if (id)
		jw_int(w, key, id);
	else
		jw_str(w, key, (struct str){0});
}

void jw_bool(struct json_writer *w, const char *key, bool value)
{
	begin_value(w, key);
	put(w, value ? "true" : "false", value ? 4 : 5);
}

void jw_time(struct json_writer *w, const char *key, int64_t us)
{
	char text[CLOCK_TEXT_SIZE];

	if (!us) {
		jw_str(w, key, (struct str){0});
		return;
	}
	clock_format(us, text);
	begin_value(w, key);
	put_char(w, '"');
	put(w, text, sizeof(text) - 1);
	put_char(w, '"');
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

void jw_json(struct json_writer *w, const char *key, struct str json)
{
	begin_value(w, key);
	put(w, json.ptr, json.len);
}

void jw_raw(struct json_writer *w, struct str bytes)
{
	put(w, bytes.ptr, bytes.len);
}
