/* The files of a database, for those who watch a server. */
#ifndef RETORT_FIGURES_H
#define RETORT_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

struct store_files {
	int64_t database_bytes, wal_bytes;
	int64_t free_bytes; /* of the file system */
};

/* False: the database is not in files of its own (PostgreSQL). Files that do not exist count as empty. */
bool store_files(const char *url, struct store_files *ret);

#endif
