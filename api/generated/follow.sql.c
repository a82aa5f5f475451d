/* Generated from api/core/follow.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/follow.sql.h"

#include <stddef.h>

static const struct sql_field follow_newest_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_newest_in, follower_id)},
	{SQL_INTEGER, offsetof(struct follow_newest_in, until_at)},
	{SQL_INTEGER, offsetof(struct follow_newest_in, followed_id)},
};
static const struct sql_field newest_columns[] = {
	{SQL_INTEGER, offsetof(struct newest_row, at)},
};
const struct query query_follow_newest = {
	.name = "follow_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(at), 0) AS at FROM ( SELECT MAX(created_at) AS at FROM follows "
			"WHERE follower_id = ?1 AND created_at <= ?2 UNION ALL SELECT MAX(created_at) FROM "
			"follows WHERE followed_id = ?3 AND created_at <= ?2) newest",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(at), 0) AS at FROM ( SELECT MAX(created_at) AS at FROM follows "
			"WHERE follower_id = $1 AND created_at <= $2 UNION ALL SELECT MAX(created_at) FROM "
			"follows WHERE followed_id = $3 AND created_at <= $2) newest",
	},
	.parameters = follow_newest_parameters,
	.parameter_count = 3,
	.columns = newest_columns,
	.column_count = 1,
	.row_size = sizeof(struct newest_row),
};

static const struct sql_field follow_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_insert_in, follower_id)},
	{SQL_INTEGER, offsetof(struct follow_insert_in, followed_id)},
	{SQL_INTEGER, offsetof(struct follow_insert_in, created_at)},
};
const struct query query_follow_insert = {
	.name = "follow_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO follows (follower_id, followed_id, created_at) VALUES (?1, ?2, ?3) ON "
			"CONFLICT (follower_id, followed_id) DO NOTHING",
		[DB_POSTGRES] =
			"INSERT INTO follows (follower_id, followed_id, created_at) VALUES ($1, $2, $3) ON "
			"CONFLICT (follower_id, followed_id) DO NOTHING",
	},
	.parameters = follow_insert_parameters,
	.parameter_count = 3,
};

static const struct sql_field follow_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_delete_in, follower_id)},
	{SQL_INTEGER, offsetof(struct follow_delete_in, followed_id)},
};
const struct query query_follow_delete = {
	.name = "follow_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM follows WHERE follower_id = ?1 AND followed_id = ?2",
		[DB_POSTGRES] =
			"DELETE FROM follows WHERE follower_id = $1 AND followed_id = $2",
	},
	.parameters = follow_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field relationship_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct relationship_get_in, viewer_id)},
	{SQL_INTEGER, offsetof(struct relationship_get_in, user_id)},
};
static const struct sql_field relationship_get_columns[] = {
	{SQL_INTEGER, offsetof(struct relationship_get_row, you_follow)},
	{SQL_INTEGER, offsetof(struct relationship_get_row, follows_you)},
};
const struct query query_relationship_get = {
	.name = "relationship_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT EXISTS (SELECT 1 FROM follows WHERE follower_id = ?1 AND followed_id = ?2) "
			"AS you_follow, EXISTS (SELECT 1 FROM follows WHERE follower_id = ?2 AND followed_id "
			"= ?1) AS follows_you",
		[DB_POSTGRES] =
			"SELECT EXISTS (SELECT 1 FROM follows WHERE follower_id = $1 AND followed_id = $2) "
			"AS you_follow, EXISTS (SELECT 1 FROM follows WHERE follower_id = $2 AND followed_id "
			"= $1) AS follows_you",
	},
	.parameters = relationship_get_parameters,
	.parameter_count = 2,
	.columns = relationship_get_columns,
	.column_count = 2,
	.row_size = sizeof(struct relationship_get_row),
};

static const struct sql_field follow_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_count_in, followed_id)},
	{SQL_INTEGER, offsetof(struct follow_count_in, delta)},
	{SQL_INTEGER, offsetof(struct follow_count_in, follower_id)},
};
const struct query query_follow_count = {
	.name = "follow_count",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET follower_count = follower_count + CASE WHEN id = ?1 THEN ?2 ELSE 0 "
			"END, following_count = following_count + CASE WHEN id = ?3 THEN ?2 ELSE 0 END WHERE "
			"id IN (?3, ?1)",
		[DB_POSTGRES] =
			"UPDATE users SET follower_count = follower_count + CASE WHEN id = $1 THEN $2 ELSE 0 "
			"END, following_count = following_count + CASE WHEN id = $3 THEN $2 ELSE 0 END WHERE "
			"id IN ($3, $1)",
	},
	.parameters = follow_count_parameters,
	.parameter_count = 3,
};

static const struct sql_field follower_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_follower_anchor = {
	.name = "follower_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, follower_id AS id FROM follows WHERE followed_id = ?1 ORDER BY "
			"created_at DESC, follower_id DESC LIMIT 1 OFFSET ?2",
		[DB_POSTGRES] =
			"SELECT created_at, follower_id AS id FROM follows WHERE followed_id = $1 ORDER BY "
			"created_at DESC, follower_id DESC LIMIT 1 OFFSET $2",
	},
	.parameters = follower_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field follower_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
static const struct sql_field follow_columns[] = {
	{SQL_INTEGER, offsetof(struct follow_row, created_at)},
	{SQL_INTEGER, offsetof(struct follow_row, id)},
	{SQL_TEXT, offsetof(struct follow_row, username)},
	{SQL_TEXT, offsetof(struct follow_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct follow_row, deleted)},
};
const struct query query_follower_page = {
	.name = "follower_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.follower_id WHERE f.followed_id = ?1 AND (f.created_at, "
			"f.follower_id) <= (?2, ?3) ORDER BY f.created_at DESC, f.follower_id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.follower_id WHERE f.followed_id = $1 AND (f.created_at, "
			"f.follower_id) <= ($2, $3) ORDER BY f.created_at DESC, f.follower_id DESC LIMIT $4",
	},
	.parameters = follower_page_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 5,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field follower_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_follower_page_back = {
	.name = "follower_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.follower_id WHERE f.followed_id = ?1 AND (f.created_at, "
			"f.follower_id) >= (?2, ?3) ORDER BY f.created_at, f.follower_id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.follower_id WHERE f.followed_id = $1 AND (f.created_at, "
			"f.follower_id) >= ($2, $3) ORDER BY f.created_at, f.follower_id LIMIT $4",
	},
	.parameters = follower_page_back_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 5,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field following_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_following_anchor = {
	.name = "following_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, followed_id AS id FROM follows WHERE follower_id = ?1 ORDER BY "
			"created_at DESC, followed_id DESC LIMIT 1 OFFSET ?2",
		[DB_POSTGRES] =
			"SELECT created_at, followed_id AS id FROM follows WHERE follower_id = $1 ORDER BY "
			"created_at DESC, followed_id DESC LIMIT 1 OFFSET $2",
	},
	.parameters = following_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field following_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_following_page = {
	.name = "following_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.followed_id WHERE f.follower_id = ?1 AND (f.created_at, "
			"f.followed_id) <= (?2, ?3) ORDER BY f.created_at DESC, f.followed_id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.followed_id WHERE f.follower_id = $1 AND (f.created_at, "
			"f.followed_id) <= ($2, $3) ORDER BY f.created_at DESC, f.followed_id DESC LIMIT $4",
	},
	.parameters = following_page_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 5,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field following_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_following_page_back = {
	.name = "following_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.followed_id WHERE f.follower_id = ?1 AND (f.created_at, "
			"f.followed_id) >= (?2, ?3) ORDER BY f.created_at, f.followed_id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN "
			"users u ON u.id = f.followed_id WHERE f.follower_id = $1 AND (f.created_at, "
			"f.followed_id) >= ($2, $3) ORDER BY f.created_at, f.followed_id LIMIT $4",
	},
	.parameters = following_page_back_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 5,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field follow_uncount_all_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_uncount_all_in, user_id)},
};
const struct query query_follow_uncount_all = {
	.name = "follow_uncount_all",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET follower_count = follower_count - (SELECT COUNT(*) FROM follows f "
			"WHERE f.follower_id = ?1 AND f.followed_id = users.id), following_count = "
			"following_count - (SELECT COUNT(*) FROM follows f WHERE f.followed_id = ?1 AND "
			"f.follower_id = users.id) WHERE id IN (SELECT followed_id FROM follows WHERE "
			"follower_id = ?1 UNION SELECT follower_id FROM follows WHERE followed_id = ?1)",
		[DB_POSTGRES] =
			"UPDATE users SET follower_count = follower_count - (SELECT COUNT(*) FROM follows f "
			"WHERE f.follower_id = $1 AND f.followed_id = users.id), following_count = "
			"following_count - (SELECT COUNT(*) FROM follows f WHERE f.followed_id = $1 AND "
			"f.follower_id = users.id) WHERE id IN (SELECT followed_id FROM follows WHERE "
			"follower_id = $1 UNION SELECT follower_id FROM follows WHERE followed_id = $1)",
	},
	.parameters = follow_uncount_all_parameters,
	.parameter_count = 1,
};

static const struct sql_field follow_delete_all_parameters[] = {
	{SQL_INTEGER, offsetof(struct follow_delete_all_in, user_id)},
};
const struct query query_follow_delete_all = {
	.name = "follow_delete_all",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM follows WHERE follower_id = ?1 OR followed_id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM follows WHERE follower_id = $1 OR followed_id = $1",
	},
	.parameters = follow_delete_all_parameters,
	.parameter_count = 1,
};
