/* Generated from api/core/alarm.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/alarm.sql.h"

#include <stddef.h>

static const struct sql_field alarm_last_parameters[] = {
	{SQL_TEXT, offsetof(struct alarm_last_in, name)},
	{SQL_INTEGER, offsetof(struct alarm_last_in, horizon_at)},
};
static const struct sql_field alarm_last_columns[] = {
	{SQL_INTEGER, offsetof(struct alarm_last_row, sent_at)},
};
const struct query query_alarm_last = {
	.name = "alarm_last",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(sent_at), 0) AS sent_at FROM alarms WHERE name = ?1 AND sent_at "
			"<= ?2",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(sent_at), 0) AS sent_at FROM alarms WHERE name = $1 AND sent_at "
			"<= $2",
	},
	.parameters = alarm_last_parameters,
	.parameter_count = 2,
	.columns = alarm_last_columns,
	.column_count = 1,
	.row_size = sizeof(struct alarm_last_row),
};

static const struct sql_field alarm_pass_parameters[] = {
	{SQL_TEXT, offsetof(struct alarm_pass_in, name)},
	{SQL_INTEGER, offsetof(struct alarm_pass_in, sent_at)},
	{SQL_INTEGER, offsetof(struct alarm_pass_in, before_at)},
	{SQL_INTEGER, offsetof(struct alarm_pass_in, horizon_at)},
};
const struct query query_alarm_pass = {
	.name = "alarm_pass",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO alarms (name, sent_at) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET "
			"sent_at = excluded.sent_at WHERE alarms.sent_at <= ?3 OR alarms.sent_at > ?4",
		[DB_POSTGRES] =
			"INSERT INTO alarms (name, sent_at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET "
			"sent_at = excluded.sent_at WHERE alarms.sent_at <= $3 OR alarms.sent_at > $4",
	},
	.parameters = alarm_pass_parameters,
	.parameter_count = 4,
};
