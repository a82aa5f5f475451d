/* Generated from api/cli/check_times.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */
#ifndef RETORT_GENERATED_CHECK_TIMES_SQL_H
#define RETORT_GENERATED_CHECK_TIMES_SQL_H

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

struct check_time_in {
	int64_t repair;
	int64_t now_at;
	int64_t horizon_at;
	int64_t link_end_at;
	int64_t name_end_at;
};
struct check_time_row {
	int64_t id;
	int64_t other_id;
	int64_t at;
	int64_t least_at;
	int64_t after_at;
};
static inline bool sql_next_check_time(struct rows *rows, struct check_time_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_check_time_members;
static inline enum err sql_check_time_members(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_members, &in, ret_rows);
}

extern const struct query query_check_time_posts;
static inline enum err sql_check_time_posts(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_posts, &in, ret_rows);
}

extern const struct query query_check_time_comments;
static inline enum err sql_check_time_comments(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_comments, &in, ret_rows);
}

extern const struct query query_check_time_follows;
static inline enum err sql_check_time_follows(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_follows, &in, ret_rows);
}

extern const struct query query_check_time_post_tags;
static inline enum err sql_check_time_post_tags(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_post_tags, &in, ret_rows);
}

extern const struct query query_check_time_seen;
static inline enum err sql_check_time_seen(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_seen, &in, ret_rows);
}

extern const struct query query_check_time_post_edits;
static inline enum err sql_check_time_post_edits(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_post_edits, &in, ret_rows);
}

extern const struct query query_check_time_comment_edits;
static inline enum err sql_check_time_comment_edits(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_comment_edits, &in, ret_rows);
}

extern const struct query query_check_time_disabled;
static inline enum err sql_check_time_disabled(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_disabled, &in, ret_rows);
}

extern const struct query query_check_time_credentials;
static inline enum err sql_check_time_credentials(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_credentials, &in, ret_rows);
}

extern const struct query query_check_time_registrations;
static inline enum err sql_check_time_registrations(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_registrations, &in, ret_rows);
}

extern const struct query query_check_time_mails;
static inline enum err sql_check_time_mails(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_mails, &in, ret_rows);
}

extern const struct query query_check_time_links;
static inline enum err sql_check_time_links(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_links, &in, ret_rows);
}

extern const struct query query_check_time_names;
static inline enum err sql_check_time_names(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_names, &in, ret_rows);
}

extern const struct query query_check_time_mail_limits;
static inline enum err sql_check_time_mail_limits(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_mail_limits, &in, ret_rows);
}

extern const struct query query_check_time_write_limits;
static inline enum err sql_check_time_write_limits(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_write_limits, &in, ret_rows);
}

extern const struct query query_check_time_migrations;
static inline enum err sql_check_time_migrations(struct db *db, struct check_time_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_time_migrations, &in, ret_rows);
}

struct check_date_in {
	int64_t placed_at;
	int64_t id;
	int64_t horizon_at;
	int64_t other_id;
	int64_t now_at;
	int64_t link_end_at;
	int64_t name_end_at;
};
extern const struct query query_check_date_member;
static inline enum err sql_check_date_member(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_member, &in, ret_changed);
}

extern const struct query query_check_date_post;
static inline enum err sql_check_date_post(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_post, &in, ret_changed);
}

extern const struct query query_check_date_post_tag;
static inline enum err sql_check_date_post_tag(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_post_tag, &in, ret_changed);
}

extern const struct query query_check_date_comment;
static inline enum err sql_check_date_comment(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_comment, &in, ret_changed);
}

extern const struct query query_check_date_follow;
static inline enum err sql_check_date_follow(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_follow, &in, ret_changed);
}

extern const struct query query_check_date_seen;
static inline enum err sql_check_date_seen(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_seen, &in, ret_changed);
}

extern const struct query query_check_date_post_edit;
static inline enum err sql_check_date_post_edit(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_post_edit, &in, ret_changed);
}

extern const struct query query_check_date_comment_edit;
static inline enum err sql_check_date_comment_edit(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_comment_edit, &in, ret_changed);
}

extern const struct query query_check_date_disabled;
static inline enum err sql_check_date_disabled(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_disabled, &in, ret_changed);
}

extern const struct query query_check_date_credential;
static inline enum err sql_check_date_credential(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_credential, &in, ret_changed);
}

extern const struct query query_check_date_registration;
static inline enum err sql_check_date_registration(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_registration, &in, ret_changed);
}

extern const struct query query_check_date_mail;
static inline enum err sql_check_date_mail(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_mail, &in, ret_changed);
}

extern const struct query query_check_date_link;
static inline enum err sql_check_date_link(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_link, &in, ret_changed);
}

extern const struct query query_check_date_names;
static inline enum err sql_check_date_names(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_names, &in, ret_changed);
}

extern const struct query query_check_date_mail_limits;
static inline enum err sql_check_date_mail_limits(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_mail_limits, &in, ret_changed);
}

extern const struct query query_check_date_write_limits;
static inline enum err sql_check_date_write_limits(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_write_limits, &in, ret_changed);
}

extern const struct query query_check_date_migration;
static inline enum err sql_check_date_migration(struct db *db, struct check_date_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_date_migration, &in, ret_changed);
}

#endif
