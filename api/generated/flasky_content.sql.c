/* Generated from api/core/flasky_content.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/flasky_content.sql.h"

#include <stddef.h>

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
