/* Generated from api/core/flasky_account.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/flasky_account.sql.h"

#include <stddef.h>

static const struct sql_field flasky_user_columns[] = {
	{SQL_INTEGER, offsetof(struct flasky_user_row, id)},
	{SQL_TEXT, offsetof(struct flasky_user_row, email)},
	{SQL_TEXT, offsetof(struct flasky_user_row, username)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, role_id)},
	{SQL_TEXT, offsetof(struct flasky_user_row, password_hash)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, confirmed)},
	{SQL_TEXT, offsetof(struct flasky_user_row, name)},
	{SQL_TEXT, offsetof(struct flasky_user_row, location)},
	{SQL_TEXT, offsetof(struct flasky_user_row, about_me)},
	{SQL_TEXT, offsetof(struct flasky_user_row, member_since)},
	{SQL_TEXT, offsetof(struct flasky_user_row, last_seen)},
	{SQL_INTEGER, offsetof(struct flasky_user_row, rival_id)},
};
const struct query query_flasky_users = {
	.name = "flasky_users",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, CAST(email AS TEXT) AS email, CAST(username AS TEXT) AS username, "
			"role_id, CAST(password_hash AS TEXT) AS password_hash, confirmed, CAST(name AS "
			"TEXT) AS name, CAST(location AS TEXT) AS location, CAST(about_me AS TEXT) AS "
			"about_me, CAST(member_since AS TEXT) AS member_since, CAST(last_seen AS TEXT) AS "
			"last_seen, (SELECT r.id FROM users r WHERE r.email = lower(users.email)) AS "
			"rival_id FROM users ORDER BY id",
	},
	.columns = flasky_user_columns,
	.column_count = 12,
	.row_size = sizeof(struct flasky_user_row),
};
