/* Generated from api/resources/accounts.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/accounts.sql.h"

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
			"UPDATE users SET password_hash = ?1, version = version + 1 WHERE id = ?2",
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
			"follower_count = 0, following_count = 0, deleted = 1, password_hash = '', role_id = "
			"?1, confirmed = 0, suspended = 0, avatar_hash = '00000000000000000000000000000000', "
			"member_since = ?2, last_seen = ?2, version = version + 1 WHERE id = ?3",
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

static const struct sql_field account_delete_registrations_parameters[] = {
	{SQL_TEXT, offsetof(struct account_delete_registrations_in, email_key)},
	{SQL_INTEGER, offsetof(struct account_delete_registrations_in, user_id)},
};
const struct query query_account_delete_registrations = {
	.name = "account_delete_registrations",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM registrations WHERE email_key = ?1 OR user_id = ?2",
	},
	.parameters = account_delete_registrations_parameters,
	.parameter_count = 2,
};

static const struct sql_field link_replace_parameters[] = {
	{SQL_INTEGER, offsetof(struct link_replace_in, user_id)},
	{SQL_INTEGER, offsetof(struct link_replace_in, kind)},
	{SQL_BLOB, offsetof(struct link_replace_in, token_hash)},
	{SQL_TEXT, offsetof(struct link_replace_in, new_email)},
	{SQL_INTEGER, offsetof(struct link_replace_in, expires_at)},
};
const struct query query_link_replace = {
	.name = "link_replace",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO links (user_id, kind, token_hash, new_email, expires_at) VALUES (?1, "
			"?2, ?3, ?4, ?5) ON CONFLICT (user_id, kind) DO UPDATE SET token_hash = "
			"excluded.token_hash, new_email = excluded.new_email, expires_at = "
			"excluded.expires_at",
	},
	.parameters = link_replace_parameters,
	.parameter_count = 5,
};

static const struct sql_field link_get_parameters[] = {
	{SQL_BLOB, offsetof(struct link_get_in, token_hash)},
	{SQL_INTEGER, offsetof(struct link_get_in, kind)},
	{SQL_INTEGER, offsetof(struct link_get_in, now_at)},
};
static const struct sql_field link_get_columns[] = {
	{SQL_INTEGER, offsetof(struct link_get_row, user_id)},
	{SQL_TEXT, offsetof(struct link_get_row, new_email)},
};
const struct query query_link_get = {
	.name = "link_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id, new_email FROM links WHERE token_hash = ?1 AND kind = ?2 AND "
			"expires_at > ?3",
	},
	.parameters = link_get_parameters,
	.parameter_count = 3,
	.columns = link_get_columns,
	.column_count = 2,
	.row_size = sizeof(struct link_get_row),
};

static const struct sql_field link_delete_of_user_parameters[] = {
	{SQL_INTEGER, offsetof(struct link_delete_of_user_in, user_id)},
};
const struct query query_link_delete_of_user = {
	.name = "link_delete_of_user",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM links WHERE user_id = ?1",
	},
	.parameters = link_delete_of_user_parameters,
	.parameter_count = 1,
};

static const struct sql_field link_delete_lapsed_parameters[] = {
	{SQL_INTEGER, offsetof(struct link_delete_lapsed_in, now_at)},
};
const struct query query_link_delete_lapsed = {
	.name = "link_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM links WHERE expires_at <= ?1",
	},
	.parameters = link_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_limit_pass_parameters[] = {
	{SQL_TEXT, offsetof(struct mail_limit_pass_in, email_key)},
	{SQL_INTEGER, offsetof(struct mail_limit_pass_in, kind)},
	{SQL_INTEGER, offsetof(struct mail_limit_pass_in, sent_at)},
	{SQL_INTEGER, offsetof(struct mail_limit_pass_in, before_at)},
	{SQL_INTEGER, offsetof(struct mail_limit_pass_in, horizon_at)},
};
const struct query query_mail_limit_pass = {
	.name = "mail_limit_pass",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO mail_limits (email_key, kind, sent_at) VALUES (?1, ?2, ?3) ON CONFLICT "
			"(email_key, kind) DO UPDATE SET sent_at = excluded.sent_at WHERE "
			"mail_limits.sent_at <= ?4 OR mail_limits.sent_at > ?5",
	},
	.parameters = mail_limit_pass_parameters,
	.parameter_count = 5,
};

static const struct sql_field mail_limit_delete_old_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_limit_delete_old_in, before_at)},
};
const struct query query_mail_limit_delete_old = {
	.name = "mail_limit_delete_old",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mail_limits WHERE sent_at <= ?1",
	},
	.parameters = mail_limit_delete_old_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_limit_delete_address_parameters[] = {
	{SQL_TEXT, offsetof(struct mail_limit_delete_address_in, email_key)},
	{SQL_INTEGER, offsetof(struct mail_limit_delete_address_in, user_id)},
};
const struct query query_mail_limit_delete_address = {
	.name = "mail_limit_delete_address",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mail_limits WHERE email_key = ?1 OR email_key IN (SELECT new_email FROM "
			"links WHERE user_id = ?2)",
	},
	.parameters = mail_limit_delete_address_parameters,
	.parameter_count = 2,
};

static const struct sql_field key_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct key_insert_in, name)},
	{SQL_BLOB, offsetof(struct key_insert_in, value)},
};
const struct query query_key_insert = {
	.name = "key_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO keys (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
	},
	.parameters = key_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field key_get_parameters[] = {
	{SQL_TEXT, offsetof(struct key_get_in, name)},
};
static const struct sql_field key_get_columns[] = {
	{SQL_BLOB, offsetof(struct key_get_row, value)},
};
const struct query query_key_get = {
	.name = "key_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT value FROM keys WHERE name = ?1",
	},
	.parameters = key_get_parameters,
	.parameter_count = 1,
	.columns = key_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct key_get_row),
};
