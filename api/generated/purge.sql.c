/* Generated from api/resources/purge.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/purge.sql.h"

#include <stddef.h>

static const struct sql_field purge_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct purge_insert_in, user_id)},
	{SQL_INTEGER, offsetof(struct purge_insert_in, stage)},
};
const struct query query_purge_insert = {
	.name = "purge_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO purges (user_id, stage) VALUES (?1, ?2)",
		[DB_POSTGRES] =
			"INSERT INTO purges (user_id, stage) VALUES ($1, $2)",
	},
	.parameters = purge_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field purge_next_columns[] = {
	{SQL_INTEGER, offsetof(struct purge_next_row, user_id)},
};
const struct query query_purge_next = {
	.name = "purge_next",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1",
	},
	.columns = purge_next_columns,
	.column_count = 1,
	.row_size = sizeof(struct purge_next_row),
};

static const struct sql_field purge_texts_are_gone_parameters[] = {
	{SQL_INTEGER, offsetof(struct purge_texts_are_gone_in, user_id)},
};
const struct query query_purge_texts_are_gone = {
	.name = "purge_texts_are_gone",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 2 WHERE user_id = ?1",
		[DB_POSTGRES] =
			"UPDATE purges SET stage = 2 WHERE user_id = $1",
	},
	.parameters = purge_texts_are_gone_parameters,
	.parameter_count = 1,
};

const struct query query_purge_take = {
	.name = "purge_take",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 3 WHERE stage = 2",
		[DB_POSTGRES] =
			"UPDATE purges SET stage = 3 WHERE stage = 2",
	},
};

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_purge_count = {
	.name = "purge_count",
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

static const struct sql_field purge_newest_parameters[] = {
	{SQL_INTEGER, offsetof(struct purge_newest_in, now_at)},
};
static const struct sql_field purge_newest_columns[] = {
	{SQL_INTEGER, offsetof(struct purge_newest_row, past_at)},
	{SQL_INTEGER, offsetof(struct purge_newest_row, at)},
};
const struct query query_purge_newest = {
	.name = "purge_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM ( "
			"SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= ?1) AS past_at, "
			"(SELECT MAX(created_at) FROM posts) AS at UNION ALL SELECT (SELECT MAX(created_at) "
			"FROM comments WHERE created_at <= ?1), (SELECT MAX(created_at) FROM comments) UNION "
			"ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= ?1), (SELECT "
			"MAX(member_since) FROM users) UNION ALL SELECT (SELECT MAX(created_at) FROM audit "
			"WHERE created_at <= ?1), 0) newest",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM ( "
			"SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= $1) AS past_at, "
			"(SELECT MAX(created_at) FROM posts) AS at UNION ALL SELECT (SELECT MAX(created_at) "
			"FROM comments WHERE created_at <= $1), (SELECT MAX(created_at) FROM comments) UNION "
			"ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= $1), (SELECT "
			"MAX(member_since) FROM users) UNION ALL SELECT (SELECT MAX(created_at) FROM audit "
			"WHERE created_at <= $1), 0) newest",
	},
	.parameters = purge_newest_parameters,
	.parameter_count = 1,
	.columns = purge_newest_columns,
	.column_count = 2,
	.row_size = sizeof(struct purge_newest_row),
};

const struct query query_purge_delete_taken = {
	.name = "purge_delete_taken",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM purges WHERE stage = 3",
		[DB_POSTGRES] =
			"DELETE FROM purges WHERE stage = 3",
	},
};

static const struct sql_field purge_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct purge_post_in, author_id)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_purge_post = {
	.name = "purge_post",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM posts WHERE author_id = ?1 ORDER BY created_at, id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT id FROM posts WHERE author_id = $1 ORDER BY created_at, id LIMIT 1",
	},
	.parameters = purge_post_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field purge_comment_parameters[] = {
	{SQL_INTEGER, offsetof(struct purge_comment_in, author_id)},
};
const struct query query_purge_comment = {
	.name = "purge_comment",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM comments WHERE author_id = ?1 ORDER BY created_at, id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT id FROM comments WHERE author_id = $1 ORDER BY created_at, id LIMIT 1",
	},
	.parameters = purge_comment_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};
