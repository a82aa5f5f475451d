/* Generated from api/core/administrator.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/administrator.sql.h"

#include <stddef.h>

static const struct sql_field administrator_count_others_parameters[] = {
	{SQL_INTEGER, offsetof(struct administrator_count_others_in, permissions)},
	{SQL_INTEGER, offsetof(struct administrator_count_others_in, id)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_administrator_count_others = {
	.name = "administrator_count_others",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE role_id IN (SELECT id FROM roles WHERE "
			"permissions & ?1 = ?1) AND id <> ?2 AND confirmed = 1 AND suspended = 0",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM users WHERE role_id IN (SELECT id FROM roles WHERE "
			"permissions & $1 = $1) AND id <> $2 AND confirmed = 1 AND suspended = 0",
	},
	.parameters = administrator_count_others_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};
