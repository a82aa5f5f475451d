/* Generated from api/core/counter.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_COUNTER_SQL_H
#define RETORT_GENERATED_COUNTER_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "store/db.h"
#include "store/query.h"

/* One function per query. `in` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into `mem`; ERR_NOT_FOUND without one.
 * - :asked -> sql_NAME(db, mem, in, &row, &found): the same inside a write, without waiting:
 *   see db_ask().
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   returns whether it failed. The texts of a row belong to the driver and are valid until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * - :deferred -> sql_NAME(db, in): see db_exec_deferred(); what it fails with may come from the next one.
 * - :merged -> sql_NAME(db, in): see db_merge().
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

struct counters_get_row {
	int64_t post_count;
	int64_t comment_count;
};
extern const struct query query_counters_get;
static inline enum err sql_counters_get(struct db *db, struct arena *mem, struct counters_get_row *ret_row)
{
	return db_one(db, mem, &query_counters_get, NULL, ret_row);
}

struct counters_add_in {
	int64_t posts;
	int64_t comments;
};
extern const struct query query_counters_add;
static inline enum err sql_counters_add(struct db *db, struct counters_add_in in)
{
	return db_merge(db, &query_counters_add, &in);
}

struct counters_add_user_in {
	int64_t posts;
	int64_t comments;
	int64_t id;
};
extern const struct query query_counters_add_user;
static inline enum err sql_counters_add_user(struct db *db, struct counters_add_user_in in)
{
	return db_merge(db, &query_counters_add_user, &in);
}

#endif
