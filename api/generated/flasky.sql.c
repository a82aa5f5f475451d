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
