/* Generated from api/core/role.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/role.sql.h"

#include <stddef.h>

static const struct sql_field role_columns[] = {
	{SQL_INTEGER, offsetof(struct role_row, id)},
	{SQL_TEXT, offsetof(struct role_row, name)},
	{SQL_INTEGER, offsetof(struct role_row, permissions)},
	{SQL_INTEGER, offsetof(struct role_row, is_default)},
};
const struct query query_role_list = {
	.name = "role_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, name, permissions, is_default FROM roles ORDER BY id",
		[DB_POSTGRES] =
			"SELECT id, name, permissions, is_default FROM roles ORDER BY id",
	},
	.columns = role_columns,
	.column_count = 4,
	.row_size = sizeof(struct role_row),
};

static const struct sql_field role_by_name_parameters[] = {
	{SQL_TEXT, offsetof(struct role_by_name_in, name)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_role_by_name = {
	.name = "role_by_name",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM roles WHERE name = ?1",
		[DB_POSTGRES] =
			"SELECT id FROM roles WHERE name = $1",
	},
	.parameters = role_by_name_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

const struct query query_role_default = {
	.name = "role_default",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM roles WHERE is_default = 1",
		[DB_POSTGRES] =
			"SELECT id FROM roles WHERE is_default = 1",
	},
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field role_set_parameters[] = {
	{SQL_TEXT, offsetof(struct role_set_in, name)},
	{SQL_INTEGER, offsetof(struct role_set_in, permissions)},
};
const struct query query_role_set = {
	.name = "role_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, permissions) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE "
			"SET permissions = excluded.permissions RETURNING id",
		[DB_POSTGRES] =
			"INSERT INTO roles (name, permissions) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE "
			"SET permissions = excluded.permissions RETURNING id",
	},
	.parameters = role_set_parameters,
	.parameter_count = 2,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};
