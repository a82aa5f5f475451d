/* Generated from api/core/audit.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/audit.sql.h"

#include <stddef.h>

static const struct sql_field audit_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct audit_insert_in, created_at)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, until_at)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, actor_id)},
	{SQL_TEXT, offsetof(struct audit_insert_in, action)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, user_id)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, post_id)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, comment_id)},
	{SQL_TEXT, offsetof(struct audit_insert_in, fields)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, from_role_id)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, to_role_id)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, role_id)},
	{SQL_INTEGER, offsetof(struct audit_insert_in, permissions)},
};
const struct query query_audit_insert = {
	.name = "audit_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO audit (created_at, actor_id, action, user_id, post_id, comment_id, "
			"fields, from_role_id, to_role_id, role_id, permissions) VALUES ((SELECT CASE WHEN "
			"n.at < ?1 THEN ?1 ELSE n.at + 1 END FROM (SELECT COALESCE(MAX(created_at), 0) AS at "
			"FROM audit WHERE created_at <= ?2) n), NULLIF(?3, 0), ?4, NULLIF(?5, 0), NULLIF(?6, "
			"0), NULLIF(?7, 0), ?8, NULLIF(?9, 0), NULLIF(?10, 0), NULLIF(?11, 0), CASE WHEN ?11 "
			"= 0 THEN NULL ELSE ?12 END)",
		[DB_POSTGRES] =
			"INSERT INTO audit (created_at, actor_id, action, user_id, post_id, comment_id, "
			"fields, from_role_id, to_role_id, role_id, permissions) VALUES ((SELECT CASE WHEN "
			"n.at < $1 THEN $1 ELSE n.at + 1 END FROM (SELECT COALESCE(MAX(created_at), 0) AS at "
			"FROM audit WHERE created_at <= $2) n), NULLIF($3, 0), $4, NULLIF($5, 0), NULLIF($6, "
			"0), NULLIF($7, 0), $8, NULLIF($9, 0), NULLIF($10, 0), NULLIF($11, 0), CASE WHEN $11 "
			"= 0 THEN NULL ELSE $12 END)",
	},
	.parameters = audit_insert_parameters,
	.parameter_count = 12,
};

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_audit_count = {
	.name = "audit_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM audit",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM audit",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field audit_count_between_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
const struct query query_audit_count_between = {
	.name = "audit_count_between",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM audit WHERE created_at <= ?1 AND created_at >= ?2",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM audit WHERE created_at <= $1 AND created_at >= $2",
	},
	.parameters = audit_count_between_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field audit_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_audit_anchor = {
	.name = "audit_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM audit WHERE created_at <= ?1 AND created_at >= ?2 ORDER "
			"BY created_at DESC, id DESC LIMIT 1 OFFSET ?3",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM audit WHERE created_at <= $1 AND created_at >= $2 ORDER "
			"BY created_at DESC, id DESC LIMIT 1 OFFSET $3",
	},
	.parameters = audit_anchor_parameters,
	.parameter_count = 3,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field audit_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
static const struct sql_field audit_entry_columns[] = {
	{SQL_INTEGER, offsetof(struct audit_entry_row, id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, created_at)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, actor_id)},
	{SQL_TEXT, offsetof(struct audit_entry_row, action)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, user_id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, post_id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, comment_id)},
	{SQL_TEXT, offsetof(struct audit_entry_row, fields)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, from_role_id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, to_role_id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, role_id)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, permissions)},
	{SQL_TEXT, offsetof(struct audit_entry_row, detail)},
	{SQL_TEXT, offsetof(struct audit_entry_row, actor_username)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, actor_deleted)},
	{SQL_TEXT, offsetof(struct audit_entry_row, username)},
	{SQL_INTEGER, offsetof(struct audit_entry_row, user_deleted)},
};
const struct query query_audit_page = {
	.name = "audit_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE (a.created_at, a.id) <= (?1, ?2) AND a.created_at >= ?3 ORDER BY a.created_at "
			"DESC, a.id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE (a.created_at, a.id) <= ($1, $2) AND a.created_at >= $3 ORDER BY a.created_at "
			"DESC, a.id DESC LIMIT $4",
	},
	.parameters = audit_page_parameters,
	.parameter_count = 4,
	.columns = audit_entry_columns,
	.column_count = 17,
	.row_size = sizeof(struct audit_entry_row),
};

static const struct sql_field audit_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_audit_page_back = {
	.name = "audit_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE (a.created_at, a.id) >= (?1, ?2) AND a.created_at <= ?3 ORDER BY "
			"a.created_at, a.id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE (a.created_at, a.id) >= ($1, $2) AND a.created_at <= $3 ORDER BY "
			"a.created_at, a.id LIMIT $4",
	},
	.parameters = audit_page_back_parameters,
	.parameter_count = 4,
	.columns = audit_entry_columns,
	.column_count = 17,
	.row_size = sizeof(struct audit_entry_row),
};

static const struct sql_field actor_audit_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
};
const struct query query_actor_audit_count = {
	.name = "actor_audit_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM audit WHERE actor_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM audit WHERE actor_id = $1 AND created_at <= $2 AND "
			"created_at >= $3",
	},
	.parameters = actor_audit_count_parameters,
	.parameter_count = 3,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field actor_audit_anchor_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_actor_audit_anchor = {
	.name = "actor_audit_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM audit WHERE actor_id = ?1 AND created_at <= ?2 AND "
			"created_at >= ?3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?4",
		[DB_POSTGRES] =
			"SELECT created_at, id FROM audit WHERE actor_id = $1 AND created_at <= $2 AND "
			"created_at >= $3 ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $4",
	},
	.parameters = actor_audit_anchor_parameters,
	.parameter_count = 4,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field actor_audit_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_actor_audit_page = {
	.name = "actor_audit_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE a.actor_id = ?1 AND (a.created_at, a.id) <= (?2, ?3) AND a.created_at >= ?4 "
			"ORDER BY a.created_at DESC, a.id DESC LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE a.actor_id = $1 AND (a.created_at, a.id) <= ($2, $3) AND a.created_at >= $4 "
			"ORDER BY a.created_at DESC, a.id DESC LIMIT $5",
	},
	.parameters = actor_audit_page_parameters,
	.parameter_count = 5,
	.columns = audit_entry_columns,
	.column_count = 17,
	.row_size = sizeof(struct audit_entry_row),
};

static const struct sql_field actor_audit_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_actor_audit_page_back = {
	.name = "actor_audit_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE a.actor_id = ?1 AND (a.created_at, a.id) >= (?2, ?3) AND a.created_at <= ?4 "
			"ORDER BY a.created_at, a.id LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.fields, a.from_role_id, a.to_role_id, a.role_id, a.permissions, "
			"a.detail, actor.username AS actor_username, COALESCE(actor.deleted, 0) AS "
			"actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted FROM audit a LEFT "
			"JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id "
			"WHERE a.actor_id = $1 AND (a.created_at, a.id) >= ($2, $3) AND a.created_at <= $4 "
			"ORDER BY a.created_at, a.id LIMIT $5",
	},
	.parameters = actor_audit_page_back_parameters,
	.parameter_count = 5,
	.columns = audit_entry_columns,
	.column_count = 17,
	.row_size = sizeof(struct audit_entry_row),
};
