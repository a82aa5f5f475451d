/* Generated from api/core/timeline.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/timeline.sql.h"

#include <stddef.h>

static const struct sql_field timeline_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct timeline_count_in, user_id)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_timeline_count = {
	.name = "timeline_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT CAST(COALESCE(SUM(u.post_count), 0) + (SELECT post_count FROM users WHERE id "
			"= ?1) AS BIGINT) AS count FROM follows f CROSS JOIN users u WHERE f.follower_id = "
			"?1 AND u.id = f.followed_id",
		[DB_POSTGRES] =
			"SELECT CAST(COALESCE(SUM(u.post_count), 0) + (SELECT post_count FROM users WHERE id "
			"= $1) AS BIGINT) AS count FROM follows f CROSS JOIN users u WHERE f.follower_id = "
			"$1 AND u.id = f.followed_id",
	},
	.parameters = timeline_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field timeline_count_between_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
};
const struct query query_timeline_count_between = {
	.name = "timeline_count_between",
	.sql = {
		[DB_SQLITE] =
			"SELECT CAST(COALESCE(SUM((SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"a.author_id AND p.created_at <= ?1 AND p.created_at >= ?2)), 0) AS BIGINT) AS count "
			"FROM (SELECT f.followed_id AS author_id FROM follows f WHERE f.follower_id = ?3 "
			"UNION ALL SELECT u.id FROM users u WHERE u.id = ?3) a",
		[DB_POSTGRES] =
			"SELECT CAST(COALESCE(SUM((SELECT COUNT(*) FROM posts p WHERE p.author_id = "
			"a.author_id AND p.created_at <= $1 AND p.created_at >= $2)), 0) AS BIGINT) AS count "
			"FROM (SELECT f.followed_id AS author_id FROM follows f WHERE f.follower_id = $3 "
			"UNION ALL SELECT u.id FROM users u WHERE u.id = $3) a",
	},
	.parameters = timeline_count_between_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field timeline_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_timeline_anchor = {
	.name = "timeline_anchor",
	.sql = {
		[DB_SQLITE] =
			"WITH RECURSIVE near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id "
			"FROM ( SELECT p.created_at, p.id, p.author_id FROM posts p WHERE p.created_at <= ?1 "
			"AND p.created_at >= ?2 ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * "
			"following_count FROM users WHERE id = ?3) ) s WHERE s.author_id = ?3 OR EXISTS "
			"(SELECT 1 FROM follows f WHERE f.follower_id = ?3 AND f.followed_id = s.author_id) "
			"LIMIT ?4 + 1 ), sparse (one) AS MATERIALIZED ( SELECT 1 WHERE (SELECT COUNT(*) FROM "
			"near) < ?4 + 1 ), authors (author_id) AS ( SELECT f.followed_id FROM sparse CROSS "
			"JOIN follows f WHERE f.follower_id = ?3 UNION ALL SELECT ?3 FROM sparse ), merged "
			"(author_id, created_at, id) AS ( SELECT a.author_id, (SELECT p.created_at FROM "
			"posts p WHERE p.author_id = a.author_id AND p.created_at <= ?1 AND p.created_at >= "
			"?2 ORDER BY p.created_at DESC, p.id DESC LIMIT 1), (SELECT p.id FROM posts p WHERE "
			"p.author_id = a.author_id AND p.created_at <= ?1 AND p.created_at >= ?2 ORDER BY "
			"p.created_at DESC, p.id DESC LIMIT 1) FROM authors a UNION ALL SELECT m.author_id, "
			"(SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND "
			"(p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= ?2 ORDER BY "
			"p.created_at DESC, p.id DESC LIMIT 1), (SELECT p.id FROM posts p WHERE p.author_id "
			"= m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= "
			"?2 ORDER BY p.created_at DESC, p.id DESC LIMIT 1) FROM merged m ORDER BY 2 DESC, 3 "
			"DESC LIMIT 1 OFFSET ?4 ) SELECT created_at, id FROM ( SELECT created_at, id FROM "
			"near WHERE NOT EXISTS (SELECT 1 FROM sparse) ORDER BY created_at, id LIMIT 1 ) "
			"UNION ALL SELECT created_at, id FROM merged WHERE id IS NOT NULL",
		[DB_POSTGRES] =
			"WITH near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id FROM ( "
			"SELECT p.created_at, p.id, p.author_id FROM posts p WHERE p.created_at <= $1 AND "
			"p.created_at >= $2 ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * "
			"following_count FROM users WHERE id = $3) ) s WHERE s.author_id = $3 OR EXISTS "
			"(SELECT 1 FROM follows f WHERE f.follower_id = $3 AND f.followed_id = s.author_id) "
			"ORDER BY s.created_at DESC, s.id DESC LIMIT $4 + 1 ), sparse (one) AS MATERIALIZED "
			"( SELECT 1 WHERE (SELECT COUNT(*) FROM near) < $4 + 1 ), authors (author_id) AS ( "
			"SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = $3 "
			"UNION ALL SELECT $3 FROM sparse ), newest (author_id) AS MATERIALIZED ( SELECT "
			"a.author_id FROM authors a CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM posts "
			"p WHERE p.author_id = a.author_id AND p.created_at <= $1 AND p.created_at >= $2 "
			"ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p ORDER BY p.created_at DESC, p.id "
			"DESC LIMIT $4 + 1 ), merged (created_at, id) AS MATERIALIZED ( SELECT p.created_at, "
			"p.id FROM newest n CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM posts p WHERE "
			"p.author_id = n.author_id AND p.created_at <= $1 AND p.created_at >= $2 ORDER BY "
			"p.created_at DESC, p.id DESC LIMIT $4 + 1) p ORDER BY p.created_at DESC, p.id DESC "
			"LIMIT $4 + 1 ), found (created_at, id) AS ( SELECT created_at, id FROM near WHERE "
			"NOT EXISTS (SELECT 1 FROM sparse) UNION ALL SELECT created_at, id FROM merged ) "
			"SELECT created_at, id FROM found ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $4",
	},
	.parameters = timeline_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field timeline_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
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
const struct query query_timeline_page = {
	.name = "timeline_page",
	.sql = {
		[DB_SQLITE] =
			"WITH RECURSIVE near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id "
			"FROM ( SELECT p.created_at, p.id, p.author_id FROM posts p WHERE (p.created_at, "
			"p.id) <= (?1, ?2) AND p.created_at >= ?3 ORDER BY p.created_at DESC, p.id DESC "
			"LIMIT (SELECT 2 * following_count FROM users WHERE id = ?4) ) s WHERE s.author_id = "
			"?4 OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ?4 AND f.followed_id = "
			"s.author_id) LIMIT ?5 ), sparse (one) AS MATERIALIZED ( SELECT 1 WHERE (SELECT "
			"COUNT(*) FROM near) < ?5 ), authors (author_id) AS ( SELECT f.followed_id FROM "
			"sparse CROSS JOIN follows f WHERE f.follower_id = ?4 UNION ALL SELECT ?4 FROM "
			"sparse ), merged (author_id, created_at, id) AS ( SELECT a.author_id, (SELECT "
			"p.created_at FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) "
			"<= (?1, ?2) AND p.created_at >= ?3 ORDER BY p.created_at DESC, p.id DESC LIMIT 1), "
			"(SELECT p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) "
			"<= (?1, ?2) AND p.created_at >= ?3 ORDER BY p.created_at DESC, p.id DESC LIMIT 1) "
			"FROM authors a UNION ALL SELECT m.author_id, (SELECT p.created_at FROM posts p "
			"WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND "
			"p.created_at >= ?3 ORDER BY p.created_at DESC, p.id DESC LIMIT 1), (SELECT p.id "
			"FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < "
			"(m.created_at, m.id) AND p.created_at >= ?3 ORDER BY p.created_at DESC, p.id DESC "
			"LIMIT 1) FROM merged m ORDER BY 2 DESC, 3 DESC LIMIT ?5 ), found (created_at, id) "
			"AS ( SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse) UNION "
			"ALL SELECT created_at, id FROM merged ) SELECT v.id, v.version, v.author_id, "
			"v.body, v.body_html, v.created_at, v.edited_at, v.comment_count, v.username, "
			"v.avatar_hash, v.deleted, v.renderer, v.title, v.excerpt, v.tags FROM found m CROSS "
			"JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC",
		[DB_POSTGRES] =
			"WITH near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id FROM ( "
			"SELECT p.created_at, p.id, p.author_id FROM posts p WHERE (p.created_at, p.id) <= "
			"($1, $2) AND p.created_at >= $3 ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT "
			"2 * following_count FROM users WHERE id = $4) ) s WHERE s.author_id = $4 OR EXISTS "
			"(SELECT 1 FROM follows f WHERE f.follower_id = $4 AND f.followed_id = s.author_id) "
			"ORDER BY s.created_at DESC, s.id DESC LIMIT $5 ), sparse (one) AS MATERIALIZED ( "
			"SELECT 1 WHERE (SELECT COUNT(*) FROM near) < $5 ), authors (author_id) AS ( SELECT "
			"f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = $4 UNION ALL "
			"SELECT $4 FROM sparse ), newest (author_id) AS MATERIALIZED ( SELECT a.author_id "
			"FROM authors a CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM posts p WHERE "
			"p.author_id = a.author_id AND (p.created_at, p.id) <= ($1, $2) AND p.created_at >= "
			"$3 ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p ORDER BY p.created_at DESC, "
			"p.id DESC LIMIT $5 ), merged (created_at, id) AS MATERIALIZED ( SELECT "
			"p.created_at, p.id FROM newest n CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM "
			"posts p WHERE p.author_id = n.author_id AND (p.created_at, p.id) <= ($1, $2) AND "
			"p.created_at >= $3 ORDER BY p.created_at DESC, p.id DESC LIMIT $5) p ORDER BY "
			"p.created_at DESC, p.id DESC LIMIT $5 ), found (created_at, id) AS MATERIALIZED ( "
			"SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse) UNION ALL "
			"SELECT created_at, id FROM merged ) SELECT v.id, v.version, v.author_id, v.body, "
			"v.body_html, v.created_at, v.edited_at, v.comment_count, v.username, v.avatar_hash, "
			"v.deleted, v.renderer, v.title, v.excerpt, v.tags FROM found m JOIN post_views v ON "
			"v.id = m.id ORDER BY m.created_at DESC, m.id DESC",
	},
	.parameters = timeline_page_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field timeline_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_timeline_page_back = {
	.name = "timeline_page_back",
	.sql = {
		[DB_SQLITE] =
			"WITH RECURSIVE near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id "
			"FROM ( SELECT p.created_at, p.id, p.author_id FROM posts p WHERE (p.created_at, "
			"p.id) >= (?1, ?2) AND p.created_at <= ?3 ORDER BY p.created_at, p.id LIMIT (SELECT "
			"2 * following_count FROM users WHERE id = ?4) ) s WHERE s.author_id = ?4 OR EXISTS "
			"(SELECT 1 FROM follows f WHERE f.follower_id = ?4 AND f.followed_id = s.author_id) "
			"LIMIT ?5 ), sparse (one) AS MATERIALIZED ( SELECT 1 WHERE (SELECT COUNT(*) FROM "
			"near) < ?5 ), authors (author_id) AS ( SELECT f.followed_id FROM sparse CROSS JOIN "
			"follows f WHERE f.follower_id = ?4 UNION ALL SELECT ?4 FROM sparse ), merged "
			"(author_id, created_at, id) AS ( SELECT a.author_id, (SELECT p.created_at FROM "
			"posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) >= (?1, ?2) AND "
			"p.created_at <= ?3 ORDER BY p.created_at, p.id LIMIT 1), (SELECT p.id FROM posts p "
			"WHERE p.author_id = a.author_id AND (p.created_at, p.id) >= (?1, ?2) AND "
			"p.created_at <= ?3 ORDER BY p.created_at, p.id LIMIT 1) FROM authors a UNION ALL "
			"SELECT m.author_id, (SELECT p.created_at FROM posts p WHERE p.author_id = "
			"m.author_id AND (p.created_at, p.id) > (m.created_at, m.id) AND p.created_at <= ?3 "
			"ORDER BY p.created_at, p.id LIMIT 1), (SELECT p.id FROM posts p WHERE p.author_id = "
			"m.author_id AND (p.created_at, p.id) > (m.created_at, m.id) AND p.created_at <= ?3 "
			"ORDER BY p.created_at, p.id LIMIT 1) FROM merged m ORDER BY 2 NULLS LAST, 3 NULLS "
			"LAST LIMIT ?5 ), found (created_at, id) AS ( SELECT created_at, id FROM near WHERE "
			"NOT EXISTS (SELECT 1 FROM sparse) UNION ALL SELECT created_at, id FROM merged ) "
			"SELECT v.id, v.version, v.author_id, v.body, v.body_html, v.created_at, "
			"v.edited_at, v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, "
			"v.title, v.excerpt, v.tags FROM found m CROSS JOIN post_views v ON v.id = m.id "
			"ORDER BY m.created_at, m.id",
		[DB_POSTGRES] =
			"WITH near (created_at, id) AS MATERIALIZED ( SELECT s.created_at, s.id FROM ( "
			"SELECT p.created_at, p.id, p.author_id FROM posts p WHERE (p.created_at, p.id) >= "
			"($1, $2) AND p.created_at <= $3 ORDER BY p.created_at, p.id LIMIT (SELECT 2 * "
			"following_count FROM users WHERE id = $4) ) s WHERE s.author_id = $4 OR EXISTS "
			"(SELECT 1 FROM follows f WHERE f.follower_id = $4 AND f.followed_id = s.author_id) "
			"ORDER BY s.created_at, s.id LIMIT $5 ), sparse (one) AS MATERIALIZED ( SELECT 1 "
			"WHERE (SELECT COUNT(*) FROM near) < $5 ), authors (author_id) AS ( SELECT "
			"f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = $4 UNION ALL "
			"SELECT $4 FROM sparse ), newest (author_id) AS MATERIALIZED ( SELECT a.author_id "
			"FROM authors a CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM posts p WHERE "
			"p.author_id = a.author_id AND (p.created_at, p.id) >= ($1, $2) AND p.created_at <= "
			"$3 ORDER BY p.created_at, p.id LIMIT 1) p ORDER BY p.created_at, p.id LIMIT $5 ), "
			"merged (created_at, id) AS MATERIALIZED ( SELECT p.created_at, p.id FROM newest n "
			"CROSS JOIN LATERAL (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = "
			"n.author_id AND (p.created_at, p.id) >= ($1, $2) AND p.created_at <= $3 ORDER BY "
			"p.created_at, p.id LIMIT $5) p ORDER BY p.created_at, p.id LIMIT $5 ), found "
			"(created_at, id) AS MATERIALIZED ( SELECT created_at, id FROM near WHERE NOT EXISTS "
			"(SELECT 1 FROM sparse) UNION ALL SELECT created_at, id FROM merged ) SELECT v.id, "
			"v.version, v.author_id, v.body, v.body_html, v.created_at, v.edited_at, "
			"v.comment_count, v.username, v.avatar_hash, v.deleted, v.renderer, v.title, "
			"v.excerpt, v.tags FROM found m JOIN post_views v ON v.id = m.id ORDER BY "
			"m.created_at, m.id",
	},
	.parameters = timeline_page_back_parameters,
	.parameter_count = 5,
	.columns = post_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct post_view_row),
};
