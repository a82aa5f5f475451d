/* Generated from api/core/account_edit.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_ACCOUNT_EDIT_SQL_H
#define RETORT_GENERATED_ACCOUNT_EDIT_SQL_H

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

struct account_set_role_in {
	int64_t role_id;
	int64_t id;
};
extern const struct query query_account_set_role;
static inline enum err sql_account_set_role(struct db *db, struct account_set_role_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_role, &in, ret_changed);
}

struct account_set_username_in {
	struct str username;
	struct str username_key;
	int64_t id;
};
extern const struct query query_account_set_username;
static inline enum err sql_account_set_username(struct db *db, struct account_set_username_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_username, &in, ret_changed);
}

struct account_unconfirm_in {
	int64_t id;
};
extern const struct query query_account_unconfirm;
static inline enum err sql_account_unconfirm(struct db *db, struct account_unconfirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_unconfirm, &in, ret_changed);
}

struct account_set_suspended_in {
	int64_t suspended;
	int64_t id;
};
extern const struct query query_account_set_suspended;
static inline enum err sql_account_set_suspended(struct db *db, struct account_set_suspended_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_suspended, &in, ret_changed);
}

#endif
