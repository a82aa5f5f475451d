/* Generated from api/store/migrate.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/migrate.sql.h"

#include <stddef.h>

static const struct sql_field migration_columns[] = {
	{SQL_INTEGER, offsetof(struct migration_row, number)},
	{SQL_TEXT, offsetof(struct migration_row, name)},
	{SQL_INTEGER, offsetof(struct migration_row, applied_at)},
};
const struct query query_migration_list = {
	.name = "migration_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT number, name, applied_at FROM migrations ORDER BY number",
		[DB_POSTGRES] =
			"SELECT number, name, applied_at FROM migrations ORDER BY number",
	},
	.columns = migration_columns,
	.column_count = 3,
	.row_size = sizeof(struct migration_row),
};

static const struct sql_field migration_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct migration_insert_in, number)},
	{SQL_TEXT, offsetof(struct migration_insert_in, name)},
	{SQL_INTEGER, offsetof(struct migration_insert_in, applied_at)},
};
const struct query query_migration_insert = {
	.name = "migration_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO migrations (number, name, applied_at) VALUES (?1, ?2, ?3)",
		[DB_POSTGRES] =
			"INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)",
	},
	.parameters = migration_insert_parameters,
	.parameter_count = 3,
};
