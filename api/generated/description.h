/* Generated from openapi.yaml by api/generate; do not edit. */
/* The contract as minified JSON. */
/* clang-format off */
#ifndef RETORT_GENERATED_DESCRIPTION_H
#define RETORT_GENERATED_DESCRIPTION_H

#include <stddef.h>

#include "base/str.h"

struct generated_description {
	struct str json;
	size_t server; /* where its server's URL begins, a path: with an origin before it, it is absolute */
};

extern const struct generated_description generated_openapi31, generated_openapi30;

#endif
