/* Generated from openapi.yaml by api/generate; do not edit. */
/* The contract as minified JSON. */
/* clang-format off */
#ifndef RETORT_GENERATED_DESCRIPTION_H
#define RETORT_GENERATED_DESCRIPTION_H

#include <stddef.h>

extern const char generated_description[];
extern const size_t generated_description_size; /* bytes, without the NUL */

#endif
