/* Generated from api/core/post_tag.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/post_tag.sql.h"

#include <stddef.h>

static const struct sql_field tag_find_parameters[] = {
	{SQL_TEXT, offsetof(struct tag_find_in, name_key)},
};
static const struct sql_field tag_columns[] = {
	{SQL_INTEGER, offsetof(struct tag_row, id)},
	{SQL_TEXT, offsetof(struct tag_row, name)},
	{SQL_INTEGER, offsetof(struct tag_row, post_count)},
	{SQL_INTEGER, offsetof(struct tag_row, removed)},
};
const struct query query_tag_find = {
	.name = "tag_find",
	.sql = {
		[DB_SQLITE] =
			"SELECT t.id, t.name, t.post_count, t.removed FROM tag_names n JOIN tags t ON t.id = "
			"n.tag_id WHERE n.name_key = ?1",
		[DB_POSTGRES] =
			"SELECT t.id, t.name, t.post_count, t.removed FROM tag_names n JOIN tags t ON t.id = "
			"n.tag_id WHERE n.name_key = $1",
	},
	.parameters = tag_find_parameters,
	.parameter_count = 1,
	.columns = tag_columns,
	.column_count = 4,
	.row_size = sizeof(struct tag_row),
};

static const struct sql_field tag_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct tag_insert_in, name)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_tag_insert = {
	.name = "tag_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO tags (name) VALUES (?1) RETURNING id",
		[DB_POSTGRES] =
			"INSERT INTO tags (name) VALUES ($1) RETURNING id",
	},
	.parameters = tag_insert_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field tag_name_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct tag_name_insert_in, name_key)},
	{SQL_INTEGER, offsetof(struct tag_name_insert_in, tag_id)},
};
const struct query query_tag_name_insert = {
	.name = "tag_name_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO tag_names (name_key, tag_id) VALUES (?1, ?2)",
		[DB_POSTGRES] =
			"INSERT INTO tag_names (name_key, tag_id) VALUES ($1, $2)",
	},
	.parameters = tag_name_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field post_tag_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_tag_insert_in, tag_id)},
	{SQL_INTEGER, offsetof(struct post_tag_insert_in, post_id)},
};
const struct query query_post_tag_insert = {
	.name = "post_tag_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO post_tags (post_id, tag_id, created_at) SELECT id, ?1, created_at FROM "
			"posts WHERE id = ?2 ON CONFLICT (post_id, tag_id) DO NOTHING",
		[DB_POSTGRES] =
			"INSERT INTO post_tags (post_id, tag_id, created_at) SELECT id, $1, created_at FROM "
			"posts WHERE id = $2 ON CONFLICT (post_id, tag_id) DO NOTHING",
	},
	.parameters = post_tag_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field tag_count_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct tag_count_post_in, id)},
};
const struct query query_tag_count_post = {
	.name = "tag_count_post",
	.sql = {
		[DB_SQLITE] =
			"UPDATE tags SET post_count = post_count + 1 WHERE id = ?1",
		[DB_POSTGRES] =
			"UPDATE tags SET post_count = post_count + 1 WHERE id = $1",
	},
	.parameters = tag_count_post_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_tags_uncount_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_tags_uncount_in, post_id)},
};
const struct query query_post_tags_uncount = {
	.name = "post_tags_uncount",
	.sql = {
		[DB_SQLITE] =
			"UPDATE tags SET post_count = post_count - 1 WHERE id IN (SELECT tag_id FROM "
			"post_tags WHERE post_id = ?1)",
		[DB_POSTGRES] =
			"UPDATE tags SET post_count = post_count - 1 WHERE id IN (SELECT tag_id FROM "
			"post_tags WHERE post_id = $1)",
	},
	.parameters = post_tags_uncount_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_tags_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct post_tags_delete_in, post_id)},
};
const struct query query_post_tags_delete = {
	.name = "post_tags_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM post_tags WHERE post_id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM post_tags WHERE post_id = $1",
	},
	.parameters = post_tags_delete_parameters,
	.parameter_count = 1,
};

const struct query query_tags_delete_unused = {
	.name = "tags_delete_unused",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM tags WHERE post_count <= 0 AND kept = 0",
		[DB_POSTGRES] =
			"DELETE FROM tags WHERE post_count <= 0 AND kept = 0",
	},
};

static const struct sql_field tag_most_used_parameters[] = {
	{SQL_INTEGER, offsetof(struct tag_most_used_in, limit)},
};
const struct query query_tag_most_used = {
	.name = "tag_most_used",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, name, post_count, removed FROM tags WHERE removed = 0 AND post_count > 0 "
			"ORDER BY post_count DESC, id DESC LIMIT ?1",
		[DB_POSTGRES] =
			"SELECT id, name, post_count, removed FROM tags WHERE removed = 0 AND post_count > 0 "
			"ORDER BY post_count DESC, id DESC LIMIT $1",
	},
	.parameters = tag_most_used_parameters,
	.parameter_count = 1,
	.columns = tag_columns,
	.column_count = 4,
	.row_size = sizeof(struct tag_row),
};

static const struct sql_field tag_by_prefix_parameters[] = {
	{SQL_TEXT, offsetof(struct tag_by_prefix_in, first)},
	{SQL_TEXT, offsetof(struct tag_by_prefix_in, last)},
	{SQL_INTEGER, offsetof(struct tag_by_prefix_in, limit)},
};
const struct query query_tag_by_prefix = {
	.name = "tag_by_prefix",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, name, post_count, removed FROM tags WHERE id IN (SELECT tag_id FROM "
			"tag_names WHERE name_key >= ?1 AND name_key < ?2) AND removed = 0 AND post_count > "
			"0 ORDER BY post_count DESC, id DESC LIMIT ?3",
		[DB_POSTGRES] =
			"SELECT id, name, post_count, removed FROM tags WHERE id IN (SELECT tag_id FROM "
			"tag_names WHERE name_key >= $1 AND name_key < $2) AND removed = 0 AND post_count > "
			"0 ORDER BY post_count DESC, id DESC LIMIT $3",
	},
	.parameters = tag_by_prefix_parameters,
	.parameter_count = 3,
	.columns = tag_columns,
	.column_count = 4,
	.row_size = sizeof(struct tag_row),
};

static const struct sql_field tag_post_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_tag_post_anchor = {
	.name = "tag_post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, post_id AS id FROM post_tags WHERE tag_id = ?1 AND created_at <= "
			"?2 AND created_at >= ?3 ORDER BY created_at DESC, post_id DESC LIMIT 1 OFFSET ?4",
		[DB_POSTGRES] =
			"SELECT created_at, post_id AS id FROM post_tags WHERE tag_id = $1 AND created_at <= "
			"$2 AND created_at >= $3 ORDER BY created_at DESC, post_id DESC LIMIT 1 OFFSET $4",
	},
	.parameters = tag_post_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field tag_post_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_tag_post_count = {
	.name = "tag_post_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM post_tags WHERE tag_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM post_tags WHERE tag_id = $1 AND created_at <= $2 AND "
			"created_at >= $3",
	},
	.parameters = tag_post_count_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field tag_post_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
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
const struct query query_tag_post_page = {
	.name = "tag_post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT v.id, v.version, v.author_id, v.body, v.body_html, v.created_at, "
			"v.edited_at, v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, "
			"v.title, v.excerpt, v.tags FROM post_tags t CROSS JOIN post_views v WHERE v.id = "
			"t.post_id AND t.tag_id = ?1 AND (t.created_at, t.post_id) <= (?2, ?3) AND "
			"t.created_at >= ?4 ORDER BY t.created_at DESC, t.post_id DESC LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT v.id, v.version, v.author_id, v.body, v.body_html, v.created_at, "
			"v.edited_at, v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, "
			"v.title, v.excerpt, v.tags FROM post_tags t CROSS JOIN post_views v WHERE v.id = "
			"t.post_id AND t.tag_id = $1 AND (t.created_at, t.post_id) <= ($2, $3) AND "
			"t.created_at >= $4 ORDER BY t.created_at DESC, t.post_id DESC LIMIT $5",
	},
	.parameters = tag_post_page_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field tag_post_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_tag_post_page_back = {
	.name = "tag_post_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT v.id, v.version, v.author_id, v.body, v.body_html, v.created_at, "
			"v.edited_at, v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, "
			"v.title, v.excerpt, v.tags FROM post_tags t CROSS JOIN post_views v WHERE v.id = "
			"t.post_id AND t.tag_id = ?1 AND (t.created_at, t.post_id) >= (?2, ?3) AND "
			"t.created_at <= ?4 ORDER BY t.created_at, t.post_id LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT v.id, v.version, v.author_id, v.body, v.body_html, v.created_at, "
			"v.edited_at, v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, "
			"v.title, v.excerpt, v.tags FROM post_tags t CROSS JOIN post_views v WHERE v.id = "
			"t.post_id AND t.tag_id = $1 AND (t.created_at, t.post_id) >= ($2, $3) AND "
			"t.created_at <= $4 ORDER BY t.created_at, t.post_id LIMIT $5",
	},
	.parameters = tag_post_page_back_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};
