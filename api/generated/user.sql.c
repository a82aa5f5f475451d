/* Generated from api/core/user.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/user.sql.h"

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
		[DB_POSTGRES] =
			"SELECT id, username, name, location, about_me, avatar_hash, member_since, "
			"last_seen, post_count, comment_count, follower_count, following_count, deleted FROM "
			"users WHERE id = $1",
	},
	.parameters = user_get_parameters,
	.parameter_count = 1,
	.columns = user_view_columns,
	.column_count = 13,
	.row_size = sizeof(struct user_view_row),
};
