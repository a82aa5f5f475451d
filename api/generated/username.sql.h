/* Generated from api/core/username.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_USERNAME_SQL_H
#define RETORT_GENERATED_USERNAME_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
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

struct user_by_username_in {
	struct str username_key;
};
extern const struct query query_user_by_username;
static inline enum err sql_user_by_username(struct db *db, struct arena *mem, struct user_by_username_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_user_by_username, &in, ret_row);
}

struct reserved_name_insert_in {
	struct str name_hash; /* bytes */
	int64_t expires_at;
};
extern const struct query query_reserved_name_insert;
static inline enum err sql_reserved_name_insert(struct db *db, struct reserved_name_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_reserved_name_insert, &in, ret_changed);
}

struct reserved_name_count_in {
	struct str name_hash; /* bytes */
	int64_t now_at;
};
extern const struct query query_reserved_name_count;
static inline enum err sql_reserved_name_count(struct db *db, struct arena *mem, struct reserved_name_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_reserved_name_count, &in, ret_row);
}

#endif
