/* Generated from api/core/import_write.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_IMPORT_WRITE_SQL_H
#define RETORT_GENERATED_IMPORT_WRITE_SQL_H

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

extern const struct query query_import_is_done;
static inline enum err sql_import_is_done(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_import_is_done, NULL, ret_row);
}

struct import_default_role_in {
	int64_t id;
};
extern const struct query query_import_default_role;
static inline enum err sql_import_default_role(struct db *db, struct import_default_role_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_default_role, &in, ret_changed);
}

struct import_user_in {
	int64_t id;
	struct str username;
	struct str username_key;
	struct str email;
	struct str password_hash;
	int64_t password_kind;
	int64_t password_cost;
	int64_t role_id;
	int64_t confirmed;
	struct str avatar_hash;
	struct str name;
	struct str location;
	struct str about_me;
	int64_t member_since;
	int64_t last_seen;
};
extern const struct query query_import_user;
static inline enum err sql_import_user(struct db *db, struct import_user_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_user, &in, ret_changed);
}

struct import_follow_in {
	int64_t follower_id;
	int64_t followed_id;
	int64_t created_at;
};
extern const struct query query_import_follow;
static inline enum err sql_import_follow(struct db *db, struct import_follow_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_follow, &in, ret_changed);
}

struct import_post_in {
	int64_t id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	struct str title;
	struct str excerpt;
	struct str tags;
	int64_t renderer;
	int64_t created_at;
};
extern const struct query query_import_post;
static inline enum err sql_import_post(struct db *db, struct import_post_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_post, &in, ret_changed);
}

struct import_comment_in {
	int64_t id;
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t disabled;
	int64_t created_at;
};
extern const struct query query_import_comment;
static inline enum err sql_import_comment(struct db *db, struct import_comment_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_comment, &in, ret_changed);
}

struct import_post_exists_in {
	int64_t id;
};
extern const struct query query_import_post_exists;
static inline enum err sql_import_post_exists(struct db *db, struct arena *mem, struct import_post_exists_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_import_post_exists, &in, ret_row);
}

struct import_user_exists_in {
	int64_t id;
};
extern const struct query query_import_user_exists;
static inline enum err sql_import_user_exists(struct db *db, struct arena *mem, struct import_user_exists_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_import_user_exists, &in, ret_row);
}

struct import_count_in {
	int64_t after;
	int64_t until;
};
extern const struct query query_import_count_users;
static inline enum err sql_import_count_users(struct db *db, struct import_count_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_count_users, &in, ret_changed);
}

extern const struct query query_import_count_posts;
static inline enum err sql_import_count_posts(struct db *db, struct import_count_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_import_count_posts, &in, ret_changed);
}

extern const struct query query_import_sequences;
static inline enum err sql_import_sequences(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_import_sequences, NULL, ret_row);
}

#endif
