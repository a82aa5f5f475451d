/* Generated from api/core/sign_in.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_SIGN_IN_SQL_H
#define RETORT_GENERATED_SIGN_IN_SQL_H

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

struct caller_by_address_in {
	struct str email_key;
};
struct caller_by_address_row {
	int64_t id;
	struct str password_hash;
	int64_t confirmed;
	int64_t suspended;
	int64_t last_seen;
	int64_t permissions;
};
extern const struct query query_caller_by_address;
static inline enum err sql_caller_by_address(struct db *db, struct arena *mem, struct caller_by_address_in in,
	struct caller_by_address_row *ret_row)
{
	return db_one(db, mem, &query_caller_by_address, &in, ret_row);
}

struct caller_by_secret_in {
	struct str secret_hash; /* bytes */
	int64_t now_at;
	int64_t sessions_since;
};
struct caller_by_secret_row {
	int64_t id;
	int64_t confirmed;
	int64_t suspended;
	int64_t last_seen;
	int64_t permissions;
	int64_t credential_id;
	int64_t kind;
	int64_t scope;
	int64_t last_used_at;
};
extern const struct query query_caller_by_secret;
static inline enum err sql_caller_by_secret(struct db *db, struct arena *mem, struct caller_by_secret_in in,
	struct caller_by_secret_row *ret_row)
{
	return db_one(db, mem, &query_caller_by_secret, &in, ret_row);
}

struct credential_touch_in {
	int64_t last_used_at;
	int64_t longest;
	int64_t id;
};
extern const struct query query_credential_touch;
static inline enum err sql_credential_touch(struct db *db, struct credential_touch_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_credential_touch, &in, ret_changed);
}

struct user_touch_in {
	int64_t last_seen;
	int64_t id;
	int64_t horizon_at;
};
extern const struct query query_user_touch;
static inline enum err sql_user_touch(struct db *db, struct user_touch_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_user_touch, &in, ret_changed);
}

#endif
