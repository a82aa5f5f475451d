/* Generated from api/core/sitemap.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_SITEMAP_SQL_H
#define RETORT_GENERATED_SITEMAP_SQL_H

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

struct sitemap_last_row {
	int64_t id;
};
extern const struct query query_sitemap_last;
static inline enum err sql_sitemap_last(struct db *db, struct arena *mem, struct sitemap_last_row *ret_row)
{
	return db_one(db, mem, &query_sitemap_last, NULL, ret_row);
}

struct id_range_in {
	int64_t first_id;
	int64_t last_id;
};
struct sitemap_posts_row {
	int64_t id;
	int64_t changed_at;
};
static inline bool sql_next_sitemap_posts(struct rows *rows, struct sitemap_posts_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_sitemap_posts;
static inline enum err sql_sitemap_posts(struct db *db, struct id_range_in in, struct rows *ret_rows)
{
	return db_open(db, &query_sitemap_posts, &in, ret_rows);
}

struct sitemap_people_row {
	struct str username;
};
static inline bool sql_next_sitemap_people(struct rows *rows, struct sitemap_people_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_sitemap_people;
static inline enum err sql_sitemap_people(struct db *db, struct id_range_in in, struct rows *ret_rows)
{
	return db_open(db, &query_sitemap_people, &in, ret_rows);
}

#endif
