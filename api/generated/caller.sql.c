/* Generated from api/core/caller.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/caller.sql.h"

#include <stddef.h>

static const struct sql_field caller_permissions_parameters[] = {
	{SQL_INTEGER, offsetof(struct caller_permissions_in, user_id)},
	{SQL_INTEGER, offsetof(struct caller_permissions_in, credential_id)},
	{SQL_TEXT, offsetof(struct caller_permissions_in, password_hash)},
};
static const struct sql_field caller_permissions_columns[] = {
	{SQL_INTEGER, offsetof(struct caller_permissions_row, permissions)},
};
const struct query query_caller_permissions = {
	.name = "caller_permissions",
	.sql = {
		[DB_SQLITE] =
			"SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = ?1 "
			"AND u.confirmed = 1 AND u.suspended = 0 AND (?2 = 0 OR EXISTS (SELECT 1 FROM "
			"credentials c WHERE c.id = ?2 AND c.user_id = u.id)) AND (?3 = '' OR "
			"u.password_hash = ?3)",
		[DB_POSTGRES] =
			"SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = $1 "
			"AND u.confirmed = 1 AND u.suspended = 0 AND ($2 = 0 OR EXISTS (SELECT 1 FROM "
			"credentials c WHERE c.id = $2 AND c.user_id = u.id)) AND ($3 = '' OR "
			"u.password_hash = $3)",
	},
	.parameters = caller_permissions_parameters,
	.parameter_count = 3,
	.columns = caller_permissions_columns,
	.column_count = 1,
	.row_size = sizeof(struct caller_permissions_row),
};
