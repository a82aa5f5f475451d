/* Parses the target of a request as it was sent, strictly: Ulfius decodes loosely. */
#ifndef RETORT_WIRE_H
#define RETORT_WIRE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/limits.h"

struct wire_parameter {
	struct str name, value;
};

struct wire {
	const char *path;			  /* as it was sent, without query and trailing slash */
	struct str segments[LIMIT_PATH_SEGMENTS]; /* decoded; "/" has none */
	unsigned segment_count;
	bool too_many_segments;				     /* then it matches nothing */
	struct wire_parameter query[LIMIT_QUERY_PARAMETERS]; /* decoded */
	unsigned query_count;
	bool query_is_malformed; /* some of it was left out: it cannot be decoded, or there is no room */
};

/* ERR_BAD_REQUEST: a path with an escape that is none, NUL, or text that is not UTF-8. Such query parameters are left
 * out, since pages ignore what they do not know. */
enum err wire_read(struct arena *mem, const char *target, struct wire *ret_wire);

/* The value of the first query parameter of that name; absent without one. */
struct str wire_query(const struct wire *wire, const char *name);

/* A cookie's value, by the header Cookie or NULL, NUL-terminated; absent without one. Read here, since
 * libmicrohttpd 1.0 drops all cookies of a header that is not well-formed, and what other software on the host sets is
 * not ours to repair. */
struct str wire_cookie(struct arena *mem, const char *header, const char *name);

#endif
