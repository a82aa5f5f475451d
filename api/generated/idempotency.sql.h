/* Generated from api/core/idempotency.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_IDEMPOTENCY_SQL_H
#define RETORT_GENERATED_IDEMPOTENCY_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
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

struct idempotency_get_in {
	struct str owner; /* bytes */
	struct str key;
	int64_t now_at;
};
struct idempotency_get_row {
	struct str request_hash; /* bytes */
	int64_t status;
	struct str location;
	struct str body;
};
extern const struct query query_idempotency_get;
static inline enum err sql_idempotency_get(struct db *db, struct arena *mem, struct idempotency_get_in in,
	struct idempotency_get_row *ret_row)
{
	return db_one(db, mem, &query_idempotency_get, &in, ret_row);
}

struct idempotency_set_in {
	struct str owner; /* bytes */
	struct str key;
	struct str request_hash; /* bytes */
	int64_t status;
	struct str location;
	struct str body;
	int64_t post_id;
	int64_t comment_id;
	int64_t expires_at;
};
extern const struct query query_idempotency_set;
static inline enum err sql_idempotency_set(struct db *db, struct idempotency_set_in in)
{
	return db_exec_deferred(db, &query_idempotency_set, &in);
}

struct idempotency_delete_of_in {
	struct str owner; /* bytes */
};
extern const struct query query_idempotency_delete_of;
static inline enum err sql_idempotency_delete_of(struct db *db, struct idempotency_delete_of_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_idempotency_delete_of, &in, ret_changed);
}

#endif
