/* Connections and running statements, as seen by callers. */
#ifndef RETORT_ROWS_H
#define RETORT_ROWS_H

#include <stdbool.h>

#include "base/error.h"
#include "store/query.h"

/* One connection; one thread uses it at a time. */
struct db;

/* DB_READ: reads only. DB_WRITE: the database must exist. DB_CREATE: creates it if there is none. DB_COUNT: writes
 * that do not wait for the database server's disk and may be lost if it crashes. */
enum db_access { DB_READ, DB_WRITE, DB_CREATE, DB_COUNT };

/* Owns its results: other statements of the connection do not touch them. Close it before the next use of the same
 * query on the same connection. */
struct rows {
	struct db *db;
	const struct query *query;
	void *statement; /* the driver's; NULL: closed, or never opened */
	int64_t changed; /* rows changed by the statement, known when its last row was read */
	int at;		 /* the driver's: which row is next */
	bool ended;	 /* no more rows */
	int64_t opened_us;
	enum err error;
};

#endif
