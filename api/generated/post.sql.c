/* Generated from api/core/post.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/post.sql.h"

#include <stddef.h>

static const struct sql_field post_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_get_in, id)},
};
static const struct sql_field post_view_columns[] = {
	{SQL_INTEGER, offsetof(struct post_view_row, id)},
	{SQL_INTEGER, offsetof(struct post_view_row, version)},
	{SQL_INTEGER, offsetof(struct post_view_row, author_id)},
	{SQL_TEXT, offsetof(struct post_view_row, body)},
	{SQL_TEXT, offsetof(struct post_view_row, body_html)},
	{SQL_INTEGER, offsetof(struct post_view_row, created_at)},
	{SQL_INTEGER, offsetof(struct post_view_row, edited_at)},
	{SQL_INTEGER, offsetof(struct post_view_row, comment_count)},
	{SQL_TEXT, offsetof(struct post_view_row, username)},
	{SQL_TEXT, offsetof(struct post_view_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct post_view_row, deleted)},
	{SQL_INTEGER, offsetof(struct post_view_row, renderer)},
	{SQL_TEXT, offsetof(struct post_view_row, title)},
	{SQL_TEXT, offsetof(struct post_view_row, excerpt)},
	{SQL_TEXT, offsetof(struct post_view_row, tags)},
};
const struct query query_post_get = {
	.name = "post_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE id = $1",
	},
	.parameters = post_get_parameters,
	.parameter_count = 1,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_post_anchor = {
	.name = "post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM posts WHERE created_at <= ?1 AND created_at >= ?2 ORDER "
			"BY created_at DESC, id DESC LIMIT 1 OFFSET ?3",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM posts WHERE created_at <= $1 AND created_at >= $2 ORDER "
			"BY created_at DESC, id DESC LIMIT 1 OFFSET $3",
	},
	.parameters = post_anchor_parameters,
	.parameter_count = 3,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field post_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_post_count = {
	.name = "post_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM posts WHERE created_at <= ?1 AND created_at >= ?2",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM posts WHERE created_at <= $1 AND created_at >= $2",
	},
	.parameters = post_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field post_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_page = {
	.name = "post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE (created_at, id) <= (?1, ?2) AND created_at >= ?3 ORDER BY "
			"created_at DESC, id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE (created_at, id) <= ($1, $2) AND created_at >= $3 ORDER BY "
			"created_at DESC, id DESC LIMIT $4",
	},
	.parameters = post_page_parameters,
	.parameter_count = 4,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_page_back = {
	.name = "post_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE (created_at, id) >= (?1, ?2) AND created_at <= ?3 ORDER BY "
			"created_at, id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE (created_at, id) >= ($1, $2) AND created_at <= $3 ORDER BY "
			"created_at, id LIMIT $4",
	},
	.parameters = post_page_back_parameters,
	.parameter_count = 4,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field user_post_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_user_post_anchor = {
	.name = "user_post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM posts WHERE author_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?4",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM posts WHERE author_id = $1 AND created_at <= $2 AND "
			"created_at >= $3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $4",
	},
	.parameters = user_post_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field user_post_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
const struct query query_user_post_count = {
	.name = "user_post_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM posts WHERE author_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM posts WHERE author_id = $1 AND created_at <= $2 AND "
			"created_at >= $3",
	},
	.parameters = user_post_count_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field user_post_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_user_post_page = {
	.name = "user_post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE author_id = ?1 AND (created_at, id) <= (?2, ?3) AND created_at >= "
			"?4 ORDER BY created_at DESC, id DESC LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE author_id = $1 AND (created_at, id) <= ($2, $3) AND created_at >= "
			"$4 ORDER BY created_at DESC, id DESC LIMIT $5",
	},
	.parameters = user_post_page_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field user_post_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_user_post_page_back = {
	.name = "user_post_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE author_id = ?1 AND (created_at, id) >= (?2, ?3) AND created_at <= "
			"?4 ORDER BY created_at, id LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, username, avatar_hash, deleted, renderer, title, excerpt, tags FROM "
			"post_views WHERE author_id = $1 AND (created_at, id) >= ($2, $3) AND created_at <= "
			"$4 ORDER BY created_at, id LIMIT $5",
	},
	.parameters = user_post_page_back_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_create_parameters[] = {
	{SQL_TEXT, offsetof(struct post_create_in, body)},
	{SQL_TEXT, offsetof(struct post_create_in, body_html)},
	{SQL_TEXT, offsetof(struct post_create_in, title)},
	{SQL_TEXT, offsetof(struct post_create_in, excerpt)},
	{SQL_TEXT, offsetof(struct post_create_in, tags)},
	{SQL_INTEGER, offsetof(struct post_create_in, renderer)},
	{SQL_INTEGER, offsetof(struct post_create_in, now_at)},
	{SQL_INTEGER, offsetof(struct post_create_in, until_at)},
	{SQL_INTEGER, offsetof(struct post_create_in, author_id)},
	{SQL_INTEGER, offsetof(struct post_create_in, after_at)},
};
const struct query query_post_create = {
	.name = "post_create",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) SELECT u.id, ?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN n.at < ?7 THEN ?7 ELSE "
			"n.at + 1 END FROM users u, (SELECT COALESCE(MAX(created_at), 0) AS at FROM posts "
			"WHERE created_at <= ?8) n WHERE u.id = ?9 AND NOT EXISTS (SELECT 1 FROM posts p "
			"WHERE p.author_id = ?9 AND p.created_at > ?10 AND p.created_at <= ?8 AND p.body = "
			"?1) RETURNING id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, (SELECT u.username FROM users u WHERE u.id = author_id) AS username, "
			"(SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash, (SELECT "
			"u.deleted FROM users u WHERE u.id = author_id) AS deleted, renderer, title, "
			"excerpt, tags",
		[DB_POSTGRES] =
			"INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) SELECT u.id, $1, $2, $3, $4, $5, $6, CASE WHEN n.at < $7 THEN $7 ELSE "
			"n.at + 1 END FROM users u, (SELECT COALESCE(MAX(created_at), 0) AS at FROM posts "
			"WHERE created_at <= $8) n WHERE u.id = $9 AND NOT EXISTS (SELECT 1 FROM posts p "
			"WHERE p.author_id = $9 AND p.created_at > $10 AND p.created_at <= $8 AND p.body = "
			"$1) RETURNING id, version, author_id, body, body_html, created_at, edited_at, "
			"comment_count, (SELECT u.username FROM users u WHERE u.id = author_id) AS username, "
			"(SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash, (SELECT "
			"u.deleted FROM users u WHERE u.id = author_id) AS deleted, renderer, title, "
			"excerpt, tags",
	},
	.parameters = post_create_parameters,
	.parameter_count = 10,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_insert_in, author_id)},
	{SQL_TEXT, offsetof(struct post_insert_in, body)},
	{SQL_TEXT, offsetof(struct post_insert_in, body_html)},
	{SQL_TEXT, offsetof(struct post_insert_in, title)},
	{SQL_TEXT, offsetof(struct post_insert_in, excerpt)},
	{SQL_TEXT, offsetof(struct post_insert_in, tags)},
	{SQL_INTEGER, offsetof(struct post_insert_in, renderer)},
	{SQL_INTEGER, offsetof(struct post_insert_in, created_at)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_post_insert = {
	.name = "post_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
		[DB_POSTGRES] =
			"INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
	},
	.parameters = post_insert_parameters,
	.parameter_count = 8,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field post_update_parameters[] = {
	{SQL_TEXT, offsetof(struct post_update_in, body)},
	{SQL_TEXT, offsetof(struct post_update_in, body_html)},
	{SQL_TEXT, offsetof(struct post_update_in, title)},
	{SQL_TEXT, offsetof(struct post_update_in, excerpt)},
	{SQL_TEXT, offsetof(struct post_update_in, tags)},
	{SQL_INTEGER, offsetof(struct post_update_in, renderer)},
	{SQL_INTEGER, offsetof(struct post_update_in, edited_at)},
	{SQL_INTEGER, offsetof(struct post_update_in, id)},
};
const struct query query_post_update = {
	.name = "post_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET body = ?1, body_html = ?2, title = ?3, excerpt = ?4, tags = ?5, "
			"renderer = ?6, edited_at = ?7, version = version + 1 WHERE id = ?8",
		[DB_POSTGRES] =
			"UPDATE posts SET body = $1, body_html = $2, title = $3, excerpt = $4, tags = $5, "
			"renderer = $6, edited_at = $7, version = version + 1 WHERE id = $8",
	},
	.parameters = post_update_parameters,
	.parameter_count = 8,
};

static const struct sql_field post_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_delete_in, id)},
};
const struct query query_post_delete = {
	.name = "post_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM posts WHERE id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM posts WHERE id = $1",
	},
	.parameters = post_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_count_comments_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_count_comments_in, delta)},
	{SQL_INTEGER, offsetof(struct post_count_comments_in, id)},
};
static const enum sql_merging post_count_comments_merging[] = {SQL_ADDS, SQL_KEY};
const struct query query_post_count_comments = {
	.name = "post_count_comments",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET comment_count = comment_count + ?1 WHERE id = ?2",
		[DB_POSTGRES] =
			"UPDATE posts SET comment_count = comment_count + $1 WHERE id = $2",
	},
	.parameters = post_count_comments_parameters,
	.parameter_count = 2,
	.merging = post_count_comments_merging,
	.in_size = sizeof(struct post_count_comments_in),
};

static const struct sql_field post_comments_uncount_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_comments_uncount_in, post_id)},
};
const struct query query_post_comments_uncount = {
	.name = "post_comments_uncount",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET comment_count = comment_count - (SELECT COUNT(*) FROM comments c "
			"WHERE c.post_id = ?1 AND c.author_id = users.id) WHERE id IN (SELECT author_id FROM "
			"comments WHERE post_id = ?1)",
		[DB_POSTGRES] =
			"UPDATE users SET comment_count = comment_count - (SELECT COUNT(*) FROM comments c "
			"WHERE c.post_id = $1 AND c.author_id = users.id) WHERE id IN (SELECT author_id FROM "
			"comments WHERE post_id = $1)",
	},
	.parameters = post_comments_uncount_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_comments_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_comments_delete_in, post_id)},
};
const struct query query_post_comments_delete = {
	.name = "post_comments_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM comments WHERE post_id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM comments WHERE post_id = $1",
	},
	.parameters = post_comments_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_comment_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_comment_count_in, id)},
};
static const struct sql_field post_comment_count_columns[] = {
	{SQL_INTEGER, offsetof(struct post_comment_count_row, comment_count)},
};
const struct query query_post_comment_count = {
	.name = "post_comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT comment_count FROM posts WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT comment_count FROM posts WHERE id = $1",
	},
	.parameters = post_comment_count_parameters,
	.parameter_count = 1,
	.columns = post_comment_count_columns,
	.column_count = 1,
	.row_size = sizeof(struct post_comment_count_row),
};
