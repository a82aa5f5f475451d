/* Generated from api/core/rerender.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_RERENDER_SQL_H
#define RETORT_GENERATED_RERENDER_SQL_H

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

struct stale_in {
	int64_t renderer;
};
extern const struct query query_stale_post_count;
static inline enum err sql_stale_post_count(struct db *db, struct arena *mem, struct stale_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_stale_post_count, &in, ret_row);
}

extern const struct query query_stale_comment_count;
static inline enum err sql_stale_comment_count(struct db *db, struct arena *mem, struct stale_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_stale_comment_count, &in, ret_row);
}

struct stale_texts_in {
	int64_t renderer;
	int64_t limit;
};
struct stale_text_row {
	int64_t id;
	struct str body;
};
static inline bool sql_next_stale_text(struct rows *rows, struct stale_text_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_stale_posts;
static inline enum err sql_stale_posts(struct db *db, struct stale_texts_in in, struct rows *ret_rows)
{
	return db_open(db, &query_stale_posts, &in, ret_rows);
}

extern const struct query query_stale_comments;
static inline enum err sql_stale_comments(struct db *db, struct stale_texts_in in, struct rows *ret_rows)
{
	return db_open(db, &query_stale_comments, &in, ret_rows);
}

struct post_rerender_in {
	struct str body_html;
	struct str title;
	struct str excerpt;
	struct str tags;
	int64_t renderer;
	int64_t id;
	struct str body;
};
extern const struct query query_post_rerender;
static inline enum err sql_post_rerender(struct db *db, struct post_rerender_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_rerender, &in, ret_changed);
}

struct comment_rerender_in {
	struct str body_html;
	int64_t renderer;
	int64_t id;
	struct str body;
};
extern const struct query query_comment_rerender;
static inline enum err sql_comment_rerender(struct db *db, struct comment_rerender_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_rerender, &in, ret_changed);
}

struct keep_html_in {
	int64_t renderer;
	int64_t id;
	struct str body;
};
extern const struct query query_post_keep_html;
static inline enum err sql_post_keep_html(struct db *db, struct keep_html_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_keep_html, &in, ret_changed);
}

extern const struct query query_comment_keep_html;
static inline enum err sql_comment_keep_html(struct db *db, struct keep_html_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_keep_html, &in, ret_changed);
}

#endif
