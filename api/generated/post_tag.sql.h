/* Generated from api/core/post_tag.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_POST_TAG_SQL_H
#define RETORT_GENERATED_POST_TAG_SQL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/id_row.h"
#include "generated/list_in.h"
#include "generated/post_view_row.h"
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

struct tag_find_in {
	struct str name_key;
};
struct tag_row {
	int64_t id;
	struct str name;
	int64_t post_count;
	int64_t removed;
};
static inline bool sql_next_tag(struct rows *rows, struct tag_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_tag_find;
static inline enum err sql_tag_find(struct db *db, struct arena *mem, struct tag_find_in in, struct tag_row *ret_row)
{
	return db_one(db, mem, &query_tag_find, &in, ret_row);
}

struct tag_insert_in {
	struct str name;
};
extern const struct query query_tag_insert;
static inline enum err sql_tag_insert(struct db *db, struct arena *mem, struct tag_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_tag_insert, &in, ret_row);
}

struct tag_name_insert_in {
	struct str name_key;
	int64_t tag_id;
};
extern const struct query query_tag_name_insert;
static inline enum err sql_tag_name_insert(struct db *db, struct tag_name_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_tag_name_insert, &in, ret_changed);
}

struct post_tag_insert_in {
	int64_t tag_id;
	int64_t post_id;
};
extern const struct query query_post_tag_insert;
static inline enum err sql_post_tag_insert(struct db *db, struct post_tag_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_tag_insert, &in, ret_changed);
}

struct tag_count_post_in {
	int64_t id;
};
extern const struct query query_tag_count_post;
static inline enum err sql_tag_count_post(struct db *db, struct tag_count_post_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_tag_count_post, &in, ret_changed);
}

struct post_tags_uncount_in {
	int64_t post_id;
};
extern const struct query query_post_tags_uncount;
static inline enum err sql_post_tags_uncount(struct db *db, struct post_tags_uncount_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_tags_uncount, &in, ret_changed);
}

struct post_tags_delete_in {
	int64_t post_id;
};
extern const struct query query_post_tags_delete;
static inline enum err sql_post_tags_delete(struct db *db, struct post_tags_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_tags_delete, &in, ret_changed);
}

extern const struct query query_tags_delete_unused;
static inline enum err sql_tags_delete_unused(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_tags_delete_unused, NULL, ret_changed);
}

struct tag_most_used_in {
	int64_t limit;
};
extern const struct query query_tag_most_used;
static inline enum err sql_tag_most_used(struct db *db, struct tag_most_used_in in, struct rows *ret_rows)
{
	return db_open(db, &query_tag_most_used, &in, ret_rows);
}

struct tag_by_prefix_in {
	struct str first;
	struct str last;
	int64_t limit;
};
extern const struct query query_tag_by_prefix;
static inline enum err sql_tag_by_prefix(struct db *db, struct tag_by_prefix_in in, struct rows *ret_rows)
{
	return db_open(db, &query_tag_by_prefix, &in, ret_rows);
}

extern const struct query query_tag_post_anchor;
static inline enum err sql_tag_post_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_tag_post_anchor, &in, ret_row);
}

extern const struct query query_tag_post_count;
static inline enum err sql_tag_post_count(struct db *db, struct arena *mem, struct list_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_tag_post_count, &in, ret_row);
}

extern const struct query query_tag_post_page;
static inline enum err sql_tag_post_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_tag_post_page, &in, ret_rows);
}

extern const struct query query_tag_post_page_back;
static inline enum err sql_tag_post_page_back(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_tag_post_page_back, &in, ret_rows);
}

#endif
