/* Generated from api/core/sitemap.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/sitemap.sql.h"

#include <stddef.h>

static const struct sql_field sitemap_last_columns[] = {
	{SQL_INTEGER, offsetof(struct sitemap_last_row, id)},
};
const struct query query_sitemap_last = {
	.name = "sitemap_last",
	.sql = {
		[DB_SQLITE] =
			"SELECT CASE WHEN p.id > u.id THEN p.id ELSE u.id END AS id FROM (SELECT "
			"COALESCE(MAX(id), 0) AS id FROM posts) p, (SELECT COALESCE(MAX(id), 0) AS id FROM "
			"users) u",
		[DB_POSTGRES] =
			"SELECT CASE WHEN p.id > u.id THEN p.id ELSE u.id END AS id FROM (SELECT "
			"COALESCE(MAX(id), 0) AS id FROM posts) p, (SELECT COALESCE(MAX(id), 0) AS id FROM "
			"users) u",
	},
	.columns = sitemap_last_columns,
	.column_count = 1,
	.row_size = sizeof(struct sitemap_last_row),
};

static const struct sql_field sitemap_posts_parameters[] = {
	{SQL_INTEGER, offsetof(struct id_range_in, first_id)},
	{SQL_INTEGER, offsetof(struct id_range_in, last_id)},
};
static const struct sql_field sitemap_posts_columns[] = {
	{SQL_INTEGER, offsetof(struct sitemap_posts_row, id)},
	{SQL_INTEGER, offsetof(struct sitemap_posts_row, changed_at)},
};
const struct query query_sitemap_posts = {
	.name = "sitemap_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, COALESCE(edited_at, created_at) AS changed_at FROM posts WHERE id >= ?1 "
			"AND id <= ?2 ORDER BY id",
		[DB_POSTGRES] =
			"SELECT id, COALESCE(edited_at, created_at) AS changed_at FROM posts WHERE id >= $1 "
			"AND id <= $2 ORDER BY id",
	},
	.parameters = sitemap_posts_parameters,
	.parameter_count = 2,
	.columns = sitemap_posts_columns,
	.column_count = 2,
	.row_size = sizeof(struct sitemap_posts_row),
};

static const struct sql_field sitemap_people_parameters[] = {
	{SQL_INTEGER, offsetof(struct id_range_in, first_id)},
	{SQL_INTEGER, offsetof(struct id_range_in, last_id)},
};
static const struct sql_field sitemap_people_columns[] = {
	{SQL_TEXT, offsetof(struct sitemap_people_row, username)},
};
const struct query query_sitemap_people = {
	.name = "sitemap_people",
	.sql = {
		[DB_SQLITE] =
			"SELECT username FROM users WHERE id >= ?1 AND id <= ?2 AND deleted = 0 AND "
			"post_count > 0 ORDER BY id",
		[DB_POSTGRES] =
			"SELECT username FROM users WHERE id >= $1 AND id <= $2 AND deleted = 0 AND "
			"post_count > 0 ORDER BY id",
	},
	.parameters = sitemap_people_parameters,
	.parameter_count = 2,
	.columns = sitemap_people_columns,
	.column_count = 1,
	.row_size = sizeof(struct sitemap_people_row),
};
