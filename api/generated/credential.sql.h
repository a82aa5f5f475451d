/* Generated from api/core/credential.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_CREDENTIAL_SQL_H
#define RETORT_GENERATED_CREDENTIAL_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
#include "store/db.h"
#include "store/query.h"

/* One function per query. `in` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into `mem`; ERR_NOT_FOUND without one.
 * - :asked -> sql_NAME(db, mem, in, &row, &found): the same inside a write, without waiting:
 *   see db_ask().
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   returns whether it failed. The texts of a row belong to the driver and are valid until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * - :deferred -> sql_NAME(db, in): see db_exec_deferred(); what it fails with may come from the next one.
 * - :merged -> sql_NAME(db, in): see db_merge().
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

struct credential_insert_in {
	int64_t user_id;
	int64_t kind;
	struct str secret_hash; /* bytes */
	struct str name;
	int64_t scope;
	struct str user_agent;
	int64_t idle_seconds;
	int64_t created_at;
	int64_t expires_at;
};
extern const struct query query_credential_insert;
static inline enum err sql_credential_insert(struct db *db, struct arena *mem, struct credential_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_credential_insert, &in, ret_row);
}

struct credential_delete_surplus_in {
	int64_t user_id;
	int64_t except_kind;
	int64_t skip;
};
extern const struct query query_credential_delete_surplus;
static inline enum err sql_credential_delete_surplus(struct db *db, struct credential_delete_surplus_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_credential_delete_surplus, &in, ret_changed);
}

struct credential_count_in {
	int64_t user_id;
	int64_t kind;
};
extern const struct query query_credential_count;
static inline enum err sql_credential_count(struct db *db, struct arena *mem, struct credential_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_credential_count, &in, ret_row);
}

struct credential_list_in {
	int64_t user_id;
	int64_t now_at;
	int64_t sessions_since;
	int64_t limit;
};
struct credential_row {
	int64_t id;
	int64_t kind;
	struct str name;
	int64_t scope;
	struct str user_agent;
	int64_t idle_seconds;
	int64_t created_at;
	int64_t last_used_at;
	int64_t expires_at;
};
static inline bool sql_next_credential(struct rows *rows, struct credential_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_credential_list;
static inline enum err sql_credential_list(struct db *db, struct credential_list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_credential_list, &in, ret_rows);
}

struct credential_get_in {
	int64_t id;
	int64_t user_id;
	int64_t now_at;
	int64_t sessions_since;
};
extern const struct query query_credential_get;
static inline enum err sql_credential_get(struct db *db, struct arena *mem, struct credential_get_in in,
	struct credential_row *ret_row)
{
	return db_one(db, mem, &query_credential_get, &in, ret_row);
}

struct credential_newest_in {
	int64_t user_id;
};
extern const struct query query_credential_newest;
static inline enum err sql_credential_newest(struct db *db, struct arena *mem, struct credential_newest_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_credential_newest, &in, ret_row);
}

struct credential_delete_in {
	int64_t id;
	int64_t user_id;
};
extern const struct query query_credential_delete;
static inline enum err sql_credential_delete(struct db *db, struct credential_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_credential_delete, &in, ret_changed);
}

struct session_delete_in {
	struct str secret_hash; /* bytes */
	int64_t kind;
};
extern const struct query query_session_delete;
static inline enum err sql_session_delete(struct db *db, struct session_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_session_delete, &in, ret_changed);
}

struct credential_delete_others_in {
	int64_t user_id;
	int64_t id;
};
extern const struct query query_credential_delete_others;
static inline enum err sql_credential_delete_others(struct db *db, struct credential_delete_others_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_credential_delete_others, &in, ret_changed);
}

#endif
