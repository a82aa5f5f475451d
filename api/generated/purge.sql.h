/* Generated from api/resources/purge.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_PURGE_SQL_H
#define RETORT_GENERATED_PURGE_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
#include "store/db.h"
#include "store/query.h"

/* One function per query. `in` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into `mem`; ERR_NOT_FOUND without one.
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   tells a failure from the end. The texts of a row belong to the driver and last until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

struct purge_insert_in {
	int64_t user_id;
	int64_t stage;
};
extern const struct query query_purge_insert;
static inline enum err sql_purge_insert(struct db *db, struct purge_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_insert, &in, ret_changed);
}

struct purge_next_row {
	int64_t user_id;
};
extern const struct query query_purge_next;
static inline enum err sql_purge_next(struct db *db, struct arena *mem, struct purge_next_row *ret_row)
{
	return db_one(db, mem, &query_purge_next, NULL, ret_row);
}

struct purge_texts_are_gone_in {
	int64_t user_id;
};
extern const struct query query_purge_texts_are_gone;
static inline enum err sql_purge_texts_are_gone(struct db *db, struct purge_texts_are_gone_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_texts_are_gone, &in, ret_changed);
}

extern const struct query query_purge_take;
static inline enum err sql_purge_take(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_take, NULL, ret_changed);
}

extern const struct query query_purge_count;
static inline enum err sql_purge_count(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_purge_count, NULL, ret_row);
}

struct purge_newest_in {
	int64_t now_at;
};
struct purge_newest_row {
	int64_t past_at;
	int64_t at;
};
extern const struct query query_purge_newest;
static inline enum err sql_purge_newest(struct db *db, struct arena *mem, struct purge_newest_in in,
	struct purge_newest_row *ret_row)
{
	return db_one(db, mem, &query_purge_newest, &in, ret_row);
}

extern const struct query query_purge_delete_taken;
static inline enum err sql_purge_delete_taken(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_delete_taken, NULL, ret_changed);
}

struct purge_post_in {
	int64_t author_id;
};
extern const struct query query_purge_post;
static inline enum err sql_purge_post(struct db *db, struct arena *mem, struct purge_post_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_purge_post, &in, ret_row);
}

struct purge_comment_in {
	int64_t author_id;
};
extern const struct query query_purge_comment;
static inline enum err sql_purge_comment(struct db *db, struct arena *mem, struct purge_comment_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_purge_comment, &in, ret_row);
}

#endif
