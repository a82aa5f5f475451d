/* Generated from api/core/account.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_ACCOUNT_SQL_H
#define RETORT_GENERATED_ACCOUNT_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
#include "generated/list_in.h"
#include "generated/newest_row.h"
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

struct account_get_in {
	int64_t id;
};
struct account_get_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str password_hash;
	int64_t confirmed;
};
extern const struct query query_account_get;
static inline enum err sql_account_get(struct db *db, struct arena *mem, struct account_get_in in,
	struct account_get_row *ret_row)
{
	return db_one(db, mem, &query_account_get, &in, ret_row);
}

struct account_by_address_in {
	struct str email_key;
};
struct account_by_address_row {
	int64_t id;
	struct str username;
	struct str email;
	int64_t confirmed;
};
extern const struct query query_account_by_address;
static inline enum err sql_account_by_address(struct db *db, struct arena *mem, struct account_by_address_in in,
	struct account_by_address_row *ret_row)
{
	return db_one(db, mem, &query_account_by_address, &in, ret_row);
}

struct account_set_password_in {
	struct str password_hash;
	int64_t id;
};
extern const struct query query_account_set_password;
static inline enum err sql_account_set_password(struct db *db, struct account_set_password_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_password, &in, ret_changed);
}

struct account_set_email_in {
	struct str email;
	struct str email_key;
	struct str avatar_hash;
	int64_t id;
};
extern const struct query query_account_set_email;
static inline enum err sql_account_set_email(struct db *db, struct account_set_email_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_email, &in, ret_changed);
}

struct account_confirm_in {
	int64_t role_id;
	int64_t id;
};
extern const struct query query_account_confirm;
static inline enum err sql_account_confirm(struct db *db, struct account_confirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_confirm, &in, ret_changed);
}

struct account_role_in {
	int64_t id;
};
struct account_role_row {
	int64_t id;
	int64_t permissions;
};
extern const struct query query_account_role;
static inline enum err sql_account_role(struct db *db, struct arena *mem, struct account_role_in in,
	struct account_role_row *ret_row)
{
	return db_one(db, mem, &query_account_role, &in, ret_row);
}

struct account_clear_in {
	int64_t role_id;
	int64_t now_at;
	int64_t id;
};
extern const struct query query_account_clear;
static inline enum err sql_account_clear(struct db *db, struct account_clear_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_clear, &in, ret_changed);
}

struct newest_in {
	int64_t until_at;
};
extern const struct query query_account_newest;
static inline enum err sql_account_newest(struct db *db, struct arena *mem, struct newest_in in,
	struct newest_row *ret_row)
{
	return db_one(db, mem, &query_account_newest, &in, ret_row);
}

struct account_insert_in {
	struct str username;
	struct str username_key;
	struct str email;
	struct str email_key;
	struct str password_hash;
	int64_t role_id;
	int64_t confirmed;
	struct str avatar_hash;
	int64_t member_since;
	int64_t last_seen;
};
extern const struct query query_account_insert;
static inline enum err sql_account_insert(struct db *db, struct arena *mem, struct account_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_account_insert, &in, ret_row);
}

struct account_view_in {
	int64_t id;
};
struct account_view_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str name;
	struct str location;
	struct str about_me;
	struct str avatar_hash;
	int64_t role_id;
	struct str role;
	int64_t permissions;
	int64_t confirmed;
	int64_t suspended;
	int64_t member_since;
	int64_t last_seen;
	int64_t post_count;
	int64_t comment_count;
	int64_t version;
	int64_t profile_version;
};
static inline bool sql_next_account_view(struct rows *rows, struct account_view_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_account_view;
static inline enum err sql_account_view(struct db *db, struct arena *mem, struct account_view_in in,
	struct account_view_row *ret_row)
{
	return db_one(db, mem, &query_account_view, &in, ret_row);
}

struct account_count_in {
	struct str part;
};
extern const struct query query_account_count;
static inline enum err sql_account_count(struct db *db, struct arena *mem, struct account_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_account_count, &in, ret_row);
}

extern const struct query query_account_anchor;
static inline enum err sql_account_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_account_anchor, &in, ret_row);
}

extern const struct query query_account_page;
static inline enum err sql_account_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_account_page, &in, ret_rows);
}

extern const struct query query_account_page_back;
static inline enum err sql_account_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_account_page_back, &in, ret_rows);
}

struct account_set_profile_in {
	struct str name;
	struct str location;
	struct str about_me;
	int64_t id;
};
extern const struct query query_account_set_profile;
static inline enum err sql_account_set_profile(struct db *db, struct account_set_profile_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_profile, &in, ret_changed);
}

#endif
