/* Generated from api/core/registration.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_REGISTRATION_SQL_H
#define RETORT_GENERATED_REGISTRATION_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/count_row.h"
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

struct registration_insert_in {
	struct str username;
	struct str email;
	struct str email_key;
	struct str password_hash;
	struct str token_hash; /* bytes */
	int64_t created_at;
	int64_t expires_at;
};
extern const struct query query_registration_insert;
static inline enum err sql_registration_insert(struct db *db, struct registration_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_registration_insert, &in, ret_changed);
}

struct registration_get_in {
	struct str token_hash; /* bytes */
	int64_t now_at;
};
struct registration_get_row {
	struct str username;
	struct str email;
	struct str email_key;
	struct str password_hash;
	int64_t user_id;
};
extern const struct query query_registration_get;
static inline enum err sql_registration_get(struct db *db, struct arena *mem, struct registration_get_in in,
	struct registration_get_row *ret_row)
{
	return db_one(db, mem, &query_registration_get, &in, ret_row);
}

struct registration_latest_in {
	struct str email_key;
	int64_t now_at;
};
struct registration_latest_row {
	int64_t id;
	struct str username;
};
extern const struct query query_registration_latest;
static inline enum err sql_registration_latest(struct db *db, struct arena *mem, struct registration_latest_in in,
	struct registration_latest_row *ret_row)
{
	return db_one(db, mem, &query_registration_latest, &in, ret_row);
}

struct registration_set_token_in {
	struct str token_hash; /* bytes */
	int64_t id;
};
extern const struct query query_registration_set_token;
static inline enum err sql_registration_set_token(struct db *db, struct registration_set_token_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_registration_set_token, &in, ret_changed);
}

struct registration_confirm_in {
	int64_t user_id;
	struct str email_key;
};
extern const struct query query_registration_confirm;
static inline enum err sql_registration_confirm(struct db *db, struct registration_confirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_registration_confirm, &in, ret_changed);
}

struct registration_count_in {
	struct str email_key;
	int64_t now_at;
};
extern const struct query query_registration_count;
static inline enum err sql_registration_count(struct db *db, struct arena *mem, struct registration_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_registration_count, &in, ret_row);
}

struct registration_delete_of_account_in {
	struct str email_key;
	int64_t user_id;
};
extern const struct query query_registration_delete_of_account;
static inline enum err sql_registration_delete_of_account(struct db *db, struct registration_delete_of_account_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_registration_delete_of_account, &in, ret_changed);
}

#endif
