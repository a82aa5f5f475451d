/* Generated from the *.sql files of api by api/generate; do not edit. */
/* A row that queries of several files give. */
/* clang-format off */
#ifndef RETORT_GENERATED_NEWEST_ROW_H
#define RETORT_GENERATED_NEWEST_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct newest_row {
	int64_t at;
};

#endif
