/* Generated from api/core/counter.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/counter.sql.h"

#include <stddef.h>

static const struct sql_field counters_get_columns[] = {
	{SQL_INTEGER, offsetof(struct counters_get_row, post_count)},
	{SQL_INTEGER, offsetof(struct counters_get_row, comment_count)},
};
const struct query query_counters_get = {
	.name = "counters_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT post_count, comment_count FROM site WHERE id = 1",
		[DB_POSTGRES] =
			"SELECT post_count, comment_count FROM site WHERE id = 1",
	},
	.columns = counters_get_columns,
	.column_count = 2,
	.row_size = sizeof(struct counters_get_row),
};

static const struct sql_field counters_add_parameters[] = {
	{SQL_INTEGER, offsetof(struct counters_add_in, posts)},
	{SQL_INTEGER, offsetof(struct counters_add_in, comments)},
};
static const enum sql_merging counters_add_merging[] = {SQL_ADDS, SQL_ADDS};
const struct query query_counters_add = {
	.name = "counters_add",
	.sql = {
		[DB_SQLITE] =
			"UPDATE site SET post_count = post_count + ?1, comment_count = comment_count + ?2 "
			"WHERE id = 1",
		[DB_POSTGRES] =
			"UPDATE site SET post_count = post_count + $1, comment_count = comment_count + $2 "
			"WHERE id = 1",
	},
	.parameters = counters_add_parameters,
	.parameter_count = 2,
	.merging = counters_add_merging,
	.in_size = sizeof(struct counters_add_in),
};

static const struct sql_field counters_add_user_parameters[] = {
	{SQL_INTEGER, offsetof(struct counters_add_user_in, posts)},
	{SQL_INTEGER, offsetof(struct counters_add_user_in, comments)},
	{SQL_INTEGER, offsetof(struct counters_add_user_in, id)},
};
static const enum sql_merging counters_add_user_merging[] = {SQL_ADDS, SQL_ADDS, SQL_KEY};
const struct query query_counters_add_user = {
	.name = "counters_add_user",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET post_count = post_count + ?1, comment_count = comment_count + ?2 "
			"WHERE id = ?3",
		[DB_POSTGRES] =
			"UPDATE users SET post_count = post_count + $1, comment_count = comment_count + $2 "
			"WHERE id = $3",
	},
	.parameters = counters_add_user_parameters,
	.parameter_count = 3,
	.merging = counters_add_user_merging,
	.in_size = sizeof(struct counters_add_user_in),
};
