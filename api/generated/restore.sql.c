/* Generated from api/store/restore.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/restore.sql.h"

#include <stddef.h>

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_restore_accounts = {
	.name = "restore_accounts",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM users",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};
