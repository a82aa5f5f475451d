/* Problem documents (RFC 9457), with flasky's `error` and `message`. */
#ifndef RETORT_PROBLEM_H
#define RETORT_PROBLEM_H

#include "base/error.h"
#include "base/schema.h"
#include "http/reply.h"

/* Replaces the reply by the problem document of `e`. `id`: of the request; NULL: left out. `errors` may be NULL.
 * `current`: the present state of the resource as JSON; may be absent. */
void problem_write(struct reply *reply, enum err e, const char *id, const struct field_errors *errors,
		   struct str current);

#endif
