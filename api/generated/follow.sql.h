/* Generated from api/core/follow.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_FOLLOW_SQL_H
#define RETORT_GENERATED_FOLLOW_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/list_in.h"
#include "generated/newest_row.h"
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

struct follow_newest_in {
	int64_t follower_id;
	int64_t until_at;
	int64_t followed_id;
};
extern const struct query query_follow_newest;
static inline enum err sql_follow_newest(struct db *db, struct arena *mem, struct follow_newest_in in,
	struct newest_row *ret_row)
{
	return db_one(db, mem, &query_follow_newest, &in, ret_row);
}

struct follow_insert_in {
	int64_t follower_id;
	int64_t followed_id;
	int64_t created_at;
};
extern const struct query query_follow_insert;
static inline enum err sql_follow_insert(struct db *db, struct follow_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_insert, &in, ret_changed);
}

struct follow_delete_in {
	int64_t follower_id;
	int64_t followed_id;
};
extern const struct query query_follow_delete;
static inline enum err sql_follow_delete(struct db *db, struct follow_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_delete, &in, ret_changed);
}

struct relationship_get_in {
	int64_t viewer_id;
	int64_t user_id;
};
struct relationship_get_row {
	int64_t you_follow;
	int64_t follows_you;
};
extern const struct query query_relationship_get;
static inline enum err sql_relationship_get(struct db *db, struct arena *mem, struct relationship_get_in in,
	struct relationship_get_row *ret_row)
{
	return db_one(db, mem, &query_relationship_get, &in, ret_row);
}

struct follow_count_in {
	int64_t followed_id;
	int64_t delta;
	int64_t follower_id;
};
extern const struct query query_follow_count;
static inline enum err sql_follow_count(struct db *db, struct follow_count_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_count, &in, ret_changed);
}

extern const struct query query_follower_anchor;
static inline enum err sql_follower_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_follower_anchor, &in, ret_row);
}

struct follow_row {
	int64_t created_at;
	int64_t id;
	struct str username;
	struct str avatar_hash;
	int64_t deleted;
};
static inline bool sql_next_follow(struct rows *rows, struct follow_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_follower_page;
static inline enum err sql_follower_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_follower_page, &in, ret_rows);
}

extern const struct query query_follower_page_back;
static inline enum err sql_follower_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_follower_page_back, &in, ret_rows);
}

extern const struct query query_following_anchor;
static inline enum err sql_following_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_following_anchor, &in, ret_row);
}

extern const struct query query_following_page;
static inline enum err sql_following_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_following_page, &in, ret_rows);
}

extern const struct query query_following_page_back;
static inline enum err sql_following_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_following_page_back, &in, ret_rows);
}

struct follow_uncount_all_in {
	int64_t user_id;
};
extern const struct query query_follow_uncount_all;
static inline enum err sql_follow_uncount_all(struct db *db, struct follow_uncount_all_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_uncount_all, &in, ret_changed);
}

struct follow_delete_all_in {
	int64_t user_id;
};
extern const struct query query_follow_delete_all;
static inline enum err sql_follow_delete_all(struct db *db, struct follow_delete_all_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_delete_all, &in, ret_changed);
}

#endif
