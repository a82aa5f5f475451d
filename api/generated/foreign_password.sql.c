/* Generated from api/core/foreign_password.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/foreign_password.sql.h"

#include <stddef.h>

static const struct sql_field foreign_password_costs_columns[] = {
	{SQL_INTEGER, offsetof(struct foreign_password_costs_row, pbkdf2_sha1)},
	{SQL_INTEGER, offsetof(struct foreign_password_costs_row, pbkdf2_sha256)},
	{SQL_INTEGER, offsetof(struct foreign_password_costs_row, scrypt)},
};
const struct query query_foreign_password_costs = {
	.name = "foreign_password_costs",
	.sql = {
		[DB_SQLITE] =
			"SELECT (SELECT COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 "
			"AND password_kind = 1) AS pbkdf2_sha1, (SELECT COALESCE(MAX(password_cost), 0) FROM "
			"users WHERE password_kind > 0 AND password_kind = 2) AS pbkdf2_sha256, (SELECT "
			"COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 AND "
			"password_kind = 3) AS scrypt",
		[DB_POSTGRES] =
			"SELECT (SELECT COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 "
			"AND password_kind = 1) AS pbkdf2_sha1, (SELECT COALESCE(MAX(password_cost), 0) FROM "
			"users WHERE password_kind > 0 AND password_kind = 2) AS pbkdf2_sha256, (SELECT "
			"COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 AND "
			"password_kind = 3) AS scrypt",
	},
	.columns = foreign_password_costs_columns,
	.column_count = 3,
	.row_size = sizeof(struct foreign_password_costs_row),
};

static const struct sql_field foreign_password_replace_parameters[] = {
	{SQL_TEXT, offsetof(struct foreign_password_replace_in, password_hash)},
	{SQL_INTEGER, offsetof(struct foreign_password_replace_in, id)},
	{SQL_TEXT, offsetof(struct foreign_password_replace_in, old_hash)},
};
const struct query query_foreign_password_replace = {
	.name = "foreign_password_replace",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET password_hash = ?1, password_kind = 0, password_cost = 0 WHERE id "
			"= ?2 AND password_hash = ?3",
		[DB_POSTGRES] =
			"UPDATE users SET password_hash = $1, password_kind = 0, password_cost = 0 WHERE id "
			"= $2 AND password_hash = $3",
	},
	.parameters = foreign_password_replace_parameters,
	.parameter_count = 3,
};
