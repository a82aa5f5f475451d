/* Generated from api/core/account.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/account.sql.h"

#include <stddef.h>

static const struct sql_field account_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_get_in, id)},
};
static const struct sql_field account_get_columns[] = {
	{SQL_INTEGER, offsetof(struct account_get_row, id)},
	{SQL_TEXT, offsetof(struct account_get_row, username)},
	{SQL_TEXT, offsetof(struct account_get_row, email)},
	{SQL_TEXT, offsetof(struct account_get_row, password_hash)},
	{SQL_INTEGER, offsetof(struct account_get_row, confirmed)},
};
const struct query query_account_get = {
	.name = "account_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, email, password_hash, confirmed FROM users WHERE id = ?1",
	},
	.parameters = account_get_parameters,
	.parameter_count = 1,
	.columns = account_get_columns,
	.column_count = 5,
	.row_size = sizeof(struct account_get_row),
};

static const struct sql_field account_by_address_parameters[] = {
	{SQL_TEXT, offsetof(struct account_by_address_in, email_key)},
};
static const struct sql_field account_by_address_columns[] = {
	{SQL_INTEGER, offsetof(struct account_by_address_row, id)},
	{SQL_TEXT, offsetof(struct account_by_address_row, username)},
	{SQL_TEXT, offsetof(struct account_by_address_row, email)},
	{SQL_INTEGER, offsetof(struct account_by_address_row, confirmed)},
};
const struct query query_account_by_address = {
	.name = "account_by_address",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, email, confirmed FROM users WHERE email_key = ?1",
	},
	.parameters = account_by_address_parameters,
	.parameter_count = 1,
	.columns = account_by_address_columns,
	.column_count = 4,
	.row_size = sizeof(struct account_by_address_row),
};

static const struct sql_field account_set_password_parameters[] = {
	{SQL_TEXT, offsetof(struct account_set_password_in, password_hash)},
	{SQL_INTEGER, offsetof(struct account_set_password_in, id)},
};
const struct query query_account_set_password = {
	.name = "account_set_password",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET password_hash = ?1, password_kind = 0, password_cost = 0, version "
			"= version + 1 WHERE id = ?2",
	},
	.parameters = account_set_password_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_set_email_parameters[] = {
	{SQL_TEXT, offsetof(struct account_set_email_in, email)},
	{SQL_TEXT, offsetof(struct account_set_email_in, email_key)},
	{SQL_TEXT, offsetof(struct account_set_email_in, avatar_hash)},
	{SQL_INTEGER, offsetof(struct account_set_email_in, id)},
};
const struct query query_account_set_email = {
	.name = "account_set_email",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET email = ?1, email_key = ?2, avatar_hash = ?3, version = version + "
			"1 WHERE id = ?4",
	},
	.parameters = account_set_email_parameters,
	.parameter_count = 4,
};

static const struct sql_field account_confirm_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_confirm_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_confirm_in, id)},
};
const struct query query_account_confirm = {
	.name = "account_confirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET confirmed = 1, role_id = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_confirm_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_role_in, id)},
};
static const struct sql_field account_role_columns[] = {
	{SQL_INTEGER, offsetof(struct account_role_row, id)},
	{SQL_INTEGER, offsetof(struct account_role_row, permissions)},
};
const struct query query_account_role = {
	.name = "account_role",
	.sql = {
		[DB_SQLITE] =
			"SELECT r.id, r.permissions FROM roles r JOIN users u ON u.role_id = r.id WHERE u.id "
			"= ?1",
	},
	.parameters = account_role_parameters,
	.parameter_count = 1,
	.columns = account_role_columns,
	.column_count = 2,
	.row_size = sizeof(struct account_role_row),
};

static const struct sql_field account_set_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_set_role_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_set_role_in, id)},
};
const struct query query_account_set_role = {
	.name = "account_set_role",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET role_id = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_set_role_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_other_administrators_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_other_administrators_in, id)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_account_other_administrators = {
	.name = "account_other_administrators",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE role_id IN (SELECT id FROM roles WHERE "
			"permissions & 16 = 16) AND id <> ?1 AND confirmed = 1 AND suspended = 0",
	},
	.parameters = account_other_administrators_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field account_bury_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_bury_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_bury_in, now_at)},
	{SQL_INTEGER, offsetof(struct account_bury_in, id)},
};
const struct query query_account_bury = {
	.name = "account_bury",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email "
			"= '', email_key = 'deleted-' || id, name = NULL, location = NULL, about_me = NULL, "
			"follower_count = 0, following_count = 0, deleted = 1, password_hash = '', "
			"password_kind = 0, password_cost = 0, role_id = ?1, confirmed = 0, suspended = 0, "
			"avatar_hash = '00000000000000000000000000000000', member_since = ?2, last_seen = "
			"?2, version = version + 1 WHERE id = ?3",
	},
	.parameters = account_bury_parameters,
	.parameter_count = 3,
};

static const struct sql_field account_delete_mails_parameters[] = {
	{SQL_TEXT, offsetof(struct account_delete_mails_in, recipient)},
	{SQL_INTEGER, offsetof(struct account_delete_mails_in, user_id)},
};
const struct query query_account_delete_mails = {
	.name = "account_delete_mails",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE recipient = ?1 OR user_id = ?2",
	},
	.parameters = account_delete_mails_parameters,
	.parameter_count = 2,
};

static const struct sql_field user_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct user_insert_in, username)},
	{SQL_TEXT, offsetof(struct user_insert_in, username_key)},
	{SQL_TEXT, offsetof(struct user_insert_in, email)},
	{SQL_TEXT, offsetof(struct user_insert_in, email_key)},
	{SQL_TEXT, offsetof(struct user_insert_in, password_hash)},
	{SQL_INTEGER, offsetof(struct user_insert_in, role_id)},
	{SQL_INTEGER, offsetof(struct user_insert_in, confirmed)},
	{SQL_TEXT, offsetof(struct user_insert_in, avatar_hash)},
	{SQL_INTEGER, offsetof(struct user_insert_in, member_since)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_user_insert = {
	.name = "user_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO users (username, username_key, email, email_key, password_hash, "
			"role_id, confirmed, avatar_hash, member_since, last_seen) VALUES (?1, ?2, ?3, ?4, "
			"?5, ?6, ?7, ?8, ?9, ?9) RETURNING id",
	},
	.parameters = user_insert_parameters,
	.parameter_count = 9,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};
