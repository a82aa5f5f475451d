/* Generated from api/core/comment.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_COMMENT_SQL_H
#define RETORT_GENERATED_COMMENT_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
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

struct comment_get_in {
	int64_t id;
};
struct comment_view_row {
	int64_t id;
	int64_t version;
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
};
static inline bool sql_next_comment_view(struct rows *rows, struct comment_view_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_comment_get;
static inline enum err sql_comment_get(struct db *db, struct arena *mem, struct comment_get_in in,
	struct comment_view_row *ret_row)
{
	return db_one(db, mem, &query_comment_get, &in, ret_row);
}

extern const struct query query_comment_anchor;
static inline enum err sql_comment_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_comment_anchor, &in, ret_row);
}

extern const struct query query_comment_count;
static inline enum err sql_comment_count(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_comment_count, &in, ret_row);
}

extern const struct query query_comment_page;
static inline enum err sql_comment_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_comment_page, &in, ret_rows);
}

extern const struct query query_comment_page_back;
static inline enum err sql_comment_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_comment_page_back, &in, ret_rows);
}

extern const struct query query_post_comment_anchor;
static inline enum err sql_post_comment_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_post_comment_anchor, &in, ret_row);
}

extern const struct query query_post_comment_count_between;
static inline enum err sql_post_comment_count_between(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_post_comment_count_between, &in, ret_row);
}

extern const struct query query_post_comment_page;
static inline enum err sql_post_comment_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_comment_page, &in, ret_rows);
}

extern const struct query query_post_comment_page_back;
static inline enum err sql_post_comment_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_comment_page_back, &in, ret_rows);
}

extern const struct query query_author_comment_page;
static inline enum err sql_author_comment_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_author_comment_page, &in, ret_rows);
}

extern const struct query query_author_comment_page_back;
static inline enum err sql_author_comment_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_author_comment_page_back, &in, ret_rows);
}

extern const struct query query_author_comment_anchor;
static inline enum err sql_author_comment_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_author_comment_anchor, &in, ret_row);
}

extern const struct query query_author_comment_count;
static inline enum err sql_author_comment_count(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_author_comment_count, &in, ret_row);
}

struct comment_create_in {
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t now_at;
	int64_t until_at;
	int64_t post_id;
	int64_t author_id;
	int64_t after_at;
};
extern const struct query query_comment_create;
static inline enum err sql_comment_create(struct db *db, struct arena *mem, struct comment_create_in in,
	struct comment_view_row *reterr_row, bool *reterr_found)
{
	return db_ask(db, mem, &query_comment_create, &in, reterr_row, reterr_found);
}

struct comment_insert_in {
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t created_at;
};
extern const struct query query_comment_insert;
static inline enum err sql_comment_insert(struct db *db, struct arena *mem, struct comment_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_comment_insert, &in, ret_row);
}

struct comment_update_in {
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t edited_at;
	int64_t id;
};
extern const struct query query_comment_update;
static inline enum err sql_comment_update(struct db *db, struct comment_update_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_update, &in, ret_changed);
}

struct comment_delete_in {
	int64_t id;
};
extern const struct query query_comment_delete;
static inline enum err sql_comment_delete(struct db *db, struct comment_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_delete, &in, ret_changed);
}

#endif
