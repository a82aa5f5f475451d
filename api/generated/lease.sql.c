/* Generated from api/core/lease.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/lease.sql.h"

#include <stddef.h>

static const struct sql_field lease_take_parameters[] = {
	{SQL_TEXT, offsetof(struct lease_take_in, name)},
	{SQL_TEXT, offsetof(struct lease_take_in, holder)},
	{SQL_INTEGER, offsetof(struct lease_take_in, expires_at)},
	{SQL_INTEGER, offsetof(struct lease_take_in, now_at)},
	{SQL_INTEGER, offsetof(struct lease_take_in, horizon_at)},
};
const struct query query_lease_take = {
	.name = "lease_take",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO leases (name, holder, expires_at) VALUES (?1, ?2, ?3) ON CONFLICT "
			"(name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at "
			"WHERE leases.holder = excluded.holder OR leases.expires_at <= ?4 OR "
			"leases.expires_at > ?5",
		[DB_POSTGRES] =
			"INSERT INTO leases (name, holder, expires_at) VALUES ($1, $2, $3) ON CONFLICT "
			"(name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at "
			"WHERE leases.holder = excluded.holder OR leases.expires_at <= $4 OR "
			"leases.expires_at > $5",
	},
	.parameters = lease_take_parameters,
	.parameter_count = 5,
};

static const struct sql_field lease_release_parameters[] = {
	{SQL_TEXT, offsetof(struct lease_release_in, name)},
	{SQL_TEXT, offsetof(struct lease_release_in, holder)},
};
const struct query query_lease_release = {
	.name = "lease_release",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM leases WHERE name = ?1 AND holder = ?2",
		[DB_POSTGRES] =
			"DELETE FROM leases WHERE name = $1 AND holder = $2",
	},
	.parameters = lease_release_parameters,
	.parameter_count = 2,
};

static const struct sql_field lease_get_parameters[] = {
	{SQL_TEXT, offsetof(struct lease_get_in, name)},
};
static const struct sql_field lease_get_columns[] = {
	{SQL_INTEGER, offsetof(struct lease_get_row, expires_at)},
};
const struct query query_lease_get = {
	.name = "lease_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT expires_at FROM leases WHERE name = ?1",
		[DB_POSTGRES] =
			"SELECT expires_at FROM leases WHERE name = $1",
	},
	.parameters = lease_get_parameters,
	.parameter_count = 1,
	.columns = lease_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct lease_get_row),
};
