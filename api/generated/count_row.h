/* Generated from the *.sql files of api by api/generate; do not edit. */
/* A row that queries of several files give. */
/* clang-format off */
#ifndef RETORT_GENERATED_COUNT_ROW_H
#define RETORT_GENERATED_COUNT_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct count_row {
	int64_t count;
};

#endif
