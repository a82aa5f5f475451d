/* Generated from the *.sql files of api by api/generate; do not edit. */
/* What queries of several files take. */
/* clang-format off */
#ifndef RETORT_GENERATED_NEWEST_IN_H
#define RETORT_GENERATED_NEWEST_IN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct newest_in {
	int64_t until_at;
};

#endif
