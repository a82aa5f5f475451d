/* Generated from api/core/mail_link.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_MAIL_LINK_SQL_H
#define RETORT_GENERATED_MAIL_LINK_SQL_H

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

struct link_replace_in {
	int64_t user_id;
	int64_t kind;
	struct str token_hash; /* bytes */
	struct str new_email;
	int64_t expires_at;
};
extern const struct query query_link_replace;
static inline enum err sql_link_replace(struct db *db, struct link_replace_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_link_replace, &in, ret_changed);
}

struct link_get_in {
	struct str token_hash; /* bytes */
	int64_t kind;
	int64_t now_at;
};
struct link_get_row {
	int64_t user_id;
	struct str new_email;
};
extern const struct query query_link_get;
static inline enum err sql_link_get(struct db *db, struct arena *mem, struct link_get_in in,
	struct link_get_row *ret_row)
{
	return db_one(db, mem, &query_link_get, &in, ret_row);
}

struct link_delete_of_user_in {
	int64_t user_id;
};
extern const struct query query_link_delete_of_user;
static inline enum err sql_link_delete_of_user(struct db *db, struct link_delete_of_user_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_link_delete_of_user, &in, ret_changed);
}

struct mail_limit_pass_in {
	struct str email_key;
	int64_t kind;
	int64_t sent_at;
	int64_t before_at;
	int64_t horizon_at;
};
extern const struct query query_mail_limit_pass;
static inline enum err sql_mail_limit_pass(struct db *db, struct mail_limit_pass_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_limit_pass, &in, ret_changed);
}

struct mail_limit_delete_address_in {
	struct str email_key;
	int64_t user_id;
};
extern const struct query query_mail_limit_delete_address;
static inline enum err sql_mail_limit_delete_address(struct db *db, struct mail_limit_delete_address_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_mail_limit_delete_address, &in, ret_changed);
}

#endif
