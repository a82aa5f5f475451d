/* Generated from api/core/moderation.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_MODERATION_SQL_H
#define RETORT_GENERATED_MODERATION_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
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

struct moderated_get_in {
	int64_t id;
};
struct moderated_row {
	int64_t id;
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t disabled;
	int64_t created_at;
	int64_t edited_at;
	struct str username;
	struct str avatar_hash;
	int64_t deleted;
	int64_t disabled_at;
	struct str disabled_reason;
	struct str moderator;
	int64_t moderator_deleted;
	int64_t version;
	struct str post_title;
};
static inline bool sql_next_moderated(struct rows *rows, struct moderated_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_moderated_get;
static inline enum err sql_moderated_get(struct db *db, struct arena *mem, struct moderated_get_in in,
	struct moderated_row *ret_row)
{
	return db_one(db, mem, &query_moderated_get, &in, ret_row);
}

extern const struct query query_moderated_page;
static inline enum err sql_moderated_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_moderated_page, &in, ret_rows);
}

extern const struct query query_moderated_page_back;
static inline enum err sql_moderated_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_moderated_page_back, &in, ret_rows);
}

extern const struct query query_author_moderated_page;
static inline enum err sql_author_moderated_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_author_moderated_page, &in, ret_rows);
}

extern const struct query query_author_moderated_page_back;
static inline enum err sql_author_moderated_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_author_moderated_page_back, &in, ret_rows);
}

struct comment_disable_in {
	int64_t disabled_at;
	int64_t disabled_by;
	struct str disabled_reason;
	int64_t id;
};
extern const struct query query_comment_disable;
static inline enum err sql_comment_disable(struct db *db, struct comment_disable_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_disable, &in, ret_changed);
}

struct comment_enable_in {
	int64_t id;
};
extern const struct query query_comment_enable;
static inline enum err sql_comment_enable(struct db *db, struct comment_enable_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_enable, &in, ret_changed);
}

#endif
