/* Generated from api/core/flasky_account.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_FLASKY_ACCOUNT_SQL_H
#define RETORT_GENERATED_FLASKY_ACCOUNT_SQL_H

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

struct flasky_user_row {
	int64_t id;
	struct str email;
	struct str username;
	int64_t role_id;
	struct str password_hash;
	int64_t confirmed;
	struct str name;
	struct str location;
	struct str about_me;
	struct str member_since;
	struct str last_seen;
	int64_t rival_id;
};
static inline bool sql_next_flasky_user(struct rows *rows, struct flasky_user_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_users;
static inline enum err sql_flasky_users(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_users, NULL, ret_rows);
}

#endif
