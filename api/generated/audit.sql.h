/* Generated from api/core/audit.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_AUDIT_SQL_H
#define RETORT_GENERATED_AUDIT_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/list_in.h"
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

struct audit_insert_in {
	int64_t created_at;
	int64_t until_at;
	int64_t actor_id;
	struct str action;
	int64_t user_id;
	int64_t post_id;
	int64_t comment_id;
	struct str fields;
	int64_t from_role_id;
	int64_t to_role_id;
	int64_t role_id;
	int64_t permissions;
};
extern const struct query query_audit_insert;
static inline enum err sql_audit_insert(struct db *db, struct audit_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_audit_insert, &in, ret_changed);
}

extern const struct query query_audit_count;
static inline enum err sql_audit_count(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_audit_count, NULL, ret_row);
}

extern const struct query query_audit_count_between;
static inline enum err sql_audit_count_between(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_audit_count_between, &in, ret_row);
}

extern const struct query query_audit_anchor;
static inline enum err sql_audit_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_audit_anchor, &in, ret_row);
}

struct audit_entry_row {
	int64_t id;
	int64_t created_at;
	int64_t actor_id;
	struct str action;
	int64_t user_id;
	int64_t post_id;
	int64_t comment_id;
	struct str fields;
	int64_t from_role_id;
	int64_t to_role_id;
	int64_t role_id;
	int64_t permissions;
	struct str detail;
	struct str actor_username;
	int64_t actor_deleted;
	struct str username;
	int64_t user_deleted;
};
static inline bool sql_next_audit_entry(struct rows *rows, struct audit_entry_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_audit_page;
static inline enum err sql_audit_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_audit_page, &in, ret_rows);
}

extern const struct query query_audit_page_back;
static inline enum err sql_audit_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_audit_page_back, &in, ret_rows);
}

extern const struct query query_actor_audit_count;
static inline enum err sql_actor_audit_count(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_actor_audit_count, &in, ret_row);
}

extern const struct query query_actor_audit_anchor;
static inline enum err sql_actor_audit_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_actor_audit_anchor, &in, ret_row);
}

extern const struct query query_actor_audit_page;
static inline enum err sql_actor_audit_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_actor_audit_page, &in, ret_rows);
}

extern const struct query query_actor_audit_page_back;
static inline enum err sql_actor_audit_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_actor_audit_page_back, &in, ret_rows);
}

#endif
