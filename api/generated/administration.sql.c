/* Generated from api/resources/administration.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/administration.sql.h"

#include <stddef.h>

static const struct sql_field account_view_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_view_in, id)},
};
static const struct sql_field account_view_columns[] = {
	{SQL_INTEGER, offsetof(struct account_view_row, id)},
	{SQL_TEXT, offsetof(struct account_view_row, username)},
	{SQL_TEXT, offsetof(struct account_view_row, email)},
	{SQL_TEXT, offsetof(struct account_view_row, name)},
	{SQL_TEXT, offsetof(struct account_view_row, location)},
	{SQL_TEXT, offsetof(struct account_view_row, about_me)},
	{SQL_TEXT, offsetof(struct account_view_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct account_view_row, role_id)},
	{SQL_TEXT, offsetof(struct account_view_row, role)},
	{SQL_INTEGER, offsetof(struct account_view_row, confirmed)},
	{SQL_INTEGER, offsetof(struct account_view_row, suspended)},
	{SQL_INTEGER, offsetof(struct account_view_row, member_since)},
	{SQL_INTEGER, offsetof(struct account_view_row, last_seen)},
	{SQL_INTEGER, offsetof(struct account_view_row, post_count)},
	{SQL_INTEGER, offsetof(struct account_view_row, comment_count)},
};
const struct query query_account_view = {
	.name = "account_view",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, u.confirmed, u.suspended, u.member_since, "
			"u.last_seen, u.post_count, u.comment_count FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = ?1 AND u.deleted = 0",
	},
	.parameters = account_view_parameters,
	.parameter_count = 1,
	.columns = account_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_count_parameters[] = {
	{SQL_TEXT, offsetof(struct account_count_in, part)},
};
static const struct sql_field count_columns[] = {
	{SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_account_count = {
	.name = "account_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE deleted = 0 AND (username_key LIKE ?1 "
			"ESCAPE '!' OR email_key LIKE ?1 ESCAPE '!')",
	},
	.parameters = account_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field account_anchor_parameters[] = {
	{SQL_TEXT, offsetof(struct list_in, part)},
	{SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_account_anchor = {
	.name = "account_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT member_since AS created_at, id FROM users WHERE deleted = 0 AND "
			"(username_key LIKE ?1 ESCAPE '!' OR email_key LIKE ?1 ESCAPE '!') ORDER BY "
			"member_since DESC, id DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = account_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field account_page_parameters[] = {
	{SQL_TEXT, offsetof(struct list_in, part)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_account_page = {
	.name = "account_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, u.confirmed, u.suspended, u.member_since, "
			"u.last_seen, u.post_count, u.comment_count FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE ?1 ESCAPE '!' OR u.email_key "
			"LIKE ?1 ESCAPE '!') AND (u.member_since, u.id) <= (?2, ?3) ORDER BY u.member_since "
			"DESC, u.id DESC LIMIT ?4",
	},
	.parameters = account_page_parameters,
	.parameter_count = 4,
	.columns = account_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_set_username_parameters[] = {
	{SQL_TEXT, offsetof(struct account_set_username_in, username)},
	{SQL_TEXT, offsetof(struct account_set_username_in, username_key)},
	{SQL_INTEGER, offsetof(struct account_set_username_in, id)},
};
const struct query query_account_set_username = {
	.name = "account_set_username",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET username = ?1, username_key = ?2, version = version + 1 WHERE id = "
			"?3",
	},
	.parameters = account_set_username_parameters,
	.parameter_count = 3,
};

static const struct sql_field account_unconfirm_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_unconfirm_in, id)},
};
const struct query query_account_unconfirm = {
	.name = "account_unconfirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET confirmed = 0, version = version + 1 WHERE id = ?1",
	},
	.parameters = account_unconfirm_parameters,
	.parameter_count = 1,
};

static const struct sql_field account_set_suspended_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_set_suspended_in, suspended)},
	{SQL_INTEGER, offsetof(struct account_set_suspended_in, id)},
};
const struct query query_account_set_suspended = {
	.name = "account_set_suspended",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET suspended = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_set_suspended_parameters,
	.parameter_count = 2,
};
