/* Generated from api/core/registration.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/registration.sql.h"

#include <stddef.h>

static const struct sql_field registration_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct registration_insert_in, username)},
	{SQL_TEXT, offsetof(struct registration_insert_in, email)},
	{SQL_TEXT, offsetof(struct registration_insert_in, email_key)},
	{SQL_TEXT, offsetof(struct registration_insert_in, password_hash)},
	{SQL_BLOB, offsetof(struct registration_insert_in, token_hash)},
	{SQL_INTEGER, offsetof(struct registration_insert_in, created_at)},
	{SQL_INTEGER, offsetof(struct registration_insert_in, expires_at)},
};
const struct query query_registration_insert = {
	.name = "registration_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO registrations (username, email, email_key, password_hash, token_hash, "
			"created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
		[DB_POSTGRES] =
			"INSERT INTO registrations (username, email, email_key, password_hash, token_hash, "
			"created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
	},
	.parameters = registration_insert_parameters,
	.parameter_count = 7,
};

static const struct sql_field registration_get_parameters[] = {
	{SQL_BLOB, offsetof(struct registration_get_in, token_hash)},
	{SQL_INTEGER, offsetof(struct registration_get_in, now_at)},
};
static const struct sql_field registration_get_columns[] = {
	{SQL_TEXT, offsetof(struct registration_get_row, username)},
	{SQL_TEXT, offsetof(struct registration_get_row, email)},
	{SQL_TEXT, offsetof(struct registration_get_row, email_key)},
	{SQL_TEXT, offsetof(struct registration_get_row, password_hash)},
	{SQL_INTEGER, offsetof(struct registration_get_row, user_id)},
};
const struct query query_registration_get = {
	.name = "registration_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT username, email, email_key, password_hash, user_id FROM registrations WHERE "
			"token_hash = ?1 AND expires_at > ?2",
		[DB_POSTGRES] =
			"SELECT username, email, email_key, password_hash, user_id FROM registrations WHERE "
			"token_hash = $1 AND expires_at > $2",
	},
	.parameters = registration_get_parameters,
	.parameter_count = 2,
	.columns = registration_get_columns,
	.column_count = 5,
	.row_size = sizeof(struct registration_get_row),
};

static const struct sql_field registration_latest_parameters[] = {
	{SQL_TEXT, offsetof(struct registration_latest_in, email_key)},
	{SQL_INTEGER, offsetof(struct registration_latest_in, now_at)},
};
static const struct sql_field registration_latest_columns[] = {
	{SQL_INTEGER, offsetof(struct registration_latest_row, id)},
	{SQL_TEXT, offsetof(struct registration_latest_row, username)},
};
const struct query query_registration_latest = {
	.name = "registration_latest",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username FROM registrations WHERE email_key = ?1 AND expires_at > ?2 "
			"ORDER BY id DESC LIMIT 1",
		[DB_POSTGRES] =
			"SELECT id, username FROM registrations WHERE email_key = $1 AND expires_at > $2 "
			"ORDER BY id DESC LIMIT 1",
	},
	.parameters = registration_latest_parameters,
	.parameter_count = 2,
	.columns = registration_latest_columns,
	.column_count = 2,
	.row_size = sizeof(struct registration_latest_row),
};

static const struct sql_field registration_set_token_parameters[] = {
	{SQL_BLOB, offsetof(struct registration_set_token_in, token_hash)},
	{SQL_INTEGER, offsetof(struct registration_set_token_in, id)},
};
const struct query query_registration_set_token = {
	.name = "registration_set_token",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET token_hash = ?1 WHERE id = ?2",
		[DB_POSTGRES] =
			"UPDATE registrations SET token_hash = $1 WHERE id = $2",
	},
	.parameters = registration_set_token_parameters,
	.parameter_count = 2,
};

static const struct sql_field registration_confirm_parameters[] = {
	{SQL_INTEGER, offsetof(struct registration_confirm_in, user_id)},
	{SQL_TEXT, offsetof(struct registration_confirm_in, email_key)},
};
const struct query query_registration_confirm = {
	.name = "registration_confirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET user_id = ?1, username = '', email = '', email_key = '', "
			"password_hash = '' WHERE email_key = ?2",
		[DB_POSTGRES] =
			"UPDATE registrations SET user_id = $1, username = '', email = '', email_key = '', "
			"password_hash = '' WHERE email_key = $2",
	},
	.parameters = registration_confirm_parameters,
	.parameter_count = 2,
};

static const struct sql_field registration_count_parameters[] = {
	{SQL_TEXT, offsetof(struct registration_count_in, email_key)},
	{SQL_INTEGER, offsetof(struct registration_count_in, now_at)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_registration_count = {
	.name = "registration_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM registrations WHERE email_key = ?1 AND expires_at > ?2",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM registrations WHERE email_key = $1 AND expires_at > $2",
	},
	.parameters = registration_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field registration_delete_of_account_parameters[] = {
	{SQL_TEXT, offsetof(struct registration_delete_of_account_in, email_key)},
	{SQL_INTEGER, offsetof(struct registration_delete_of_account_in, user_id)},
};
const struct query query_registration_delete_of_account = {
	.name = "registration_delete_of_account",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM registrations WHERE email_key = ?1 OR user_id = ?2",
		[DB_POSTGRES] =
			"DELETE FROM registrations WHERE email_key = $1 OR user_id = $2",
	},
	.parameters = registration_delete_of_account_parameters,
	.parameter_count = 2,
};
