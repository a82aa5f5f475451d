/* Generated from api/core/site_check.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/site_check.sql.h"

#include <stddef.h>

const struct query query_site_check_write = {
	.name = "site_check_write",
	.sql = {
		[DB_SQLITE] =
			"UPDATE site SET post_count = post_count",
		[DB_POSTGRES] =
			"UPDATE site SET post_count = post_count",
	},
};

static const struct sql_field site_check_outbox_columns[] = {
	{SQL_INTEGER, offsetof(struct site_check_outbox_row, waiting)},
	{SQL_INTEGER, offsetof(struct site_check_outbox_row, oldest_at)},
};
const struct query query_site_check_outbox = {
	.name = "site_check_outbox",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS waiting, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS waiting, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails",
	},
	.columns = site_check_outbox_columns,
	.column_count = 2,
	.row_size = sizeof(struct site_check_outbox_row),
};

static const struct sql_field site_check_clock_columns[] = {
	{SQL_INTEGER, offsetof(struct site_check_clock_row, now_at)},
};
const struct query query_site_check_clock = {
	.name = "site_check_clock",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS now_at",
		[DB_POSTGRES] =
			"SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now_at",
	},
	.columns = site_check_clock_columns,
	.column_count = 1,
	.row_size = sizeof(struct site_check_clock_row),
};
