/* Generated from api/core/expiry.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/expiry.sql.h"

#include <stddef.h>

static const struct sql_field expiry_delete_registrations_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_registrations = {
	.name = "expiry_delete_registrations",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM registrations WHERE id IN (SELECT id FROM registrations WHERE "
			"expires_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM registrations WHERE id IN (SELECT id FROM registrations WHERE "
			"expires_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_registrations_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_credentials_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_credentials = {
	.name = "expiry_delete_credentials",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE expires_at <= "
			"?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE expires_at <= "
			"$1 LIMIT $2)",
	},
	.parameters = expiry_delete_credentials_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_links_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_links = {
	.name = "expiry_delete_links",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM links WHERE (user_id, kind) IN (SELECT user_id, kind FROM links WHERE "
			"expires_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM links WHERE (user_id, kind) IN (SELECT user_id, kind FROM links WHERE "
			"expires_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_links_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_write_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_write_limits = {
	.name = "expiry_delete_write_limits",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM write_limits WHERE (writer, kind) IN (SELECT writer, kind FROM "
			"write_limits WHERE due_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM write_limits WHERE (writer, kind) IN (SELECT writer, kind FROM "
			"write_limits WHERE due_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_write_limits_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_reserved_names_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_reserved_names = {
	.name = "expiry_delete_reserved_names",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM reserved_names WHERE name_hash IN (SELECT name_hash FROM reserved_names "
			"WHERE expires_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM reserved_names WHERE name_hash IN (SELECT name_hash FROM reserved_names "
			"WHERE expires_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_reserved_names_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_idempotency_keys_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, now_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_idempotency_keys = {
	.name = "expiry_delete_idempotency_keys",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM idempotency_keys WHERE (owner, key) IN (SELECT owner, key FROM "
			"idempotency_keys WHERE expires_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM idempotency_keys WHERE (owner, key) IN (SELECT owner, key FROM "
			"idempotency_keys WHERE expires_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_idempotency_keys_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_delete_mail_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct expired_in, mails_before_at)},
	{SQL_INTEGER, offsetof(struct expired_in, limit)},
};
const struct query query_expiry_delete_mail_limits = {
	.name = "expiry_delete_mail_limits",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mail_limits WHERE (email_key, kind) IN (SELECT email_key, kind FROM "
			"mail_limits WHERE sent_at <= ?1 LIMIT ?2)",
		[DB_POSTGRES] =
			"DELETE FROM mail_limits WHERE (email_key, kind) IN (SELECT email_key, kind FROM "
			"mail_limits WHERE sent_at <= $1 LIMIT $2)",
	},
	.parameters = expiry_delete_mail_limits_parameters,
	.parameter_count = 2,
};

static const struct sql_field expiry_newest_parameters[] = {
	{SQL_INTEGER, offsetof(struct expiry_newest_in, now_at)},
};
static const struct sql_field expiry_newest_columns[] = {
	{SQL_INTEGER, offsetof(struct expiry_newest_row, past_at)},
	{SQL_INTEGER, offsetof(struct expiry_newest_row, at)},
};
const struct query query_expiry_newest = {
	.name = "expiry_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM ( "
			"SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= ?1) AS past_at, "
			"(SELECT MAX(created_at) FROM posts) AS at UNION ALL SELECT (SELECT MAX(created_at) "
			"FROM comments WHERE created_at <= ?1), (SELECT MAX(created_at) FROM comments) UNION "
			"ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= ?1), (SELECT "
			"MAX(member_since) FROM users) UNION ALL SELECT (SELECT MAX(created_at) FROM audit "
			"WHERE created_at <= ?1), 0) newest",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM ( "
			"SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= $1) AS past_at, "
			"(SELECT MAX(created_at) FROM posts) AS at UNION ALL SELECT (SELECT MAX(created_at) "
			"FROM comments WHERE created_at <= $1), (SELECT MAX(created_at) FROM comments) UNION "
			"ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= $1), (SELECT "
			"MAX(member_since) FROM users) UNION ALL SELECT (SELECT MAX(created_at) FROM audit "
			"WHERE created_at <= $1), 0) newest",
	},
	.parameters = expiry_newest_parameters,
	.parameter_count = 1,
	.columns = expiry_newest_columns,
	.column_count = 2,
	.row_size = sizeof(struct expiry_newest_row),
};
