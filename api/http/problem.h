/* Problem documents (RFC 9457), with flasky's `error` and `message`. */
#ifndef RETORT_PROBLEM_H
#define RETORT_PROBLEM_H

#include "base/error.h"
#include "base/schema.h"
#include "http/reply.h"

/* Replaces the reply by the document of `e`. `errors` may be NULL. */
void problem_write(struct reply *reply, enum err e, const struct field_errors *errors);

#endif
