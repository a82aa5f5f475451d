/* Generated from api/store/check.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_CHECK_SQL_H
#define RETORT_GENERATED_CHECK_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
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

struct check_in {
	int64_t after;
	int64_t limit;
	int64_t until;
};
struct check_range_row {
	int64_t until;
	int64_t last;
};
extern const struct query query_check_user_range;
static inline enum err sql_check_user_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_user_range, &in, ret_row);
}

extern const struct query query_check_post_range;
static inline enum err sql_check_post_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_post_range, &in, ret_row);
}

extern const struct query query_check_tag_range;
static inline enum err sql_check_tag_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_tag_range, &in, ret_row);
}

extern const struct query query_check_site_range;
static inline enum err sql_check_site_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_site_range, &in, ret_row);
}

struct check_row {
	int64_t id;
	int64_t post_count;
	int64_t comment_count;
	int64_t follower_count;
	int64_t following_count;
	int64_t posts;
	int64_t comments;
	int64_t followers;
	int64_t following;
};
static inline bool sql_next_check(struct rows *rows, struct check_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_check_users;
static inline enum err sql_check_users(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_users, &in, ret_rows);
}

extern const struct query query_check_posts;
static inline enum err sql_check_posts(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_posts, &in, ret_rows);
}

extern const struct query query_check_tags;
static inline enum err sql_check_tags(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_tags, &in, ret_rows);
}

extern const struct query query_check_site;
static inline enum err sql_check_site(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_site, &in, ret_rows);
}

struct check_repair_in {
	int64_t post_count;
	int64_t comment_count;
	int64_t follower_count;
	int64_t following_count;
	int64_t id;
};
extern const struct query query_check_repair_user;
static inline enum err sql_check_repair_user(struct db *db, struct check_repair_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_repair_user, &in, ret_changed);
}

extern const struct query query_check_repair_post;
static inline enum err sql_check_repair_post(struct db *db, struct check_repair_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_repair_post, &in, ret_changed);
}

extern const struct query query_check_repair_tag;
static inline enum err sql_check_repair_tag(struct db *db, struct check_repair_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_repair_tag, &in, ret_changed);
}

extern const struct query query_check_repair_site;
static inline enum err sql_check_repair_site(struct db *db, struct check_repair_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_repair_site, &in, ret_changed);
}

struct check_roles_row {
	int64_t defaults;
	int64_t administrators;
};
extern const struct query query_check_roles;
static inline enum err sql_check_roles(struct db *db, struct arena *mem, struct check_roles_row *ret_row)
{
	return db_one(db, mem, &query_check_roles, NULL, ret_row);
}

struct check_add_default_role_in {
	int64_t permissions;
};
extern const struct query query_check_add_default_role;
static inline enum err sql_check_add_default_role(struct db *db, struct check_add_default_role_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_check_add_default_role, &in, ret_changed);
}

struct check_add_administrator_role_in {
	int64_t permissions;
};
extern const struct query query_check_add_administrator_role;
static inline enum err sql_check_add_administrator_role(struct db *db, struct check_add_administrator_role_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_check_add_administrator_role, &in, ret_changed);
}

#endif
