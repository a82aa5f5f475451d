/* Generated from api/core/removal.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/removal.sql.h"

#include <stddef.h>

static const struct sql_field removal_delete_mails_parameters[] = {
	{SQL_TEXT, offsetof(struct removal_delete_mails_in, recipient)},
	{SQL_INTEGER, offsetof(struct removal_delete_mails_in, user_id)},
};
const struct query query_removal_delete_mails = {
	.name = "removal_delete_mails",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE recipient = ?1 OR user_id = ?2",
		[DB_POSTGRES] =
			"DELETE FROM mails WHERE recipient = $1 OR user_id = $2",
	},
	.parameters = removal_delete_mails_parameters,
	.parameter_count = 2,
};

static const struct sql_field removal_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct removal_insert_in, user_id)},
	{SQL_INTEGER, offsetof(struct removal_insert_in, stage)},
};
const struct query query_removal_insert = {
	.name = "removal_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO purges (user_id, stage) VALUES (?1, ?2)",
		[DB_POSTGRES] =
			"INSERT INTO purges (user_id, stage) VALUES ($1, $2)",
	},
	.parameters = removal_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field removal_next_columns[] = {
	{SQL_INTEGER, offsetof(struct removal_next_row, user_id)},
};
const struct query query_removal_next = {
	.name = "removal_next",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1",
	},
	.columns = removal_next_columns,
	.column_count = 1,
	.row_size = sizeof(struct removal_next_row),
};

static const struct sql_field removal_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct removal_post_in, author_id)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_removal_post = {
	.name = "removal_post",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM posts WHERE author_id = ?1 ORDER BY created_at, id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT id FROM posts WHERE author_id = $1 ORDER BY created_at, id LIMIT 1",
	},
	.parameters = removal_post_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field removal_comment_parameters[] = {
	{SQL_INTEGER, offsetof(struct removal_comment_in, author_id)},
};
const struct query query_removal_comment = {
	.name = "removal_comment",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM comments WHERE author_id = ?1 ORDER BY created_at, id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT id FROM comments WHERE author_id = $1 ORDER BY created_at, id LIMIT 1",
	},
	.parameters = removal_comment_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field removal_texts_deleted_parameters[] = {
	{SQL_INTEGER, offsetof(struct removal_texts_deleted_in, user_id)},
};
const struct query query_removal_texts_deleted = {
	.name = "removal_texts_deleted",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 2 WHERE user_id = ?1",
		[DB_POSTGRES] =
			"UPDATE purges SET stage = 2 WHERE user_id = $1",
	},
	.parameters = removal_texts_deleted_parameters,
	.parameter_count = 1,
};

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_removal_count = {
	.name = "removal_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM purges",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM purges",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

const struct query query_removal_begin_scrub = {
	.name = "removal_begin_scrub",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 3 WHERE stage = 2",
		[DB_POSTGRES] =
			"UPDATE purges SET stage = 3 WHERE stage = 2",
	},
};

const struct query query_removal_end_scrub = {
	.name = "removal_end_scrub",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM purges WHERE stage = 3",
		[DB_POSTGRES] =
			"DELETE FROM purges WHERE stage = 3",
	},
};
