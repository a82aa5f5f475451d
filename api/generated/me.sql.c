/* Generated from api/resources/me.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/me.sql.h"

#include <stddef.h>

static const struct sql_field me_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct me_get_in, id)},
};
static const struct sql_field me_get_columns[] = {
	{SQL_INTEGER, offsetof(struct me_get_row, id)},
	{SQL_TEXT, offsetof(struct me_get_row, username)},
	{SQL_TEXT, offsetof(struct me_get_row, email)},
	{SQL_TEXT, offsetof(struct me_get_row, name)},
	{SQL_TEXT, offsetof(struct me_get_row, location)},
	{SQL_TEXT, offsetof(struct me_get_row, about_me)},
	{SQL_TEXT, offsetof(struct me_get_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct me_get_row, member_since)},
	{SQL_TEXT, offsetof(struct me_get_row, role)},
	{SQL_INTEGER, offsetof(struct me_get_row, permissions)},
};
const struct query query_me_get = {
	.name = "me_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"u.member_since, r.name AS role, r.permissions FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = ?1",
	},
	.parameters = me_get_parameters,
	.parameter_count = 1,
	.columns = me_get_columns,
	.column_count = 10,
	.row_size = sizeof(struct me_get_row),
};

static const struct sql_field profile_update_parameters[] = {
	{SQL_TEXT, offsetof(struct profile_update_in, name)},
	{SQL_TEXT, offsetof(struct profile_update_in, location)},
	{SQL_TEXT, offsetof(struct profile_update_in, about_me)},
	{SQL_INTEGER, offsetof(struct profile_update_in, id)},
};
const struct query query_profile_update = {
	.name = "profile_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET name = CASE WHEN ?1 IS NULL THEN name ELSE NULLIF(?1, '') END, "
			"location = CASE WHEN ?2 IS NULL THEN location ELSE NULLIF(?2, '') END, about_me = "
			"CASE WHEN ?3 IS NULL THEN about_me ELSE NULLIF(?3, '') END, version = version + 1 "
			"WHERE id = ?4",
	},
	.parameters = profile_update_parameters,
	.parameter_count = 4,
};
