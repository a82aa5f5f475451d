/* Generated from api/core/write_limit.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/write_limit.sql.h"

#include <stddef.h>

static const struct sql_field write_limit_get_parameters[] = {
	{SQL_BLOB, offsetof(struct write_limit_get_in, writer)},
	{SQL_INTEGER, offsetof(struct write_limit_get_in, kind)},
};
static const struct sql_field write_limit_get_columns[] = {
	{SQL_INTEGER, offsetof(struct write_limit_get_row, due_at)},
};
const struct query query_write_limit_get = {
	.name = "write_limit_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT due_at FROM write_limits WHERE writer = ?1 AND kind = ?2",
		[DB_POSTGRES] =
			"SELECT due_at FROM write_limits WHERE writer = $1 AND kind = $2",
	},
	.parameters = write_limit_get_parameters,
	.parameter_count = 2,
	.columns = write_limit_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct write_limit_get_row),
};

static const struct sql_field write_limit_set_parameters[] = {
	{SQL_BLOB, offsetof(struct write_limit_set_in, writer)},
	{SQL_INTEGER, offsetof(struct write_limit_set_in, kind)},
	{SQL_INTEGER, offsetof(struct write_limit_set_in, due_at)},
};
const struct query query_write_limit_set = {
	.name = "write_limit_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO write_limits (writer, kind, due_at) VALUES (?1, ?2, ?3) ON CONFLICT "
			"(writer, kind) DO UPDATE SET due_at = excluded.due_at",
		[DB_POSTGRES] =
			"INSERT INTO write_limits (writer, kind, due_at) VALUES ($1, $2, $3) ON CONFLICT "
			"(writer, kind) DO UPDATE SET due_at = excluded.due_at",
	},
	.parameters = write_limit_set_parameters,
	.parameter_count = 3,
};
