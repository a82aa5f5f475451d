/* Parses the target of a request as it was sent. */
#include "server/wire.h"

#include <string.h>

#include "base/text.h"

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Percent-decoding (RFC 3986, 2.1); in a query, a plus is a space. */
static enum err decode(struct arena *mem, struct str raw, bool query, struct str *ret)
{
	char *text = arena_alloc(mem, raw.len + 1);
	size_t length = 0;

	for (size_t i = 0; i < raw.len; i++) {
		char c = raw.ptr[i];

		if (c == '%') {
			int high = i + 1 < raw.len ? hex_digit(raw.ptr[i + 1]) : -1;
			int low = i + 2 < raw.len ? hex_digit(raw.ptr[i + 2]) : -1;

			if (high < 0 || low < 0 || (high == 0 && low == 0))
				return ERR_BAD_REQUEST;
			c = (char)(high << 4 | low);
			i += 2;
		} else if (c == '+' && query) {
			c = ' ';
		}
		text[length++] = c;
	}
	if (!text_is_utf8((struct str){text, length}))
		return ERR_BAD_REQUEST;
	*ret = (struct str){text, length};
	return OK;
}

/* Removes and returns the start of `rest`, up to one of `ends`. */
static struct str take_until(const char **rest, const char *ends)
{
	struct str part = {*rest, strcspn(*rest, ends)};

	*rest += part.len;
	return part;
}

static enum err read_path(struct arena *mem, const char *path, struct wire *wire)
{
	while (*path == '/' && path[1]) {
		struct str raw;
		enum err e;

		path++;
		raw = take_until(&path, "/");
		if (wire->segment_count == LIMIT_PATH_SEGMENTS) {
			wire->too_many_segments = true;
			return OK;
		}
		e = decode(mem, raw, false, &wire->segments[wire->segment_count]);
		if (e)
			return e;
		wire->segment_count++;
	}
	return OK;
}

static void read_parameter(struct arena *mem, struct str name, struct str value, struct wire *wire)
{
	struct wire_parameter *p = &wire->query[wire->query_count];

	if (wire->query_count == LIMIT_QUERY_PARAMETERS || decode(mem, name, true, &p->name) ||
	    decode(mem, value, true, &p->value))
		wire->query_is_malformed = true;
	else
		wire->query_count++;
}

static void read_query(struct arena *mem, const char *query, struct wire *wire)
{
	while (*query) {
		struct str name = take_until(&query, "=&"), value = STR("");
		bool has_value = *query == '=';

		if (has_value) {
			query++;
			value = take_until(&query, "&");
		}
		if (*query == '&')
			query++;
		if (name.len || has_value)
			read_parameter(mem, name, value, wire);
	}
}

enum err wire_read(struct arena *mem, const char *target, struct wire *ret_wire)
{
	const char *rest = target;
	struct wire wire = {0};
	struct str path;
	enum err e;

	/* The absolute form (RFC 9112, 3.2.2): the host is ignored. */
	if (strncmp(rest, "http://", 7) == 0 || strncmp(rest, "https://", 8) == 0) {
		rest = strchr(rest, ':') + 3;
		rest += strcspn(rest, "/?");
	}
	path = take_until(&rest, "?#");
	while (path.len > 1 && path.ptr[path.len - 1] == '/' && path.ptr[path.len - 2] != '/')
		path.len--;
	wire.path = arena_str(mem, path).ptr;
	e = read_path(mem, wire.path, &wire);
	if (e)
		return e;
	if (*rest == '?')
		read_query(mem, rest + 1, &wire);
	*ret_wire = wire;
	return OK;
}

struct str wire_query(const struct wire *wire, const char *name)
{
	for (unsigned i = 0; i < wire->query_count; i++)
		if (str_eq(wire->query[i].name, str_from(name)))
			return wire->query[i].value;
	return (struct str){0};
}

struct str wire_cookie(struct arena *mem, const char *header, const char *name)
{
	const char *rest = header;
	size_t length = strlen(name);

	while (rest && *(rest += strspn(rest, ";, \t"))) { /* Ulfius joins repeated headers with commas */
		struct str pair = take_until(&rest, ";,");

		while (pair.len && strchr(" \t", pair.ptr[pair.len - 1]))
			pair.len--;
		if (pair.len > length && memcmp(pair.ptr, name, length) == 0 && pair.ptr[length] == '=')
			return arena_str(mem, (struct str){pair.ptr + length + 1, pair.len - length - 1});
	}
	return (struct str){0};
}
