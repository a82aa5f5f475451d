/* Generated from api/core/throttle.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/throttle.sql.h"

#include <stddef.h>

static const struct sql_field throttle_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct throttle_get_in, one)},
	{SQL_INTEGER, offsetof(struct throttle_get_in, two)},
	{SQL_INTEGER, offsetof(struct throttle_get_in, three)},
};
static const struct sql_field throttle_get_columns[] = {
	{SQL_INTEGER, offsetof(struct throttle_get_row, place)},
	{SQL_BLOB, offsetof(struct throttle_get_row, counts)},
	{SQL_INTEGER, offsetof(struct throttle_get_row, now_ms)},
};
const struct query query_throttle_get = {
	.name = "throttle_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT p.column1 AS place, t.counts, CAST((julianday('now') - 2440587.5) * 86400000 "
			"AS INTEGER) AS now_ms FROM (VALUES (?1), (?2), (?3)) p LEFT JOIN throttles t ON "
			"t.place = p.column1",
		[DB_POSTGRES] =
			"SELECT p.place, t.counts, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS "
			"BIGINT) AS now_ms FROM (VALUES ($1), ($2), ($3)) p (place) LEFT JOIN throttles t ON "
			"t.place = p.place",
	},
	.parameters = throttle_get_parameters,
	.parameter_count = 3,
	.columns = throttle_get_columns,
	.column_count = 3,
	.row_size = sizeof(struct throttle_get_row),
};

static const struct sql_field throttle_set_parameters[] = {
	{SQL_INTEGER, offsetof(struct throttle_set_in, place)},
	{SQL_BLOB, offsetof(struct throttle_set_in, counts)},
};
const struct query query_throttle_set = {
	.name = "throttle_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO throttles (place, counts) VALUES (?1, ?2) ON CONFLICT (place) DO UPDATE "
			"SET counts = excluded.counts",
		[DB_POSTGRES] =
			"INSERT INTO throttles (place, counts) VALUES ($1, $2) ON CONFLICT (place) DO UPDATE "
			"SET counts = excluded.counts",
	},
	.parameters = throttle_set_parameters,
	.parameter_count = 2,
};
