/* Generated from api/core/account_edit.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/account_edit.sql.h"

#include <stddef.h>

static const struct sql_field account_set_role_parameters[] = {
	{SQL_INTEGER, offsetof(struct account_set_role_in, role_id)},
	{SQL_INTEGER, offsetof(struct account_set_role_in, id)},
};
const struct query query_account_set_role = {
	.name = "account_set_role",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET role_id = ?1, version = version + 1 WHERE id = ?2",
		[DB_POSTGRES] =
			"UPDATE users SET role_id = $1, version = version + 1 WHERE id = $2",
	},
	.parameters = account_set_role_parameters,
	.parameter_count = 2,
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
		[DB_POSTGRES] =
			"UPDATE users SET username = $1, username_key = $2, version = version + 1 WHERE id = "
			"$3",
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
		[DB_POSTGRES] =
			"UPDATE users SET confirmed = 0, version = version + 1 WHERE id = $1",
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
		[DB_POSTGRES] =
			"UPDATE users SET suspended = $1, version = version + 1 WHERE id = $2",
	},
	.parameters = account_set_suspended_parameters,
	.parameter_count = 2,
};
