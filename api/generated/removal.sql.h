/* Generated from api/core/removal.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_REMOVAL_SQL_H
#define RETORT_GENERATED_REMOVAL_SQL_H

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
 * - :asked -> sql_NAME(db, mem, in, &row, &found): the same inside a write, without waiting:
 *   see db_ask().
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   returns whether it failed. The texts of a row belong to the driver and are valid until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * - :deferred -> sql_NAME(db, in): see db_exec_deferred(); what it fails with may come from the next one.
 * - :merged -> sql_NAME(db, in): see db_merge().
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

struct removal_delete_mails_in {
	struct str recipient;
	int64_t user_id;
};
extern const struct query query_removal_delete_mails;
static inline enum err sql_removal_delete_mails(struct db *db, struct removal_delete_mails_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_removal_delete_mails, &in, ret_changed);
}

struct removal_insert_in {
	int64_t user_id;
	int64_t stage;
};
extern const struct query query_removal_insert;
static inline enum err sql_removal_insert(struct db *db, struct removal_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_removal_insert, &in, ret_changed);
}

struct removal_next_row {
	int64_t user_id;
};
extern const struct query query_removal_next;
static inline enum err sql_removal_next(struct db *db, struct arena *mem, struct removal_next_row *ret_row)
{
	return db_one(db, mem, &query_removal_next, NULL, ret_row);
}

struct removal_post_in {
	int64_t author_id;
};
extern const struct query query_removal_post;
static inline enum err sql_removal_post(struct db *db, struct arena *mem, struct removal_post_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_removal_post, &in, ret_row);
}

struct removal_comment_in {
	int64_t author_id;
};
extern const struct query query_removal_comment;
static inline enum err sql_removal_comment(struct db *db, struct arena *mem, struct removal_comment_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_removal_comment, &in, ret_row);
}

struct removal_texts_deleted_in {
	int64_t user_id;
};
extern const struct query query_removal_texts_deleted;
static inline enum err sql_removal_texts_deleted(struct db *db, struct removal_texts_deleted_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_removal_texts_deleted, &in, ret_changed);
}

extern const struct query query_removal_count;
static inline enum err sql_removal_count(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_removal_count, NULL, ret_row);
}

extern const struct query query_removal_begin_scrub;
static inline enum err sql_removal_begin_scrub(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_removal_begin_scrub, NULL, ret_changed);
}

extern const struct query query_removal_end_scrub;
static inline enum err sql_removal_end_scrub(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_removal_end_scrub, NULL, ret_changed);
}

#endif
