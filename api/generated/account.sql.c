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
		[DB_POSTGRES] =
			"SELECT id, username, email, password_hash, confirmed FROM users WHERE id = $1",
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
		[DB_POSTGRES] =
			"SELECT id, username, email, confirmed FROM users WHERE email_key = $1",
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
			"UPDATE users SET password_hash = ?1, password_kind = 0, password_cost = 0 WHERE id "
			"= ?2",
		[DB_POSTGRES] =
			"UPDATE users SET password_hash = $1, password_kind = 0, password_cost = 0 WHERE id "
			"= $2",
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
		[DB_POSTGRES] =
			"UPDATE users SET email = $1, email_key = $2, avatar_hash = $3, version = version + "
			"1 WHERE id = $4",
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
		[DB_POSTGRES] =
			"UPDATE users SET confirmed = 1, role_id = $1, version = version + 1 WHERE id = $2",
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
		[DB_POSTGRES] =
			"SELECT r.id, r.permissions FROM roles r JOIN users u ON u.role_id = r.id WHERE u.id "
			"= $1",
	},
	.parameters = account_role_parameters,
	.parameter_count = 1,
	.columns = account_role_columns,
	.column_count = 2,
	.row_size = sizeof(struct account_role_row),
};

static const struct sql_field account_clear_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_clear_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_clear_in, now_at)},
	{SQL_INTEGER, offsetof(struct account_clear_in, id)},
};
const struct query query_account_clear = {
	.name = "account_clear",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email "
			"= '', email_key = 'deleted-' || id, name = NULL, location = NULL, about_me = NULL, "
			"follower_count = 0, following_count = 0, deleted = 1, password_hash = '', "
			"password_kind = 0, password_cost = 0, role_id = ?1, confirmed = 0, suspended = 0, "
			"avatar_hash = '00000000000000000000000000000000', member_since = ?2, last_seen = "
			"?2, version = version + 1 WHERE id = ?3",
		[DB_POSTGRES] =
			"UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email "
			"= '', email_key = 'deleted-' || id, name = NULL, location = NULL, about_me = NULL, "
			"follower_count = 0, following_count = 0, deleted = 1, password_hash = '', "
			"password_kind = 0, password_cost = 0, role_id = $1, confirmed = 0, suspended = 0, "
			"avatar_hash = '00000000000000000000000000000000', member_since = $2, last_seen = "
			"$2, version = version + 1 WHERE id = $3",
	},
	.parameters = account_clear_parameters,
	.parameter_count = 3,
};

static const struct sql_field account_newest_parameters[] = {
	{SQL_INTEGER, offsetof(struct newest_in, until_at)},
};
static const struct sql_field newest_columns[] = {
	{SQL_INTEGER, offsetof(struct newest_row, at)},
};
const struct query query_account_newest = {
	.name = "account_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(member_since), 0) AS at FROM users WHERE member_since <= ?1",
		[DB_POSTGRES] =
			"SELECT COALESCE(MAX(member_since), 0) AS at FROM users WHERE member_since <= $1",
	},
	.parameters = account_newest_parameters,
	.parameter_count = 1,
	.columns = newest_columns,
	.column_count = 1,
	.row_size = sizeof(struct newest_row),
};

static const struct sql_field account_insert_parameters[] = {
	{SQL_TEXT, offsetof(struct account_insert_in, username)},
	{SQL_TEXT, offsetof(struct account_insert_in, username_key)},
	{SQL_TEXT, offsetof(struct account_insert_in, email)},
	{SQL_TEXT, offsetof(struct account_insert_in, email_key)},
	{SQL_TEXT, offsetof(struct account_insert_in, password_hash)},
	{SQL_INTEGER, offsetof(struct account_insert_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_insert_in, confirmed)},
	{SQL_TEXT, offsetof(struct account_insert_in, avatar_hash)},
	{SQL_INTEGER, offsetof(struct account_insert_in, member_since)},
	{SQL_INTEGER, offsetof(struct account_insert_in, last_seen)},
};
static const struct sql_field id_columns[] = {
	{SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_account_insert = {
	.name = "account_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO users (username, username_key, email, email_key, password_hash, "
			"role_id, confirmed, avatar_hash, member_since, last_seen) VALUES (?1, ?2, ?3, ?4, "
			"?5, ?6, ?7, ?8, ?9, ?10) RETURNING id",
		[DB_POSTGRES] =
			"INSERT INTO users (username, username_key, email, email_key, password_hash, "
			"role_id, confirmed, avatar_hash, member_since, last_seen) VALUES ($1, $2, $3, $4, "
			"$5, $6, $7, $8, $9, $10) RETURNING id",
	},
	.parameters = account_insert_parameters,
	.parameter_count = 10,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

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
	{SQL_INTEGER, offsetof(struct account_view_row, permissions)},
	{SQL_INTEGER, offsetof(struct account_view_row, confirmed)},
	{SQL_INTEGER, offsetof(struct account_view_row, suspended)},
	{SQL_INTEGER, offsetof(struct account_view_row, member_since)},
	{SQL_INTEGER, offsetof(struct account_view_row, last_seen)},
	{SQL_INTEGER, offsetof(struct account_view_row, post_count)},
	{SQL_INTEGER, offsetof(struct account_view_row, comment_count)},
	{SQL_INTEGER, offsetof(struct account_view_row, version)},
	{SQL_INTEGER, offsetof(struct account_view_row, profile_version)},
};
const struct query query_account_view = {
	.name = "account_view",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = ?1 AND u.deleted = 0",
		[DB_POSTGRES] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = $1 AND u.deleted = 0",
	},
	.parameters = account_view_parameters,
	.parameter_count = 1,
	.columns = account_view_columns,
	.column_count = 18,
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
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS count FROM users WHERE deleted = 0 AND (username_key LIKE $1 "
			"ESCAPE '!' OR email_key LIKE $1 ESCAPE '!')",
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
		[DB_POSTGRES] =
			"SELECT member_since AS created_at, id FROM users WHERE deleted = 0 AND "
			"(username_key LIKE $1 ESCAPE '!' OR email_key LIKE $1 ESCAPE '!') ORDER BY "
			"member_since DESC, id DESC LIMIT 1 OFFSET $2",
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
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE ?1 ESCAPE '!' OR u.email_key "
			"LIKE ?1 ESCAPE '!') AND (u.member_since, u.id) <= (?2, ?3) ORDER BY u.member_since "
			"DESC, u.id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE $1 ESCAPE '!' OR u.email_key "
			"LIKE $1 ESCAPE '!') AND (u.member_since, u.id) <= ($2, $3) ORDER BY u.member_since "
			"DESC, u.id DESC LIMIT $4",
	},
	.parameters = account_page_parameters,
	.parameter_count = 4,
	.columns = account_view_columns,
	.column_count = 18,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_page_back_parameters[] = {
	{SQL_TEXT, offsetof(struct list_in, part)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_account_page_back = {
	.name = "account_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE ?1 ESCAPE '!' OR u.email_key "
			"LIKE ?1 ESCAPE '!') AND (u.member_since, u.id) >= (?2, ?3) ORDER BY u.member_since, "
			"u.id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, r.permissions, u.confirmed, u.suspended, "
			"u.member_since, u.last_seen, u.post_count, u.comment_count, u.version + "
			"u.profile_version AS version, u.profile_version FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE $1 ESCAPE '!' OR u.email_key "
			"LIKE $1 ESCAPE '!') AND (u.member_since, u.id) >= ($2, $3) ORDER BY u.member_since, "
			"u.id LIMIT $4",
	},
	.parameters = account_page_back_parameters,
	.parameter_count = 4,
	.columns = account_view_columns,
	.column_count = 18,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_set_profile_parameters[] = {
	{SQL_TEXT, offsetof(struct account_set_profile_in, name)},
	{SQL_TEXT, offsetof(struct account_set_profile_in, location)},
	{SQL_TEXT, offsetof(struct account_set_profile_in, about_me)},
	{SQL_INTEGER, offsetof(struct account_set_profile_in, id)},
};
const struct query query_account_set_profile = {
	.name = "account_set_profile",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET name = CASE WHEN ?1 IS NULL THEN name ELSE NULLIF(?1, '') END, "
			"location = CASE WHEN ?2 IS NULL THEN location ELSE NULLIF(?2, '') END, about_me = "
			"CASE WHEN ?3 IS NULL THEN about_me ELSE NULLIF(?3, '') END, profile_version = "
			"profile_version + 1 WHERE id = ?4",
		[DB_POSTGRES] =
			"UPDATE users SET name = CASE WHEN $1 IS NULL THEN name ELSE NULLIF($1, '') END, "
			"location = CASE WHEN $2 IS NULL THEN location ELSE NULLIF($2, '') END, about_me = "
			"CASE WHEN $3 IS NULL THEN about_me ELSE NULLIF($3, '') END, profile_version = "
			"profile_version + 1 WHERE id = $4",
	},
	.parameters = account_set_profile_parameters,
	.parameter_count = 4,
};
