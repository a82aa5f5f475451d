/* Preconditions of changes: the versions that a resource may have (If-Match, RFC 9110, 13.1). */
#ifndef RETORT_PRECONDITION_H
#define RETORT_PRECONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

#define PRECONDITION_VERSIONS 16
#define VERSION_CREATED 1 /* of what was not edited since */

/* {0}: no precondition. */
struct precondition {
	bool given;   /* the resource must have: */
	bool any;     /* any version, */
	bool nothing; /* no version, */
	unsigned count;
	int64_t versions[PRECONDITION_VERSIONS]; /* or one of these */
	bool checked;				 /* by precondition_check() */
};

/* Inside a write, after reading the resource and checking the caller's permission: ERR_PRECONDITION if it has another
 * version. `p` may be NULL: no precondition. */
enum err precondition_check(struct precondition *p, int64_t version);

#endif
