/* Generated from api/core/username.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/username.sql.h"

#include <stddef.h>

static const struct sql_field user_by_username_parameters[] = {
	{SQL_TEXT, offsetof(struct user_by_username_in, username_key)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_user_by_username = {
	.name = "user_by_username",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM users WHERE username_key = ?1",
		[DB_POSTGRES] =
			"SELECT id FROM users WHERE username_key = $1",
	},
	.parameters = user_by_username_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field reserved_name_insert_parameters[] = {
	{SQL_BLOB, offsetof(struct reserved_name_insert_in, name_hash)},
	{SQL_INTEGER, offsetof(struct reserved_name_insert_in, expires_at)},
};
const struct query query_reserved_name_insert = {
	.name = "reserved_name_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO reserved_names (name_hash, expires_at) VALUES (?1, ?2) ON CONFLICT "
			"(name_hash) DO UPDATE SET expires_at = excluded.expires_at",
		[DB_POSTGRES] =
			"INSERT INTO reserved_names (name_hash, expires_at) VALUES ($1, $2) ON CONFLICT "
			"(name_hash) DO UPDATE SET expires_at = excluded.expires_at",
	},
	.parameters = reserved_name_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field reserved_name_count_parameters[] = {
	{SQL_BLOB, offsetof(struct reserved_name_count_in, name_hash)},
	{SQL_INTEGER, offsetof(struct reserved_name_count_in, now_at)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_reserved_name_count = {
	.name = "reserved_name_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM reserved_names WHERE name_hash = ?1 AND expires_at > "
			"?2",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM reserved_names WHERE name_hash = $1 AND expires_at > "
			"$2",
	},
	.parameters = reserved_name_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};
