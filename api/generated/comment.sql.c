/* Generated from api/core/comment.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/comment.sql.h"

#include <stddef.h>

static const struct sql_field comment_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct comment_get_in, id)},
};
static const struct sql_field comment_view_columns[] = {
	{SQL_INTEGER, offsetof(struct comment_view_row, id)},
	{SQL_INTEGER, offsetof(struct comment_view_row, version)},
	{SQL_INTEGER, offsetof(struct comment_view_row, post_id)},
	{SQL_INTEGER, offsetof(struct comment_view_row, author_id)},
	{SQL_TEXT, offsetof(struct comment_view_row, body)},
	{SQL_TEXT, offsetof(struct comment_view_row, body_html)},
	{SQL_INTEGER, offsetof(struct comment_view_row, disabled)},
	{SQL_INTEGER, offsetof(struct comment_view_row, created_at)},
	{SQL_INTEGER, offsetof(struct comment_view_row, edited_at)},
	{SQL_TEXT, offsetof(struct comment_view_row, username)},
	{SQL_TEXT, offsetof(struct comment_view_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct comment_view_row, deleted)},
};
const struct query query_comment_get = {
	.name = "comment_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE id = $1",
	},
	.parameters = comment_get_parameters,
	.parameter_count = 1,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field comment_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_comment_anchor = {
	.name = "comment_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM comments WHERE created_at <= ?1 AND created_at >= ?2 "
			"ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?3",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM comments WHERE created_at <= $1 AND created_at >= $2 "
			"ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $3",
	},
	.parameters = comment_anchor_parameters,
	.parameter_count = 3,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field comment_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_comment_count = {
	.name = "comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM comments WHERE created_at <= ?1 AND created_at >= ?2",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM comments WHERE created_at <= $1 AND created_at >= $2",
	},
	.parameters = comment_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field comment_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_comment_page = {
	.name = "comment_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE (created_at, id) "
			"<= (?1, ?2) AND created_at >= ?3 ORDER BY created_at DESC, id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE (created_at, id) "
			"<= ($1, $2) AND created_at >= $3 ORDER BY created_at DESC, id DESC LIMIT $4",
	},
	.parameters = comment_page_parameters,
	.parameter_count = 4,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field comment_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_comment_page_back = {
	.name = "comment_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE (created_at, id) "
			">= (?1, ?2) AND created_at <= ?3 ORDER BY created_at, id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE (created_at, id) "
			">= ($1, $2) AND created_at <= $3 ORDER BY created_at, id LIMIT $4",
	},
	.parameters = comment_page_back_parameters,
	.parameter_count = 4,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field post_comment_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_post_comment_anchor = {
	.name = "post_comment_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM comments WHERE post_id = ?1 AND created_at >= ?2 AND "
			"created_at <= ?3 ORDER BY created_at, id LIMIT 1 OFFSET ?4",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM comments WHERE post_id = $1 AND created_at >= $2 AND "
			"created_at <= $3 ORDER BY created_at, id LIMIT 1 OFFSET $4",
	},
	.parameters = post_comment_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field post_comment_count_between_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
const struct query query_post_comment_count_between = {
	.name = "post_comment_count_between",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM comments WHERE post_id = ?1 AND created_at >= ?2 AND "
			"created_at <= ?3",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM comments WHERE post_id = $1 AND created_at >= $2 AND "
			"created_at <= $3",
	},
	.parameters = post_comment_count_between_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field post_comment_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_comment_page = {
	.name = "post_comment_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE post_id = ?1 AND "
			"(created_at, id) >= (?2, ?3) AND created_at <= ?4 ORDER BY created_at, id LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE post_id = $1 AND "
			"(created_at, id) >= ($2, $3) AND created_at <= $4 ORDER BY created_at, id LIMIT $5",
	},
	.parameters = post_comment_page_parameters,
	.parameter_count = 5,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field post_comment_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_comment_page_back = {
	.name = "post_comment_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE post_id = ?1 AND "
			"(created_at, id) <= (?2, ?3) AND created_at >= ?4 ORDER BY created_at DESC, id DESC "
			"LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE post_id = $1 AND "
			"(created_at, id) <= ($2, $3) AND created_at >= $4 ORDER BY created_at DESC, id DESC "
			"LIMIT $5",
	},
	.parameters = post_comment_page_back_parameters,
	.parameter_count = 5,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field author_comment_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_author_comment_page = {
	.name = "author_comment_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE author_id = ?1 "
			"AND (created_at, id) <= (?2, ?3) AND created_at >= ?4 ORDER BY created_at DESC, id "
			"DESC LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE author_id = $1 "
			"AND (created_at, id) <= ($2, $3) AND created_at >= $4 ORDER BY created_at DESC, id "
			"DESC LIMIT $5",
	},
	.parameters = author_comment_page_parameters,
	.parameter_count = 5,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field author_comment_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_author_comment_page_back = {
	.name = "author_comment_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE author_id = ?1 "
			"AND (created_at, id) >= (?2, ?3) AND created_at <= ?4 ORDER BY created_at, id LIMIT "
			"?5",
		[DB_POSTGRES] =
			"SELECT id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, username, avatar_hash, deleted FROM comment_views WHERE author_id = $1 "
			"AND (created_at, id) >= ($2, $3) AND created_at <= $4 ORDER BY created_at, id LIMIT "
			"$5",
	},
	.parameters = author_comment_page_back_parameters,
	.parameter_count = 5,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field author_comment_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_author_comment_anchor = {
	.name = "author_comment_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM comments WHERE author_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?4",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM comments WHERE author_id = $1 AND created_at <= $2 AND "
			"created_at >= $3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $4",
	},
	.parameters = author_comment_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field author_comment_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
const struct query query_author_comment_count = {
	.name = "author_comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM comments WHERE author_id = ?1 AND created_at <= ?2 "
			"AND created_at >= ?3",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM comments WHERE author_id = $1 AND created_at <= $2 "
			"AND created_at >= $3",
	},
	.parameters = author_comment_count_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field comment_create_parameters[] = {
	{SQL_TEXT, offsetof(struct comment_create_in, body)},
	{SQL_TEXT, offsetof(struct comment_create_in, body_html)},
	{SQL_INTEGER, offsetof(struct comment_create_in, renderer)},
	{SQL_INTEGER, offsetof(struct comment_create_in, now_at)},
	{SQL_INTEGER, offsetof(struct comment_create_in, until_at)},
	{SQL_INTEGER, offsetof(struct comment_create_in, post_id)},
	{SQL_INTEGER, offsetof(struct comment_create_in, author_id)},
	{SQL_INTEGER, offsetof(struct comment_create_in, after_at)},
};
const struct query query_comment_create = {
	.name = "comment_create",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at) "
			"SELECT before.post_id, before.author_id, ?1, ?2, ?3, CASE WHEN before.newest_at < "
			"?4 THEN ?4 ELSE before.newest_at + 1 END FROM (SELECT p.id AS post_id, u.id AS "
			"author_id, CASE WHEN p.created_at <= ?5 AND p.created_at > n.at THEN p.created_at "
			"ELSE n.at END AS newest_at FROM posts p, users u, (SELECT COALESCE(MAX(created_at), "
			"0) AS at FROM comments WHERE created_at <= ?5) n WHERE p.id = ?6 AND u.id = ?7) "
			"before WHERE NOT EXISTS (SELECT 1 FROM comments c WHERE c.author_id = ?7 AND "
			"c.created_at > ?8 AND c.created_at <= ?5 AND c.post_id = ?6 AND c.body = ?1) "
			"RETURNING id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, (SELECT u.username FROM users u WHERE u.id = author_id) AS username, "
			"(SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash, (SELECT "
			"u.deleted FROM users u WHERE u.id = author_id) AS deleted",
		[DB_POSTGRES] =
			"INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at) "
			"SELECT before.post_id, before.author_id, $1, $2, $3, CASE WHEN before.newest_at < "
			"$4 THEN $4 ELSE before.newest_at + 1 END FROM (SELECT p.id AS post_id, u.id AS "
			"author_id, CASE WHEN p.created_at <= $5 AND p.created_at > n.at THEN p.created_at "
			"ELSE n.at END AS newest_at FROM posts p, users u, (SELECT COALESCE(MAX(created_at), "
			"0) AS at FROM comments WHERE created_at <= $5) n WHERE p.id = $6 AND u.id = $7) "
			"before WHERE NOT EXISTS (SELECT 1 FROM comments c WHERE c.author_id = $7 AND "
			"c.created_at > $8 AND c.created_at <= $5 AND c.post_id = $6 AND c.body = $1) "
			"RETURNING id, version, post_id, author_id, body, body_html, disabled, created_at, "
			"edited_at, (SELECT u.username FROM users u WHERE u.id = author_id) AS username, "
			"(SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash, (SELECT "
			"u.deleted FROM users u WHERE u.id = author_id) AS deleted",
	},
	.parameters = comment_create_parameters,
	.parameter_count = 8,
	.columns = comment_view_columns,
	.column_count = 12,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field comment_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct comment_insert_in, post_id)},
	{SQL_INTEGER, offsetof(struct comment_insert_in, author_id)},
	{SQL_TEXT, offsetof(struct comment_insert_in, body)},
	{SQL_TEXT, offsetof(struct comment_insert_in, body_html)},
	{SQL_INTEGER, offsetof(struct comment_insert_in, renderer)},
	{SQL_INTEGER, offsetof(struct comment_insert_in, created_at)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_comment_insert = {
	.name = "comment_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at) "
			"VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
		[DB_POSTGRES] =
			"INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at) "
			"VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
	},
	.parameters = comment_insert_parameters,
	.parameter_count = 6,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field comment_update_parameters[] = {
	{SQL_TEXT, offsetof(struct comment_update_in, body)},
	{SQL_TEXT, offsetof(struct comment_update_in, body_html)},
	{SQL_INTEGER, offsetof(struct comment_update_in, renderer)},
	{SQL_INTEGER, offsetof(struct comment_update_in, edited_at)},
	{SQL_INTEGER, offsetof(struct comment_update_in, id)},
};
const struct query query_comment_update = {
	.name = "comment_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET body = ?1, body_html = ?2, renderer = ?3, edited_at = ?4, "
			"version = version + 1 WHERE id = ?5",
		[DB_POSTGRES] =
			"UPDATE comments SET body = $1, body_html = $2, renderer = $3, edited_at = $4, "
			"version = version + 1 WHERE id = $5",
	},
	.parameters = comment_update_parameters,
	.parameter_count = 5,
};

static const struct sql_field comment_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct comment_delete_in, id)},
};
const struct query query_comment_delete = {
	.name = "comment_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM comments WHERE id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM comments WHERE id = $1",
	},
	.parameters = comment_delete_parameters,
	.parameter_count = 1,
};
