/* Generated from api/core/site_check.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_SITE_CHECK_SQL_H
#define RETORT_GENERATED_SITE_CHECK_SQL_H

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

extern const struct query query_site_check_write;
static inline enum err sql_site_check_write(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_site_check_write, NULL, ret_changed);
}

struct site_check_outbox_row {
	int64_t waiting;
	int64_t oldest_at;
};
extern const struct query query_site_check_outbox;
static inline enum err sql_site_check_outbox(struct db *db, struct arena *mem, struct site_check_outbox_row *ret_row)
{
	return db_one(db, mem, &query_site_check_outbox, NULL, ret_row);
}

struct site_check_clock_row {
	int64_t now_at;
};
extern const struct query query_site_check_clock;
static inline enum err sql_site_check_clock(struct db *db, struct arena *mem, struct site_check_clock_row *ret_row)
{
	return db_one(db, mem, &query_site_check_clock, NULL, ret_row);
}

#endif
