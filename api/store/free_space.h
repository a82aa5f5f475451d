/* The free space where a database is. */
#ifndef RETORT_FREE_SPACE_H
#define RETORT_FREE_SPACE_H

#include <stdbool.h>
#include <stdint.h>

struct free_space {
	int64_t free_bytes, database_bytes;
};

/* False: the database is on another machine, or its folder cannot be read. */
bool store_free_space(const char *url, struct free_space *ret);

#endif
