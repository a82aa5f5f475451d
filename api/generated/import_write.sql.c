/* Generated from api/core/import_write.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/import_write.sql.h"

#include <stddef.h>

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_import_is_done = {
	.name = "import_is_done",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM (SELECT id FROM users LIMIT 1) found",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM (SELECT id FROM users LIMIT 1) found",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field import_default_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_default_role_in, id)},
};
const struct query query_import_default_role = {
	.name = "import_default_role",
	.sql = {
		[DB_SQLITE] =
			"UPDATE roles SET is_default = CASE WHEN id = ?1 THEN 1 ELSE 0 END",
		[DB_POSTGRES] =
			"UPDATE roles SET is_default = CASE WHEN id = $1 THEN 1 ELSE 0 END",
	},
	.parameters = import_default_role_parameters,
	.parameter_count = 1,
};

static const struct sql_field import_user_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_user_in, id)},
	{SQL_TEXT, offsetof(struct import_user_in, username)},
	{SQL_TEXT, offsetof(struct import_user_in, username_key)},
	{SQL_TEXT, offsetof(struct import_user_in, email)},
	{SQL_TEXT, offsetof(struct import_user_in, password_hash)},
	{SQL_INTEGER, offsetof(struct import_user_in, password_kind)},
	{SQL_INTEGER, offsetof(struct import_user_in, password_cost)},
	{SQL_INTEGER, offsetof(struct import_user_in, role_id)},
	{SQL_INTEGER, offsetof(struct import_user_in, confirmed)},
	{SQL_TEXT, offsetof(struct import_user_in, avatar_hash)},
	{SQL_TEXT, offsetof(struct import_user_in, name)},
	{SQL_TEXT, offsetof(struct import_user_in, location)},
	{SQL_TEXT, offsetof(struct import_user_in, about_me)},
	{SQL_INTEGER, offsetof(struct import_user_in, member_since)},
	{SQL_INTEGER, offsetof(struct import_user_in, last_seen)},
};
const struct query query_import_user = {
	.name = "import_user",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO users (id, username, username_key, email, email_key, password_hash, "
			"password_kind, password_cost, role_id, confirmed, avatar_hash, name, location, "
			"about_me, member_since, last_seen) VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, "
			"?10, NULLIF(?11, ''), NULLIF(?12, ''), NULLIF(?13, ''), ?14, ?15)",
		[DB_POSTGRES] =
			"INSERT INTO users (id, username, username_key, email, email_key, password_hash, "
			"password_kind, password_cost, role_id, confirmed, avatar_hash, name, location, "
			"about_me, member_since, last_seen) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, "
			"$10, NULLIF($11, ''), NULLIF($12, ''), NULLIF($13, ''), $14, $15)",
	},
	.parameters = import_user_parameters,
	.parameter_count = 15,
};

static const struct sql_field import_follow_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_follow_in, follower_id)},
	{SQL_INTEGER, offsetof(struct import_follow_in, followed_id)},
	{SQL_INTEGER, offsetof(struct import_follow_in, created_at)},
};
const struct query query_import_follow = {
	.name = "import_follow",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO follows (follower_id, followed_id, created_at) SELECT ?1, ?2, ?3 WHERE "
			"(SELECT COUNT(*) FROM users WHERE id IN (?1, ?2)) = 2 ON CONFLICT (follower_id, "
			"followed_id) DO NOTHING",
		[DB_POSTGRES] =
			"INSERT INTO follows (follower_id, followed_id, created_at) SELECT $1, $2, $3 WHERE "
			"(SELECT COUNT(*) FROM users WHERE id IN ($1, $2)) = 2 ON CONFLICT (follower_id, "
			"followed_id) DO NOTHING",
	},
	.parameters = import_follow_parameters,
	.parameter_count = 3,
};

static const struct sql_field import_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_post_in, id)},
	{SQL_INTEGER, offsetof(struct import_post_in, author_id)},
	{SQL_TEXT, offsetof(struct import_post_in, body)},
	{SQL_TEXT, offsetof(struct import_post_in, body_html)},
	{SQL_TEXT, offsetof(struct import_post_in, title)},
	{SQL_TEXT, offsetof(struct import_post_in, excerpt)},
	{SQL_TEXT, offsetof(struct import_post_in, tags)},
	{SQL_INTEGER, offsetof(struct import_post_in, renderer)},
	{SQL_INTEGER, offsetof(struct import_post_in, created_at)},
};
const struct query query_import_post = {
	.name = "import_post",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO posts (id, author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE EXISTS (SELECT 1 FROM "
			"users WHERE id = ?2)",
		[DB_POSTGRES] =
			"INSERT INTO posts (id, author_id, body, body_html, title, excerpt, tags, renderer, "
			"created_at) SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE EXISTS (SELECT 1 FROM "
			"users WHERE id = $2)",
	},
	.parameters = import_post_parameters,
	.parameter_count = 9,
};

static const struct sql_field import_comment_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_comment_in, id)},
	{SQL_INTEGER, offsetof(struct import_comment_in, post_id)},
	{SQL_INTEGER, offsetof(struct import_comment_in, author_id)},
	{SQL_TEXT, offsetof(struct import_comment_in, body)},
	{SQL_TEXT, offsetof(struct import_comment_in, body_html)},
	{SQL_INTEGER, offsetof(struct import_comment_in, renderer)},
	{SQL_INTEGER, offsetof(struct import_comment_in, disabled)},
	{SQL_INTEGER, offsetof(struct import_comment_in, created_at)},
};
const struct query query_import_comment = {
	.name = "import_comment",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO comments (id, post_id, author_id, body, body_html, renderer, disabled, "
			"created_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE EXISTS (SELECT 1 FROM posts "
			"WHERE id = ?2) AND EXISTS (SELECT 1 FROM users WHERE id = ?3)",
		[DB_POSTGRES] =
			"INSERT INTO comments (id, post_id, author_id, body, body_html, renderer, disabled, "
			"created_at) SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE EXISTS (SELECT 1 FROM posts "
			"WHERE id = $2) AND EXISTS (SELECT 1 FROM users WHERE id = $3)",
	},
	.parameters = import_comment_parameters,
	.parameter_count = 8,
};

static const struct sql_field import_post_exists_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_post_exists_in, id)},
};
const struct query query_import_post_exists = {
	.name = "import_post_exists",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM posts WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM posts WHERE id = $1",
	},
	.parameters = import_post_exists_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field import_user_exists_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_user_exists_in, id)},
};
const struct query query_import_user_exists = {
	.name = "import_user_exists",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM users WHERE id = $1",
	},
	.parameters = import_user_exists_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field import_count_users_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_count_in, after)},
	{SQL_INTEGER, offsetof(struct import_count_in, until)},
};
const struct query query_import_count_users = {
	.name = "import_count_users",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET post_count = (SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"users.id), comment_count = (SELECT COUNT(*) FROM comments c WHERE c.author_id = "
			"users.id), follower_count = (SELECT COUNT(*) FROM follows f WHERE f.followed_id = "
			"users.id), following_count = (SELECT COUNT(*) FROM follows f WHERE f.follower_id = "
			"users.id) WHERE id > ?1 AND id <= ?2",
		[DB_POSTGRES] =
			"UPDATE users SET post_count = (SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"users.id), comment_count = (SELECT COUNT(*) FROM comments c WHERE c.author_id = "
			"users.id), follower_count = (SELECT COUNT(*) FROM follows f WHERE f.followed_id = "
			"users.id), following_count = (SELECT COUNT(*) FROM follows f WHERE f.follower_id = "
			"users.id) WHERE id > $1 AND id <= $2",
	},
	.parameters = import_count_users_parameters,
	.parameter_count = 2,
};

static const struct sql_field import_count_posts_parameters[] = {
	{SQL_INTEGER, offsetof(struct import_count_in, after)},
	{SQL_INTEGER, offsetof(struct import_count_in, until)},
};
const struct query query_import_count_posts = {
	.name = "import_count_posts",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET comment_count = (SELECT COUNT(*) FROM comments c WHERE c.post_id = "
			"posts.id) WHERE id > ?1 AND id <= ?2",
		[DB_POSTGRES] =
			"UPDATE posts SET comment_count = (SELECT COUNT(*) FROM comments c WHERE c.post_id = "
			"posts.id) WHERE id > $1 AND id <= $2",
	},
	.parameters = import_count_posts_parameters,
	.parameter_count = 2,
};

const struct query query_import_sequences = {
	.name = "import_sequences",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS count",
		[DB_POSTGRES] =
			"SELECT COUNT(setval(pg_get_serial_sequence(name, 'id'), last)) AS count FROM "
			"(SELECT 'users' AS name, MAX(id) AS last FROM users UNION ALL SELECT 'posts', "
			"MAX(id) FROM posts UNION ALL SELECT 'comments', MAX(id) FROM comments) ids",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};
