/* Generated from api/core/credential.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/credential.sql.h"

#include <stddef.h>

static const struct sql_field caller_by_address_parameters[] = {
	{SQL_TEXT, offsetof(struct caller_by_address_in, email_key)},
};
static const struct sql_field caller_by_address_columns[] = {
	{SQL_INTEGER, offsetof(struct caller_by_address_row, id)},
	{SQL_TEXT, offsetof(struct caller_by_address_row, password_hash)},
	{SQL_INTEGER, offsetof(struct caller_by_address_row, confirmed)},
	{SQL_INTEGER, offsetof(struct caller_by_address_row, suspended)},
	{SQL_INTEGER, offsetof(struct caller_by_address_row, last_seen)},
	{SQL_INTEGER, offsetof(struct caller_by_address_row, permissions)},
};
const struct query query_caller_by_address = {
	.name = "caller_by_address",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions "
			"FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = ?1",
	},
	.parameters = caller_by_address_parameters,
	.parameter_count = 1,
	.columns = caller_by_address_columns,
	.column_count = 6,
	.row_size = sizeof(struct caller_by_address_row),
};

static const struct sql_field caller_by_secret_parameters[] = {
	{SQL_BLOB, offsetof(struct caller_by_secret_in, secret_hash)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_in, now_at)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_in, sessions_since)},
};
static const struct sql_field caller_by_secret_columns[] = {
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, id)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, confirmed)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, suspended)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, last_seen)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, permissions)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, credential_id)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, kind)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, scope)},
	{SQL_INTEGER, offsetof(struct caller_by_secret_row, last_used_at)},
};
const struct query query_caller_by_secret = {
	.name = "caller_by_secret",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions, c.id AS "
			"credential_id, c.kind, c.scope, c.last_used_at FROM credentials c JOIN users u ON "
			"u.id = c.user_id JOIN roles r ON r.id = u.role_id WHERE c.secret_hash = ?1 AND "
			"c.expires_at > ?2 AND (c.idle_seconds = 0 OR c.created_at > ?3)",
	},
	.parameters = caller_by_secret_parameters,
	.parameter_count = 3,
	.columns = caller_by_secret_columns,
	.column_count = 9,
	.row_size = sizeof(struct caller_by_secret_row),
};

static const struct sql_field credential_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_insert_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_insert_in, kind)},
	{SQL_BLOB, offsetof(struct credential_insert_in, secret_hash)},
	{SQL_TEXT, offsetof(struct credential_insert_in, name)},
	{SQL_INTEGER, offsetof(struct credential_insert_in, scope)},
	{SQL_TEXT, offsetof(struct credential_insert_in, user_agent)},
	{SQL_INTEGER, offsetof(struct credential_insert_in, idle_seconds)},
	{SQL_INTEGER, offsetof(struct credential_insert_in, created_at)},
	{SQL_INTEGER, offsetof(struct credential_insert_in, expires_at)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_credential_insert = {
	.name = "credential_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO credentials (user_id, kind, secret_hash, name, scope, user_agent, "
			"idle_seconds, created_at, last_used_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
			"?7, ?8, ?8, ?9) RETURNING id",
	},
	.parameters = credential_insert_parameters,
	.parameter_count = 9,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field credential_delete_surplus_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, kept_kind)},
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, skip)},
};
const struct query query_credential_delete_surplus = {
	.name = "credential_delete_surplus",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE user_id = ?1 "
			"AND kind <> ?2 ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET ?3)",
	},
	.parameters = credential_delete_surplus_parameters,
	.parameter_count = 3,
};

static const struct sql_field credential_count_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_count_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_count_in, kind)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_credential_count = {
	.name = "credential_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM credentials WHERE user_id = ?1 AND kind = ?2",
	},
	.parameters = credential_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field credential_list_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_list_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_list_in, now_at)},
	{SQL_INTEGER, offsetof(struct credential_list_in, sessions_since)},
	{SQL_INTEGER, offsetof(struct credential_list_in, limit)},
};
static const struct sql_field credential_list_columns[] = {
	{SQL_INTEGER, offsetof(struct credential_list_row, id)},
	{SQL_INTEGER, offsetof(struct credential_list_row, kind)},
	{SQL_TEXT, offsetof(struct credential_list_row, name)},
	{SQL_INTEGER, offsetof(struct credential_list_row, scope)},
	{SQL_TEXT, offsetof(struct credential_list_row, user_agent)},
	{SQL_INTEGER, offsetof(struct credential_list_row, idle_seconds)},
	{SQL_INTEGER, offsetof(struct credential_list_row, created_at)},
	{SQL_INTEGER, offsetof(struct credential_list_row, last_used_at)},
	{SQL_INTEGER, offsetof(struct credential_list_row, expires_at)},
};
const struct query query_credential_list = {
	.name = "credential_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE user_id = ?1 AND expires_at > ?2 AND "
			"(idle_seconds = 0 OR created_at > ?3) ORDER BY created_at DESC, id DESC LIMIT ?4",
	},
	.parameters = credential_list_parameters,
	.parameter_count = 4,
	.columns = credential_list_columns,
	.column_count = 9,
	.row_size = sizeof(struct credential_list_row),
};

static const struct sql_field credential_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_delete_in, id)},
	{SQL_INTEGER, offsetof(struct credential_delete_in, user_id)},
};
const struct query query_credential_delete = {
	.name = "credential_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id = ?1 AND user_id = ?2",
	},
	.parameters = credential_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field session_delete_parameters[] = {
	{SQL_BLOB, offsetof(struct session_delete_in, secret_hash)},
	{SQL_INTEGER, offsetof(struct session_delete_in, kind)},
};
const struct query query_session_delete = {
	.name = "session_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE secret_hash = ?1 AND kind = ?2",
	},
	.parameters = session_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field credential_delete_others_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_delete_others_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_delete_others_in, id)},
};
const struct query query_credential_delete_others = {
	.name = "credential_delete_others",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE user_id = ?1 AND id <> ?2",
	},
	.parameters = credential_delete_others_parameters,
	.parameter_count = 2,
};

static const struct sql_field credential_delete_lapsed_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_delete_lapsed_in, now_at)},
};
const struct query query_credential_delete_lapsed = {
	.name = "credential_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE expires_at <= ?1",
	},
	.parameters = credential_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field credential_touch_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_touch_in, last_used_at)},
	{SQL_INTEGER, offsetof(struct credential_touch_in, longest)},
	{SQL_INTEGER, offsetof(struct credential_touch_in, id)},
};
const struct query query_credential_touch = {
	.name = "credential_touch",
	.sql = {
		[DB_SQLITE] =
			"UPDATE credentials SET last_used_at = ?1, expires_at = CASE WHEN idle_seconds = 0 "
			"THEN expires_at WHEN ?1 + idle_seconds * 1000000 < created_at + ?2 THEN ?1 + "
			"idle_seconds * 1000000 ELSE created_at + ?2 END WHERE id = ?3",
	},
	.parameters = credential_touch_parameters,
	.parameter_count = 3,
};

static const struct sql_field caller_permissions_parameters[] = {
	{SQL_INTEGER, offsetof(struct caller_permissions_in, user_id)},
	{SQL_INTEGER, offsetof(struct caller_permissions_in, credential_id)},
	{SQL_TEXT, offsetof(struct caller_permissions_in, password_hash)},
};
static const struct sql_field caller_permissions_columns[] = {
	{SQL_INTEGER, offsetof(struct caller_permissions_row, permissions)},
};
const struct query query_caller_permissions = {
	.name = "caller_permissions",
	.sql = {
		[DB_SQLITE] =
			"SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = ?1 "
			"AND u.confirmed = 1 AND u.suspended = 0 AND (?2 = 0 OR EXISTS (SELECT 1 FROM "
			"credentials c WHERE c.id = ?2 AND c.user_id = u.id)) AND (?3 = '' OR "
			"u.password_hash = ?3)",
	},
	.parameters = caller_permissions_parameters,
	.parameter_count = 3,
	.columns = caller_permissions_columns,
	.column_count = 1,
	.row_size = sizeof(struct caller_permissions_row),
};

static const struct sql_field user_touch_parameters[] = {
	{SQL_INTEGER, offsetof(struct user_touch_in, last_seen)},
	{SQL_INTEGER, offsetof(struct user_touch_in, id)},
	{SQL_INTEGER, offsetof(struct user_touch_in, horizon_at)},
};
const struct query query_user_touch = {
	.name = "user_touch",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET last_seen = ?1 WHERE id = ?2 AND (last_seen < ?1 OR last_seen > ?3)",
	},
	.parameters = user_touch_parameters,
	.parameter_count = 3,
};
