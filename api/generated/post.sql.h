/* Generated from api/core/post.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_POST_SQL_H
#define RETORT_GENERATED_POST_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
#include "generated/list_in.h"
#include "generated/post_view_row.h"
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

struct post_get_in {
	int64_t id;
};
extern const struct query query_post_get;
static inline enum err sql_post_get(struct db *db, struct arena *mem, struct post_get_in in,
	struct post_view_row *ret_row)
{
	return db_one(db, mem, &query_post_get, &in, ret_row);
}

extern const struct query query_post_anchor;
static inline enum err sql_post_anchor(struct db *db, struct arena *mem, struct list_in in, struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_post_anchor, &in, ret_row);
}

extern const struct query query_post_count;
static inline enum err sql_post_count(struct db *db, struct arena *mem, struct list_in in, struct count_row *ret_row)
{
	return db_one(db, mem, &query_post_count, &in, ret_row);
}

extern const struct query query_post_page;
static inline enum err sql_post_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_page, &in, ret_rows);
}

extern const struct query query_post_page_back;
static inline enum err sql_post_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_page_back, &in, ret_rows);
}

extern const struct query query_user_post_anchor;
static inline enum err sql_user_post_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_user_post_anchor, &in, ret_row);
}

extern const struct query query_user_post_count;
static inline enum err sql_user_post_count(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_user_post_count, &in, ret_row);
}

extern const struct query query_user_post_page;
static inline enum err sql_user_post_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_user_post_page, &in, ret_rows);
}

extern const struct query query_user_post_page_back;
static inline enum err sql_user_post_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_user_post_page_back, &in, ret_rows);
}

struct post_create_in {
	struct str body;
	struct str body_html;
	struct str title;
	struct str excerpt;
	struct str tags;
	int64_t renderer;
	int64_t now_at;
	int64_t until_at;
	int64_t author_id;
	int64_t after_at;
};
extern const struct query query_post_create;
static inline enum err sql_post_create(struct db *db, struct arena *mem, struct post_create_in in,
	struct post_view_row *reterr_row, bool *reterr_found)
{
	return db_ask(db, mem, &query_post_create, &in, reterr_row, reterr_found);
}

struct post_insert_in {
	int64_t author_id;
	struct str body;
	struct str body_html;
	struct str title;
	struct str excerpt;
	struct str tags;
	int64_t renderer;
	int64_t created_at;
};
extern const struct query query_post_insert;
static inline enum err sql_post_insert(struct db *db, struct arena *mem, struct post_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_post_insert, &in, ret_row);
}

struct post_update_in {
	struct str body;
	struct str body_html;
	struct str title;
	struct str excerpt;
	struct str tags;
	int64_t renderer;
	int64_t edited_at;
	int64_t id;
};
extern const struct query query_post_update;
static inline enum err sql_post_update(struct db *db, struct post_update_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_update, &in, ret_changed);
}

struct post_delete_in {
	int64_t id;
};
extern const struct query query_post_delete;
static inline enum err sql_post_delete(struct db *db, struct post_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_delete, &in, ret_changed);
}

struct post_count_comments_in {
	int64_t delta;
	int64_t id;
};
extern const struct query query_post_count_comments;
static inline enum err sql_post_count_comments(struct db *db, struct post_count_comments_in in)
{
	return db_merge(db, &query_post_count_comments, &in);
}

struct post_comments_uncount_in {
	int64_t post_id;
};
extern const struct query query_post_comments_uncount;
static inline enum err sql_post_comments_uncount(struct db *db, struct post_comments_uncount_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_post_comments_uncount, &in, ret_changed);
}

struct post_comments_delete_in {
	int64_t post_id;
};
extern const struct query query_post_comments_delete;
static inline enum err sql_post_comments_delete(struct db *db, struct post_comments_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_comments_delete, &in, ret_changed);
}

struct post_comment_count_in {
	int64_t id;
};
struct post_comment_count_row {
	int64_t comment_count;
};
extern const struct query query_post_comment_count;
static inline enum err sql_post_comment_count(struct db *db, struct arena *mem, struct post_comment_count_in in,
	struct post_comment_count_row *ret_row)
{
	return db_one(db, mem, &query_post_comment_count, &in, ret_row);
}

#endif
