/* Generated from api/core/mail_link.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/mail_link.sql.h"

#include <stddef.h>

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
		[DB_POSTGRES] =
			"INSERT INTO links (user_id, kind, token_hash, new_email, expires_at) VALUES ($1, "
			"$2, $3, $4, $5) ON CONFLICT (user_id, kind) DO UPDATE SET token_hash = "
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
		[DB_POSTGRES] =
			"SELECT user_id, new_email FROM links WHERE token_hash = $1 AND kind = $2 AND "
			"expires_at > $3",
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
		[DB_POSTGRES] =
			"DELETE FROM links WHERE user_id = $1",
	},
	.parameters = link_delete_of_user_parameters,
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
		[DB_POSTGRES] =
			"INSERT INTO mail_limits (email_key, kind, sent_at) VALUES ($1, $2, $3) ON CONFLICT "
			"(email_key, kind) DO UPDATE SET sent_at = excluded.sent_at WHERE "
			"mail_limits.sent_at <= $4 OR mail_limits.sent_at > $5",
	},
	.parameters = mail_limit_pass_parameters,
	.parameter_count = 5,
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
		[DB_POSTGRES] =
			"DELETE FROM mail_limits WHERE email_key = $1 OR email_key IN (SELECT new_email FROM "
			"links WHERE user_id = $2)",
	},
	.parameters = mail_limit_delete_address_parameters,
	.parameter_count = 2,
};
