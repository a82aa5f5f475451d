/* Generated from api/core/sign_in.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/sign_in.sql.h"

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
		[DB_POSTGRES] =
			"SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions "
			"FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = $1",
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
		[DB_POSTGRES] =
			"SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions, c.id AS "
			"credential_id, c.kind, c.scope, c.last_used_at FROM credentials c JOIN users u ON "
			"u.id = c.user_id JOIN roles r ON r.id = u.role_id WHERE c.secret_hash = $1 AND "
			"c.expires_at > $2 AND (c.idle_seconds = 0 OR c.created_at > $3)",
	},
	.parameters = caller_by_secret_parameters,
	.parameter_count = 3,
	.columns = caller_by_secret_columns,
	.column_count = 9,
	.row_size = sizeof(struct caller_by_secret_row),
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
		[DB_POSTGRES] =
			"UPDATE credentials SET last_used_at = $1, expires_at = CASE WHEN idle_seconds = 0 "
			"THEN expires_at WHEN $1 + idle_seconds * 1000000 < created_at + $2 THEN $1 + "
			"idle_seconds * 1000000 ELSE created_at + $2 END WHERE id = $3",
	},
	.parameters = credential_touch_parameters,
	.parameter_count = 3,
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
		[DB_POSTGRES] =
			"UPDATE users SET last_seen = $1 WHERE id = $2 AND (last_seen < $1 OR last_seen > $3)",
	},
	.parameters = user_touch_parameters,
	.parameter_count = 3,
};
