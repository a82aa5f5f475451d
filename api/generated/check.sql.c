/* Generated from api/store/check.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/check.sql.h"

#include <stddef.h>

static const struct sql_field check_user_range_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, limit)},
};
static const struct sql_field check_range_columns[] = {
	{SQL_INTEGER, offsetof(struct check_range_row, until)},
	{SQL_INTEGER, offsetof(struct check_range_row, last)},
};
const struct query query_check_user_range = {
	.name = "check_user_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM users) AS "
			"last FROM (SELECT id FROM users WHERE id > ?1 ORDER BY id LIMIT ?2) chunk",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM users) AS "
			"last FROM (SELECT id FROM users WHERE id > $1 ORDER BY id LIMIT $2) chunk",
	},
	.parameters = check_user_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_post_range_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, limit)},
};
const struct query query_check_post_range = {
	.name = "check_post_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM posts) AS "
			"last FROM (SELECT id FROM posts WHERE id > ?1 ORDER BY id LIMIT ?2) chunk",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM posts) AS "
			"last FROM (SELECT id FROM posts WHERE id > $1 ORDER BY id LIMIT $2) chunk",
	},
	.parameters = check_post_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_tag_range_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, limit)},
};
const struct query query_check_tag_range = {
	.name = "check_tag_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM tags) AS "
			"last FROM (SELECT id FROM tags WHERE id > ?1 ORDER BY id LIMIT ?2) chunk",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM tags) AS "
			"last FROM (SELECT id FROM tags WHERE id > $1 ORDER BY id LIMIT $2) chunk",
	},
	.parameters = check_tag_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_site_range_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, limit)},
};
const struct query query_check_site_range = {
	.name = "check_site_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, 1 AS last FROM (SELECT id FROM site WHERE id "
			"> ?1 ORDER BY id LIMIT ?2) chunk",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(id), 0) AS until, 1 AS last FROM (SELECT id FROM site WHERE id "
			"> $1 ORDER BY id LIMIT $2) chunk",
	},
	.parameters = check_site_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_users_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, until)},
};
static const struct sql_field check_columns[] = {
	{SQL_INTEGER, offsetof(struct check_row, id)},
	{SQL_INTEGER, offsetof(struct check_row, post_count)},
	{SQL_INTEGER, offsetof(struct check_row, comment_count)},
	{SQL_INTEGER, offsetof(struct check_row, follower_count)},
	{SQL_INTEGER, offsetof(struct check_row, following_count)},
	{SQL_INTEGER, offsetof(struct check_row, posts)},
	{SQL_INTEGER, offsetof(struct check_row, comments)},
	{SQL_INTEGER, offsetof(struct check_row, followers)},
	{SQL_INTEGER, offsetof(struct check_row, following)},
};
const struct query query_check_users = {
	.name = "check_users",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_count, comment_count, follower_count, following_count, posts, "
			"comments, followers, following FROM ( SELECT id, post_count, comment_count, "
			"follower_count, following_count, (SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"users.id) AS posts, (SELECT COUNT(*) FROM comments c WHERE c.author_id = users.id) "
			"AS comments, (SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id) AS "
			"followers, (SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id) AS "
			"following FROM users WHERE id > ?1 AND id <= ?2) counted WHERE (post_count, "
			"comment_count, follower_count, following_count) <> (posts, comments, followers, "
			"following) ORDER BY id",
		[DB_POSTGRES] =
			"SELECT id, post_count, comment_count, follower_count, following_count, posts, "
			"comments, followers, following FROM ( SELECT id, post_count, comment_count, "
			"follower_count, following_count, (SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"users.id) AS posts, (SELECT COUNT(*) FROM comments c WHERE c.author_id = users.id) "
			"AS comments, (SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id) AS "
			"followers, (SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id) AS "
			"following FROM users WHERE id > $1 AND id <= $2) counted WHERE (post_count, "
			"comment_count, follower_count, following_count) <> (posts, comments, followers, "
			"following) ORDER BY id",
	},
	.parameters = check_users_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_posts_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, until)},
};
const struct query query_check_posts = {
	.name = "check_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS post_count, comment_count, 0 AS follower_count, 0 AS "
			"following_count, 0 AS posts, comments, 0 AS followers, 0 AS following FROM ( SELECT "
			"id, comment_count, (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id) AS "
			"comments FROM posts WHERE id > ?1 AND id <= ?2) counted WHERE comment_count <> "
			"comments ORDER BY id",
		[DB_POSTGRES] =
			"SELECT id, 0 AS post_count, comment_count, 0 AS follower_count, 0 AS "
			"following_count, 0 AS posts, comments, 0 AS followers, 0 AS following FROM ( SELECT "
			"id, comment_count, (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id) AS "
			"comments FROM posts WHERE id > $1 AND id <= $2) counted WHERE comment_count <> "
			"comments ORDER BY id",
	},
	.parameters = check_posts_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_tags_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, until)},
};
const struct query query_check_tags = {
	.name = "check_tags",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_count, 0 AS comment_count, 0 AS follower_count, 0 AS "
			"following_count, posts, 0 AS comments, 0 AS followers, 0 AS following FROM ( SELECT "
			"id, post_count, (SELECT COUNT(*) FROM post_tags t WHERE t.tag_id = tags.id) AS "
			"posts FROM tags WHERE id > ?1 AND id <= ?2) counted WHERE post_count <> posts ORDER "
			"BY id",
		[DB_POSTGRES] =
			"SELECT id, post_count, 0 AS comment_count, 0 AS follower_count, 0 AS "
			"following_count, posts, 0 AS comments, 0 AS followers, 0 AS following FROM ( SELECT "
			"id, post_count, (SELECT COUNT(*) FROM post_tags t WHERE t.tag_id = tags.id) AS "
			"posts FROM tags WHERE id > $1 AND id <= $2) counted WHERE post_count <> posts ORDER "
			"BY id",
	},
	.parameters = check_tags_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_site_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_in, after)},
	{SQL_INTEGER, offsetof(struct check_in, until)},
};
const struct query query_check_site = {
	.name = "check_site",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_count, comment_count, 0 AS follower_count, 0 AS following_count, "
			"posts, comments, 0 AS followers, 0 AS following FROM ( SELECT id, post_count, "
			"comment_count, (SELECT COUNT(*) FROM posts) AS posts, (SELECT COUNT(*) FROM "
			"comments) AS comments FROM site WHERE id > ?1 AND id <= ?2) counted WHERE "
			"(post_count, comment_count) <> (posts, comments) ORDER BY id",
		[DB_POSTGRES] =
			"SELECT id, post_count, comment_count, 0 AS follower_count, 0 AS following_count, "
			"posts, comments, 0 AS followers, 0 AS following FROM ( SELECT id, post_count, "
			"comment_count, (SELECT COUNT(*) FROM posts) AS posts, (SELECT COUNT(*) FROM "
			"comments) AS comments FROM site WHERE id > $1 AND id <= $2) counted WHERE "
			"(post_count, comment_count) <> (posts, comments) ORDER BY id",
	},
	.parameters = check_site_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_repair_user_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_repair_in, post_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, comment_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, follower_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, following_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, id)},
};
const struct query query_check_repair_user = {
	.name = "check_repair_user",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET post_count = ?1, comment_count = ?2, follower_count = ?3, "
			"following_count = ?4 WHERE id = ?5",
		[DB_POSTGRES] =
			"UPDATE users SET post_count = $1, comment_count = $2, follower_count = $3, "
			"following_count = $4 WHERE id = $5",
	},
	.parameters = check_repair_user_parameters,
	.parameter_count = 5,
};

static const struct sql_field check_repair_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_repair_in, comment_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, id)},
};
const struct query query_check_repair_post = {
	.name = "check_repair_post",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET comment_count = ?1 WHERE id = ?2",
		[DB_POSTGRES] =
			"UPDATE posts SET comment_count = $1 WHERE id = $2",
	},
	.parameters = check_repair_post_parameters,
	.parameter_count = 2,
};

static const struct sql_field check_repair_tag_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_repair_in, post_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, id)},
};
const struct query query_check_repair_tag = {
	.name = "check_repair_tag",
	.sql = {
		[DB_SQLITE] =
			"UPDATE tags SET post_count = ?1 WHERE id = ?2",
		[DB_POSTGRES] =
			"UPDATE tags SET post_count = $1 WHERE id = $2",
	},
	.parameters = check_repair_tag_parameters,
	.parameter_count = 2,
};

static const struct sql_field check_repair_site_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_repair_in, post_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, comment_count)},
	{SQL_INTEGER, offsetof(struct check_repair_in, id)},
};
const struct query query_check_repair_site = {
	.name = "check_repair_site",
	.sql = {
		[DB_SQLITE] =
			"UPDATE site SET post_count = ?1, comment_count = ?2 WHERE id = ?3",
		[DB_POSTGRES] =
			"UPDATE site SET post_count = $1, comment_count = $2 WHERE id = $3",
	},
	.parameters = check_repair_site_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_roles_columns[] = {
	{SQL_INTEGER, offsetof(struct check_roles_row, defaults)},
	{SQL_INTEGER, offsetof(struct check_roles_row, administrators)},
};
const struct query query_check_roles = {
	.name = "check_roles",
	.sql = {
		[DB_SQLITE] =
			"SELECT (SELECT COUNT(*) FROM roles WHERE is_default = 1) AS defaults, (SELECT "
			"COUNT(*) FROM roles WHERE name = 'Administrator') AS administrators",
		[DB_POSTGRES] =
			"SELECT (SELECT COUNT(*) FROM roles WHERE is_default = 1) AS defaults, (SELECT "
			"COUNT(*) FROM roles WHERE name = 'Administrator') AS administrators",
	},
	.columns = check_roles_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_roles_row),
};

static const struct sql_field check_add_default_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_add_default_role_in, permissions)},
};
const struct query query_check_add_default_role = {
	.name = "check_add_default_role",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('User', 1, ?1) ON "
			"CONFLICT (name) DO UPDATE SET is_default = 1",
		[DB_POSTGRES] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('User', 1, $1) ON "
			"CONFLICT (name) DO UPDATE SET is_default = 1",
	},
	.parameters = check_add_default_role_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_add_administrator_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_add_administrator_role_in, permissions)},
};
const struct query query_check_add_administrator_role = {
	.name = "check_add_administrator_role",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('Administrator', 0, ?1) "
			"ON CONFLICT (name) DO NOTHING",
		[DB_POSTGRES] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('Administrator', 0, $1) "
			"ON CONFLICT (name) DO NOTHING",
	},
	.parameters = check_add_administrator_role_parameters,
	.parameter_count = 1,
};
