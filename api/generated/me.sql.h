/* Generated from api/resources/me.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_ME_SQL_H
#define RETORT_GENERATED_ME_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "store/db.h"
#include "store/query.h"

/* One function per query. `in` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into `mem`; ERR_NOT_FOUND without one.
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   tells a failure from the end. The texts of a row belong to the driver and last until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * A query without parameters takes no `in`. SQL NULL reads as 0, or as a text whose ptr is null. */

struct me_get_in {
	int64_t id;
};
struct me_get_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str name;
	struct str location;
	struct str about_me;
	struct str avatar_hash;
	int64_t member_since;
	struct str role;
	int64_t permissions;
};
extern const struct query query_me_get;
static inline enum err sql_me_get(struct db *db, struct arena *mem, struct me_get_in in, struct me_get_row *ret_row)
{
	return db_one(db, mem, &query_me_get, &in, ret_row);
}

struct profile_update_in {
	struct str name;
	struct str location;
	struct str about_me;
	int64_t id;
};
extern const struct query query_profile_update;
static inline enum err sql_profile_update(struct db *db, struct profile_update_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_profile_update, &in, ret_changed);
}

#endif
