/* Generated from api/core/credential.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/credential.sql.h"

#include <stddef.h>

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
		[DB_POSTGRES] =
			"INSERT INTO credentials (user_id, kind, secret_hash, name, scope, user_agent, "
			"idle_seconds, created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, "
			"$7, $8, $8, $9) RETURNING id",
	},
	.parameters = credential_insert_parameters,
	.parameter_count = 9,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field credential_delete_surplus_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, except_kind)},
	{SQL_INTEGER, offsetof(struct credential_delete_surplus_in, skip)},
};
const struct query query_credential_delete_surplus = {
	.name = "credential_delete_surplus",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE user_id = ?1 "
			"AND kind <> ?2 ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET ?3)",
		[DB_POSTGRES] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE user_id = $1 "
			"AND kind <> $2 ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET $3)",
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
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM credentials WHERE user_id = $1 AND kind = $2",
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
static const struct sql_field credential_columns[] = {
	{SQL_INTEGER, offsetof(struct credential_row, id)},
	{SQL_INTEGER, offsetof(struct credential_row, kind)},
	{SQL_TEXT, offsetof(struct credential_row, name)},
	{SQL_INTEGER, offsetof(struct credential_row, scope)},
	{SQL_TEXT, offsetof(struct credential_row, user_agent)},
	{SQL_INTEGER, offsetof(struct credential_row, idle_seconds)},
	{SQL_INTEGER, offsetof(struct credential_row, created_at)},
	{SQL_INTEGER, offsetof(struct credential_row, last_used_at)},
	{SQL_INTEGER, offsetof(struct credential_row, expires_at)},
};
const struct query query_credential_list = {
	.name = "credential_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE user_id = ?1 AND expires_at > ?2 AND "
			"(idle_seconds = 0 OR created_at > ?3) ORDER BY created_at DESC, id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE user_id = $1 AND expires_at > $2 AND "
			"(idle_seconds = 0 OR created_at > $3) ORDER BY created_at DESC, id DESC LIMIT $4",
	},
	.parameters = credential_list_parameters,
	.parameter_count = 4,
	.columns = credential_columns,
	.column_count = 9,
	.row_size = sizeof(struct credential_row),
};

static const struct sql_field credential_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_get_in, id)},
	{SQL_INTEGER, offsetof(struct credential_get_in, user_id)},
	{SQL_INTEGER, offsetof(struct credential_get_in, now_at)},
	{SQL_INTEGER, offsetof(struct credential_get_in, sessions_since)},
};
const struct query query_credential_get = {
	.name = "credential_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE id = ?1 AND user_id = ?2 AND expires_at > ?3 AND "
			"(idle_seconds = 0 OR created_at > ?4)",
		[DB_POSTGRES] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE id = $1 AND user_id = $2 AND expires_at > $3 AND "
			"(idle_seconds = 0 OR created_at > $4)",
	},
	.parameters = credential_get_parameters,
	.parameter_count = 4,
	.columns = credential_columns,
	.column_count = 9,
	.row_size = sizeof(struct credential_row),
};

static const struct sql_field credential_newest_parameters[] = {
	{SQL_INTEGER, offsetof(struct credential_newest_in, user_id)},
};
const struct query query_credential_newest = {
	.name = "credential_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS id FROM credentials WHERE user_id = ?1",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(id), 0) AS id FROM credentials WHERE user_id = $1",
	},
	.parameters = credential_newest_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
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
		[DB_POSTGRES] =
			"DELETE FROM credentials WHERE id = $1 AND user_id = $2",
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
		[DB_POSTGRES] =
			"DELETE FROM credentials WHERE secret_hash = $1 AND kind = $2",
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
		[DB_POSTGRES] =
			"DELETE FROM credentials WHERE user_id = $1 AND id <> $2",
	},
	.parameters = credential_delete_others_parameters,
	.parameter_count = 2,
};
