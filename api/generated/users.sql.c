/* Generated from api/resources/users.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/users.sql.h"

#include <stddef.h>

static const struct sql_field user_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct user_get_in, id)},
};
static const struct sql_field user_view_columns[] = {
	{SQL_INTEGER, offsetof(struct user_view_row, id)},
	{SQL_TEXT, offsetof(struct user_view_row, username)},
	{SQL_TEXT, offsetof(struct user_view_row, name)},
	{SQL_TEXT, offsetof(struct user_view_row, location)},
	{SQL_TEXT, offsetof(struct user_view_row, about_me)},
	{SQL_TEXT, offsetof(struct user_view_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct user_view_row, member_since)},
	{SQL_INTEGER, offsetof(struct user_view_row, last_seen)},
	{SQL_INTEGER, offsetof(struct user_view_row, post_count)},
	{SQL_INTEGER, offsetof(struct user_view_row, comment_count)},
	{SQL_INTEGER, offsetof(struct user_view_row, follower_count)},
	{SQL_INTEGER, offsetof(struct user_view_row, following_count)},
	{SQL_INTEGER, offsetof(struct user_view_row, deleted)},
};
const struct query query_user_get = {
	.name = "user_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, name, location, about_me, avatar_hash, member_since, "
			"last_seen, post_count, comment_count, follower_count, following_count, deleted FROM "
			"users WHERE id = ?1",
	},
	.parameters = user_get_parameters,
	.parameter_count = 1,
	.columns = user_view_columns,
	.column_count = 13,
	.row_size = sizeof(struct user_view_row),
};

static const struct sql_field user_post_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_user_post_anchor = {
	.name = "user_post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM posts WHERE author_id = ?1 ORDER BY created_at DESC, id "
			"DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = user_post_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field user_post_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
static const struct sql_field post_view_columns[] = {
	{SQL_INTEGER, offsetof(struct post_view_row, id)},
	{SQL_INTEGER, offsetof(struct post_view_row, version)},
	{SQL_INTEGER, offsetof(struct post_view_row, author_id)},
	{SQL_TEXT, offsetof(struct post_view_row, body)},
	{SQL_TEXT, offsetof(struct post_view_row, body_html)},
	{SQL_INTEGER, offsetof(struct post_view_row, created_at)},
	{SQL_INTEGER, offsetof(struct post_view_row, edited_at)},
	{SQL_INTEGER, offsetof(struct post_view_row, comment_count)},
	{SQL_TEXT, offsetof(struct post_view_row, username)},
	{SQL_TEXT, offsetof(struct post_view_row, avatar_hash)},
};
const struct query query_user_post_page = {
	.name = "user_post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM post_views WHERE author_id = ?1 AND (created_at, id) <= (?2, ?3) "
			"ORDER BY created_at DESC, id DESC LIMIT ?4",
	},
	.parameters = user_post_page_parameters,
	.parameter_count = 4,
	.columns = post_view_columns,
	.column_count = 10,
	.row_size = sizeof(struct post_view_row),
};
