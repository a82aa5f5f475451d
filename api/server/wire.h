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
	struct str segments[LIMIT_PATH_SEGMENTS]; /* decoded; none for "/" */
	unsigned segment_count;
	bool too_many_segments;				     /* then it matches nothing */
	struct wire_parameter query[LIMIT_QUERY_PARAMETERS]; /* decoded */
	unsigned query_count;
	bool query_is_malformed; /* some parameters were omitted: they cannot be decoded, or are too many */
};

/* ERR_BAD_REQUEST: the path has invalid percent-encoding, NUL, or text that is not UTF-8. Such query parameters are
 * omitted, since pages ignore unknown parameters. */
enum err wire_read(struct arena *mem, const char *target, struct wire *ret_wire);

/* The value of the first query parameter of that name; absent: there is none. */
struct str wire_query(const struct wire *wire, const char *name);

/* The value of a cookie in the header Cookie (may be NULL), NUL-terminated; absent: there is none. Parsed here,
 * because libmicrohttpd 1.0 drops all cookies of a malformed header, and other software on the host may set malformed
 * ones. */
struct str wire_cookie(struct arena *mem, const char *header, const char *name);

#endif
