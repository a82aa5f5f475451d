/* Generated from api/core/flasky_role.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/flasky_role.sql.h"

#include <stddef.h>

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
