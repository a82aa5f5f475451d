/* Generated from the *.sql files of api by api/generate; do not edit. */
/* What queries of several files take. */
/* clang-format off */
#ifndef RETORT_GENERATED_LIST_IN_H
#define RETORT_GENERATED_LIST_IN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct list_in {
	struct str part;
	int64_t skip;
	int64_t from_at;
	int64_t from_id;
	int64_t limit;
	int64_t end_at;
	int64_t owner_id;
};

#endif
