/* Generated from api/core/idempotency.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/idempotency.sql.h"

#include <stddef.h>

static const struct sql_field idempotency_get_parameters[] = {
	{SQL_BLOB, offsetof(struct idempotency_get_in, owner)},
	{SQL_TEXT, offsetof(struct idempotency_get_in, key)},
	{SQL_INTEGER, offsetof(struct idempotency_get_in, now_at)},
};
static const struct sql_field idempotency_get_columns[] = {
	{SQL_BLOB, offsetof(struct idempotency_get_row, request_hash)},
	{SQL_INTEGER, offsetof(struct idempotency_get_row, status)},
	{SQL_TEXT, offsetof(struct idempotency_get_row, location)},
	{SQL_TEXT, offsetof(struct idempotency_get_row, body)},
};
const struct query query_idempotency_get = {
	.name = "idempotency_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT request_hash, status, location, body FROM idempotency_keys WHERE owner = ?1 "
			"AND key = ?2 AND expires_at > ?3",
		[DB_POSTGRES] =
			"SELECT request_hash, status, location, body FROM idempotency_keys WHERE owner = $1 "
			"AND key = $2 AND expires_at > $3",
	},
	.parameters = idempotency_get_parameters,
	.parameter_count = 3,
	.columns = idempotency_get_columns,
	.column_count = 4,
	.row_size = sizeof(struct idempotency_get_row),
};

static const struct sql_field idempotency_set_parameters[] = {
	{SQL_BLOB, offsetof(struct idempotency_set_in, owner)},
	{SQL_TEXT, offsetof(struct idempotency_set_in, key)},
	{SQL_BLOB, offsetof(struct idempotency_set_in, request_hash)},
	{SQL_INTEGER, offsetof(struct idempotency_set_in, status)},
	{SQL_TEXT, offsetof(struct idempotency_set_in, location)},
	{SQL_TEXT, offsetof(struct idempotency_set_in, body)},
	{SQL_INTEGER, offsetof(struct idempotency_set_in, post_id)},
	{SQL_INTEGER, offsetof(struct idempotency_set_in, comment_id)},
	{SQL_INTEGER, offsetof(struct idempotency_set_in, expires_at)},
};
const struct query query_idempotency_set = {
	.name = "idempotency_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO idempotency_keys (owner, key, request_hash, status, location, body, "
			"post_id, comment_id, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULLIF(?7, 0), "
			"NULLIF(?8, 0), ?9) ON CONFLICT (owner, key) DO UPDATE SET request_hash = "
			"excluded.request_hash, status = excluded.status, location = excluded.location, body "
			"= excluded.body, post_id = excluded.post_id, comment_id = excluded.comment_id, "
			"expires_at = excluded.expires_at",
		[DB_POSTGRES] =
			"INSERT INTO idempotency_keys (owner, key, request_hash, status, location, body, "
			"post_id, comment_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7, 0), "
			"NULLIF($8, 0), $9) ON CONFLICT (owner, key) DO UPDATE SET request_hash = "
			"excluded.request_hash, status = excluded.status, location = excluded.location, body "
			"= excluded.body, post_id = excluded.post_id, comment_id = excluded.comment_id, "
			"expires_at = excluded.expires_at",
	},
	.parameters = idempotency_set_parameters,
	.parameter_count = 9,
};

static const struct sql_field idempotency_delete_of_parameters[] = {
	{SQL_BLOB, offsetof(struct idempotency_delete_of_in, owner)},
};
const struct query query_idempotency_delete_of = {
	.name = "idempotency_delete_of",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM idempotency_keys WHERE owner = ?1",
		[DB_POSTGRES] =
			"DELETE FROM idempotency_keys WHERE owner = $1",
	},
	.parameters = idempotency_delete_of_parameters,
	.parameter_count = 1,
};
