/* Generated from api/core/expiry.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_EXPIRY_SQL_H
#define RETORT_GENERATED_EXPIRY_SQL_H

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

struct expired_in {
	int64_t now_at;
	int64_t limit;
	int64_t mails_before_at;
};
extern const struct query query_expiry_delete_registrations;
static inline enum err sql_expiry_delete_registrations(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_registrations, &in, ret_changed);
}

extern const struct query query_expiry_delete_credentials;
static inline enum err sql_expiry_delete_credentials(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_credentials, &in, ret_changed);
}

extern const struct query query_expiry_delete_links;
static inline enum err sql_expiry_delete_links(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_links, &in, ret_changed);
}

extern const struct query query_expiry_delete_write_limits;
static inline enum err sql_expiry_delete_write_limits(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_write_limits, &in, ret_changed);
}

extern const struct query query_expiry_delete_reserved_names;
static inline enum err sql_expiry_delete_reserved_names(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_reserved_names, &in, ret_changed);
}

extern const struct query query_expiry_delete_idempotency_keys;
static inline enum err sql_expiry_delete_idempotency_keys(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_idempotency_keys, &in, ret_changed);
}

extern const struct query query_expiry_delete_mail_limits;
static inline enum err sql_expiry_delete_mail_limits(struct db *db, struct expired_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_expiry_delete_mail_limits, &in, ret_changed);
}

struct expiry_newest_in {
	int64_t now_at;
};
struct expiry_newest_row {
	int64_t past_at;
	int64_t at;
};
extern const struct query query_expiry_newest;
static inline enum err sql_expiry_newest(struct db *db, struct arena *mem, struct expiry_newest_in in,
	struct expiry_newest_row *ret_row)
{
	return db_one(db, mem, &query_expiry_newest, &in, ret_row);
}

#endif
