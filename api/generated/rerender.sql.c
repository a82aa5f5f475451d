/* Generated from api/core/rerender.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/rerender.sql.h"

#include <stddef.h>

static const struct sql_field stale_post_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct stale_in, renderer)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_stale_post_count = {
	.name = "stale_post_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM posts WHERE renderer < ?1",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM posts WHERE renderer < $1",
	},
	.parameters = stale_post_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field stale_comment_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct stale_in, renderer)},
};
const struct query query_stale_comment_count = {
	.name = "stale_comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM comments WHERE renderer < ?1",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM comments WHERE renderer < $1",
	},
	.parameters = stale_comment_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field stale_posts_parameters[] = {
	{SQL_INTEGER, offsetof(struct stale_texts_in, renderer)},
	{SQL_INTEGER, offsetof(struct stale_texts_in, limit)},
};
static const struct sql_field stale_text_columns[] = {
	{SQL_INTEGER, offsetof(struct stale_text_row, id)},
	{SQL_TEXT, offsetof(struct stale_text_row, body)},
};
const struct query query_stale_posts = {
	.name = "stale_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, body FROM posts WHERE renderer < ?1 ORDER BY renderer LIMIT ?2",
		[DB_POSTGRES] =
			"SELECT id, body FROM posts WHERE renderer < $1 ORDER BY renderer LIMIT $2",
	},
	.parameters = stale_posts_parameters,
	.parameter_count = 2,
	.columns = stale_text_columns,
	.column_count = 2,
	.row_size = sizeof(struct stale_text_row),
};

static const struct sql_field stale_comments_parameters[] = {
	{SQL_INTEGER, offsetof(struct stale_texts_in, renderer)},
	{SQL_INTEGER, offsetof(struct stale_texts_in, limit)},
};
const struct query query_stale_comments = {
	.name = "stale_comments",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, body FROM comments WHERE renderer < ?1 ORDER BY renderer LIMIT ?2",
		[DB_POSTGRES] =
			"SELECT id, body FROM comments WHERE renderer < $1 ORDER BY renderer LIMIT $2",
	},
	.parameters = stale_comments_parameters,
	.parameter_count = 2,
	.columns = stale_text_columns,
	.column_count = 2,
	.row_size = sizeof(struct stale_text_row),
};

static const struct sql_field post_rerender_parameters[] = {
	{SQL_TEXT, offsetof(struct post_rerender_in, body_html)},
	{SQL_TEXT, offsetof(struct post_rerender_in, title)},
	{SQL_TEXT, offsetof(struct post_rerender_in, excerpt)},
	{SQL_TEXT, offsetof(struct post_rerender_in, tags)},
	{SQL_INTEGER, offsetof(struct post_rerender_in, renderer)},
	{SQL_INTEGER, offsetof(struct post_rerender_in, id)},
	{SQL_TEXT, offsetof(struct post_rerender_in, body)},
};
const struct query query_post_rerender = {
	.name = "post_rerender",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET body_html = ?1, title = ?2, excerpt = ?3, tags = ?4, renderer = ?5 "
			"WHERE id = ?6 AND body = ?7",
		[DB_POSTGRES] =
			"UPDATE posts SET body_html = $1, title = $2, excerpt = $3, tags = $4, renderer = $5 "
			"WHERE id = $6 AND body = $7",
	},
	.parameters = post_rerender_parameters,
	.parameter_count = 7,
};

static const struct sql_field comment_rerender_parameters[] = {
	{SQL_TEXT, offsetof(struct comment_rerender_in, body_html)},
	{SQL_INTEGER, offsetof(struct comment_rerender_in, renderer)},
	{SQL_INTEGER, offsetof(struct comment_rerender_in, id)},
	{SQL_TEXT, offsetof(struct comment_rerender_in, body)},
};
const struct query query_comment_rerender = {
	.name = "comment_rerender",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET body_html = ?1, renderer = ?2 WHERE id = ?3 AND body = ?4",
		[DB_POSTGRES] =
			"UPDATE comments SET body_html = $1, renderer = $2 WHERE id = $3 AND body = $4",
	},
	.parameters = comment_rerender_parameters,
	.parameter_count = 4,
};

static const struct sql_field post_keep_html_parameters[] = {
	{SQL_INTEGER, offsetof(struct keep_html_in, renderer)},
	{SQL_INTEGER, offsetof(struct keep_html_in, id)},
	{SQL_TEXT, offsetof(struct keep_html_in, body)},
};
const struct query query_post_keep_html = {
	.name = "post_keep_html",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET renderer = ?1 WHERE id = ?2 AND body = ?3",
		[DB_POSTGRES] =
			"UPDATE posts SET renderer = $1 WHERE id = $2 AND body = $3",
	},
	.parameters = post_keep_html_parameters,
	.parameter_count = 3,
};

static const struct sql_field comment_keep_html_parameters[] = {
	{SQL_INTEGER, offsetof(struct keep_html_in, renderer)},
	{SQL_INTEGER, offsetof(struct keep_html_in, id)},
	{SQL_TEXT, offsetof(struct keep_html_in, body)},
};
const struct query query_comment_keep_html = {
	.name = "comment_keep_html",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET renderer = ?1 WHERE id = ?2 AND body = ?3",
		[DB_POSTGRES] =
			"UPDATE comments SET renderer = $1 WHERE id = $2 AND body = $3",
	},
	.parameters = comment_keep_html_parameters,
	.parameter_count = 3,
};
