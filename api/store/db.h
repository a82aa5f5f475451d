/* What a database driver offers: connections, statements, rows. */
#ifndef RETORT_DB_H
#define RETORT_DB_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "store/query.h"

/* One connection; one thread uses it at a time. */
struct db;

/* A running statement. Close it before the next use of the same query on the same connection. */
struct rows {
	struct db *db;
	const struct query *query;
	void *statement; /* the driver's */
	bool ended;	 /* no more rows: SQLite would begin anew */
	int64_t opened_us;
	enum err error;
};

/* From now on, a statement that takes `ms` or longer from its opening to its closing is logged by its name and plan,
 * never with its parameters; negative: none is. Before any thread starts. */
void db_log_slow(int64_t ms);

/* Runs a query for its rows. `in` is the generated parameter struct (NULL when there are none). */
enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
/* Reads the next row into the generated row struct; false at the end or on failure, which db_close() tells apart. Texts
 * belong to the driver and last until the next call. */
bool db_next(struct rows *rows, void *ret_row);
/* Ends the statement. May be called twice. */
enum err db_close(struct rows *rows);

/* Runs a query for exactly one row, with its texts copied into `mem`; ERR_NOT_FOUND without one. */
enum err db_one(struct db *db, struct arena *mem, const struct query *query, const void *in, void *ret_row);
/* Runs a statement that gives no rows. `ret_changed` (may be NULL): how many rows it changed. A UNIQUE violation is
 * ERR_CONFLICT, any other broken constraint ERR_INTERNAL. */
enum err db_exec(struct db *db, const struct query *query, const void *in, int64_t *ret_changed);

static inline void rows_cleanup(struct rows *rows)
{
	enum err ignored = db_close(rows); /* the caller that cares has closed already */
	(void)ignored;
}

/* struct rows _rows_ rows = {0}; closes by itself when it leaves its block. */
#define _rows_ __attribute__((cleanup(rows_cleanup)))

#endif
