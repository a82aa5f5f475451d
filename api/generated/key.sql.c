/* Generated from api/core/key.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/key.sql.h"

#include <stddef.h>

static const struct sql_field key_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct key_insert_in, name)},
	{SQL_BLOB, offsetof(struct key_insert_in, value)},
};
const struct query query_key_insert = {
	.name = "key_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO keys (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
		[DB_POSTGRES] =
			"INSERT INTO keys (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
	},
	.parameters = key_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field key_get_parameters[] = {
	{SQL_TEXT, offsetof(struct key_get_in, name)},
};
static const struct sql_field key_get_columns[] = {
	{SQL_BLOB, offsetof(struct key_get_row, value)},
};
const struct query query_key_get = {
	.name = "key_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT value FROM keys WHERE name = ?1",
		[DB_POSTGRES] =
			"SELECT value FROM keys WHERE name = $1",
	},
	.parameters = key_get_parameters,
	.parameter_count = 1,
	.columns = key_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct key_get_row),
};
