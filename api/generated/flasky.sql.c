/* Generated from api/core/flasky.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/flasky.sql.h"

#include <stddef.h>

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_flasky_columns = {
	.name = "flasky_columns",
	.sql = {
		[DB_SQLITE] =
			"SELECT (SELECT COUNT(*) FROM pragma_table_info('roles') WHERE name IN ('id', "
			"'name', 'default', 'permissions')) + (SELECT COUNT(*) FROM "
			"pragma_table_info('users') WHERE name IN ('id', 'email', 'username', 'role_id', "
			"'password_hash', 'confirmed', 'name', 'location', 'about_me', 'member_since', "
			"'last_seen')) + (SELECT COUNT(*) FROM pragma_table_info('follows') WHERE name IN "
			"('follower_id', 'followed_id', 'timestamp')) + (SELECT COUNT(*) FROM "
			"pragma_table_info('posts') WHERE name IN ('id', 'body', 'timestamp', 'author_id')) "
			"+ (SELECT COUNT(*) FROM pragma_table_info('comments') WHERE name IN ('id', 'body', "
			"'timestamp', 'disabled', 'author_id', 'post_id')) AS count",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field flasky_counts_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_counts_row, roles)},
	{SQL_INTEGER, offsetof(struct flasky_counts_row, users)},
	{SQL_INTEGER, offsetof(struct flasky_counts_row, follows)},
	{SQL_INTEGER, offsetof(struct flasky_counts_row, posts)},
	{SQL_INTEGER, offsetof(struct flasky_counts_row, comments)},
};
const struct query query_flasky_counts = {
	.name = "flasky_counts",
	.sql = {
		[DB_SQLITE] =
			"SELECT (SELECT COUNT(*) FROM roles) AS roles, (SELECT COUNT(*) FROM users) AS "
			"users, (SELECT COUNT(*) FROM follows) AS follows, (SELECT COUNT(*) FROM posts) AS "
			"posts, (SELECT COUNT(*) FROM comments) AS comments",
	},
	.columns = flasky_counts_columns,
	.column_count = 5,
	.row_size = sizeof(struct flasky_counts_row),
};

static const struct sql_field flasky_role_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_role_row, id)},
	{SQL_TEXT, offsetof(struct flasky_role_row, name)},
	{SQL_INTEGER, offsetof(struct flasky_role_row, is_default)},
	{SQL_INTEGER, offsetof(struct flasky_role_row, permissions)},
};
const struct query query_flasky_roles = {
	.name = "flasky_roles",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, CAST(name AS TEXT) AS name, \"default\" AS is_default, permissions FROM "
			"roles ORDER BY id",
	},
	.columns = flasky_role_columns,
	.column_count = 4,
	.row_size = sizeof(struct flasky_role_row),
};

static const struct sql_field flasky_user_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_user_row, id)},
	{SQL_TEXT, offsetof(struct flasky_user_row, email)},
	{SQL_TEXT, offsetof(struct flasky_user_row, username)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, role_id)},
	{SQL_TEXT, offsetof(struct flasky_user_row, password_hash)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, confirmed)},
	{SQL_TEXT, offsetof(struct flasky_user_row, name)},
	{SQL_TEXT, offsetof(struct flasky_user_row, location)},
	{SQL_TEXT, offsetof(struct flasky_user_row, about_me)},
	{SQL_TEXT, offsetof(struct flasky_user_row, member_since)},
	{SQL_TEXT, offsetof(struct flasky_user_row, last_seen)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, rival_id)},
};
const struct query query_flasky_users = {
	.name = "flasky_users",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, CAST(email AS TEXT) AS email, CAST(username AS TEXT) AS username, "
			"role_id, CAST(password_hash AS TEXT) AS password_hash, confirmed, CAST(name AS "
			"TEXT) AS name, CAST(location AS TEXT) AS location, CAST(about_me AS TEXT) AS "
			"about_me, CAST(member_since AS TEXT) AS member_since, CAST(last_seen AS TEXT) AS "
			"last_seen, (SELECT r.id FROM users r WHERE r.email = lower(users.email)) AS "
			"rival_id FROM users ORDER BY id",
	},
	.columns = flasky_user_columns,
	.column_count = 12,
	.row_size = sizeof(struct flasky_user_row),
};

static const struct sql_field flasky_follow_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_follow_row, follower_id)},
	{SQL_INTEGER, offsetof(struct flasky_follow_row, followed_id)},
	{SQL_TEXT, offsetof(struct flasky_follow_row, timestamp)},
};
const struct query query_flasky_follows = {
	.name = "flasky_follows",
	.sql = {
		[DB_SQLITE] =
			"SELECT follower_id, followed_id, CAST(timestamp AS TEXT) AS timestamp FROM follows "
			"ORDER BY follower_id, timestamp, followed_id",
	},
	.columns = flasky_follow_columns,
	.column_count = 3,
	.row_size = sizeof(struct flasky_follow_row),
};

static const struct sql_field flasky_post_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_post_row, id)},
	{SQL_TEXT, offsetof(struct flasky_post_row, body)},
	{SQL_TEXT, offsetof(struct flasky_post_row, timestamp)},
	{SQL_INTEGER, offsetof(struct flasky_post_row, author_id)},
};
const struct query query_flasky_posts = {
	.name = "flasky_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, CAST(body AS TEXT) AS body, CAST(timestamp AS TEXT) AS timestamp, "
			"author_id FROM posts ORDER BY id",
	},
	.columns = flasky_post_columns,
	.column_count = 4,
	.row_size = sizeof(struct flasky_post_row),
};

static const struct sql_field flasky_comment_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_comment_row, id)},
	{SQL_TEXT, offsetof(struct flasky_comment_row, body)},
	{SQL_TEXT, offsetof(struct flasky_comment_row, timestamp)},
	{SQL_INTEGER, offsetof(struct flasky_comment_row, disabled)},
	{SQL_INTEGER, offsetof(struct flasky_comment_row, author_id)},
	{SQL_INTEGER, offsetof(struct flasky_comment_row, post_id)},
};
const struct query query_flasky_comments = {
	.name = "flasky_comments",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, CAST(body AS TEXT) AS body, CAST(timestamp AS TEXT) AS timestamp, "
			"disabled, author_id, post_id FROM comments ORDER BY id",
	},
	.columns = flasky_comment_columns,
	.column_count = 6,
	.row_size = sizeof(struct flasky_comment_row),
};
