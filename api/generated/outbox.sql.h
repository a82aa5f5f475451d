/* Generated from api/core/outbox.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_OUTBOX_SQL_H
#define RETORT_GENERATED_OUTBOX_SQL_H

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

struct mail_insert_in {
	int64_t user_id;
	struct str recipient;
	struct str domain;
	struct str subject;
	struct str body_text;
	struct str body_html;
	int64_t created_at;
	int64_t expires_at;
};
extern const struct query query_mail_insert;
static inline enum err sql_mail_insert(struct db *db, struct mail_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_insert, &in, ret_changed);
}

struct mail_due_in {
	int64_t now_at;
	int64_t next_horizon_at;
	int64_t claim_horizon_at;
	struct str claimed_by;
	int64_t expired_at;
	int64_t most;
};
struct mail_due_row {
	int64_t id;
	struct str domain;
	int64_t attempts;
	int64_t expires_at;
};
extern const struct query query_mail_due;
static inline enum err sql_mail_due(struct db *db, struct arena *mem, struct mail_due_in in,
	struct mail_due_row *ret_row)
{
	return db_one(db, mem, &query_mail_due, &in, ret_row);
}

struct mail_next_in {
	int64_t now_at;
};
struct mail_next_row {
	int64_t next_attempt_at;
};
extern const struct query query_mail_next;
static inline enum err sql_mail_next(struct db *db, struct arena *mem, struct mail_next_in in,
	struct mail_next_row *ret_row)
{
	return db_one(db, mem, &query_mail_next, &in, ret_row);
}

struct mail_claim_in {
	int64_t next_attempt_at;
	int64_t claimed_until;
	struct str claimed_by;
	int64_t id;
	int64_t attempts;
};
struct mail_row {
	int64_t id;
	struct str recipient;
	struct str domain;
	struct str subject;
	struct str body_text;
	struct str body_html;
	int64_t created_at;
	int64_t attempts;
	struct str claimed_by;
};
extern const struct query query_mail_claim;
static inline enum err sql_mail_claim(struct db *db, struct arena *mem, struct mail_claim_in in,
	struct mail_row *ret_row)
{
	return db_one(db, mem, &query_mail_claim, &in, ret_row);
}

struct mail_release_in {
	int64_t attempts;
	int64_t next_attempt_at;
	int64_t id;
	struct str claimed_by;
};
extern const struct query query_mail_release;
static inline enum err sql_mail_release(struct db *db, struct mail_release_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_release, &in, ret_changed);
}

struct mail_delete_in {
	int64_t id;
};
extern const struct query query_mail_delete;
static inline enum err sql_mail_delete(struct db *db, struct mail_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_delete, &in, ret_changed);
}

struct mail_delete_unclaimed_in {
	int64_t id;
	int64_t attempts;
};
extern const struct query query_mail_delete_unclaimed;
static inline enum err sql_mail_delete_unclaimed(struct db *db, struct mail_delete_unclaimed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_mail_delete_unclaimed, &in, ret_changed);
}

struct mail_figures_row {
	int64_t emails;
	int64_t oldest_at;
};
extern const struct query query_mail_figures;
static inline enum err sql_mail_figures(struct db *db, struct arena *mem, struct mail_figures_row *ret_row)
{
	return db_one(db, mem, &query_mail_figures, NULL, ret_row);
}

#endif
