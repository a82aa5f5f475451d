/* Generated from api/core/flasky.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_FLASKY_SQL_H
#define RETORT_GENERATED_FLASKY_SQL_H

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
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   tells a failure from the end. The texts of a row belong to the driver and last until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

extern const struct query query_flasky_columns;
static inline enum err sql_flasky_columns(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_flasky_columns, NULL, ret_row);
}

struct flasky_counts_row {
	int64_t roles;
	int64_t users;
	int64_t follows;
	int64_t posts;
	int64_t comments;
};
extern const struct query query_flasky_counts;
static inline enum err sql_flasky_counts(struct db *db, struct arena *mem, struct flasky_counts_row *ret_row)
{
	return db_one(db, mem, &query_flasky_counts, NULL, ret_row);
}

struct flasky_role_row {
	int64_t id;
	struct str name;
	int64_t is_default;
	int64_t permissions;
};
static inline bool sql_next_flasky_role(struct rows *rows, struct flasky_role_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_roles;
static inline enum err sql_flasky_roles(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_roles, NULL, ret_rows);
}

struct flasky_user_row {
	int64_t id;
	struct str email;
	struct str username;
	int64_t role_id;
	struct str password_hash;
	int64_t confirmed;
	struct str name;
	struct str location;
	struct str about_me;
	struct str member_since;
	struct str last_seen;
	int64_t rival_id;
};
static inline bool sql_next_flasky_user(struct rows *rows, struct flasky_user_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_users;
static inline enum err sql_flasky_users(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_users, NULL, ret_rows);
}

struct flasky_follow_row {
	int64_t follower_id;
	int64_t followed_id;
	struct str timestamp;
};
static inline bool sql_next_flasky_follow(struct rows *rows, struct flasky_follow_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_follows;
static inline enum err sql_flasky_follows(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_follows, NULL, ret_rows);
}

struct flasky_post_row {
	int64_t id;
	struct str body;
	struct str timestamp;
	int64_t author_id;
};
static inline bool sql_next_flasky_post(struct rows *rows, struct flasky_post_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_posts;
static inline enum err sql_flasky_posts(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_posts, NULL, ret_rows);
}

struct flasky_comment_row {
	int64_t id;
	struct str body;
	struct str timestamp;
	int64_t disabled;
	int64_t author_id;
	int64_t post_id;
};
static inline bool sql_next_flasky_comment(struct rows *rows, struct flasky_comment_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_flasky_comments;
static inline enum err sql_flasky_comments(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_flasky_comments, NULL, ret_rows);
}

#endif
