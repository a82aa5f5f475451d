/* What a change is meant for: the versions of a thing that its editor may have seen (RFC 9110, 13.1). */
#ifndef RETORT_PRECONDITION_H
#define RETORT_PRECONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

#define PRECONDITION_VERSIONS 16

/* {0} is none: whatever is there may be changed. */
struct precondition {
	bool given;   /* only these may be changed: */
	bool any;     /* any version, */
	bool nothing; /* no version at all, */
	unsigned count;
	int64_t versions[PRECONDITION_VERSIONS]; /* or one of these */
	bool checked;				 /* by precondition_check() */
};

/* Inside a write, when the thing was read and the caller may change it: ERR_PRECONDITION if it has another version.
 * `p` may be NULL: none. */
enum err precondition_check(struct precondition *p, int64_t version);

#endif
