/* Generated from the *.sql files of api by api/generate; do not edit. */
/* The queries of resources, mail, store and cli. */
/* clang-format off */
#ifndef RETORT_GENERATED_QUERIES_H
#define RETORT_GENERATED_QUERIES_H

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

/* api/cli/check_times.sql */

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

/* api/cli/rerender.sql */

struct stale_post_count_in {
	int64_t renderer;
};
struct count_row {
	int64_t count;
};
extern const struct query query_stale_post_count;
static inline enum err sql_stale_post_count(struct db *db, struct arena *mem, struct stale_post_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_stale_post_count, &in, ret_row);
}

struct stale_comment_count_in {
	int64_t renderer;
};
extern const struct query query_stale_comment_count;
static inline enum err sql_stale_comment_count(struct db *db, struct arena *mem, struct stale_comment_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_stale_comment_count, &in, ret_row);
}

struct stale_posts_in {
	int64_t renderer;
	int64_t after;
	int64_t limit;
};
struct stale_text_row {
	int64_t id;
	struct str body;
};
static inline bool sql_next_stale_text(struct rows *rows, struct stale_text_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_stale_posts;
static inline enum err sql_stale_posts(struct db *db, struct stale_posts_in in, struct rows *ret_rows)
{
	return db_open(db, &query_stale_posts, &in, ret_rows);
}

struct stale_comments_in {
	int64_t renderer;
	int64_t after;
	int64_t limit;
};
extern const struct query query_stale_comments;
static inline enum err sql_stale_comments(struct db *db, struct stale_comments_in in, struct rows *ret_rows)
{
	return db_open(db, &query_stale_comments, &in, ret_rows);
}

struct post_rerender_in {
	struct str body_html;
	int64_t renderer;
	int64_t id;
	struct str body;
};
extern const struct query query_post_rerender;
static inline enum err sql_post_rerender(struct db *db, struct post_rerender_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_rerender, &in, ret_changed);
}

struct comment_rerender_in {
	struct str body_html;
	int64_t renderer;
	int64_t id;
	struct str body;
};
extern const struct query query_comment_rerender;
static inline enum err sql_comment_rerender(struct db *db, struct comment_rerender_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_rerender, &in, ret_changed);
}

/* api/mail/outbox.sql */

struct mail_insert_in {
	int64_t user_id;
	struct str recipient;
	struct str domain;
	struct str subject;
	struct str body_text;
	struct str body_html;
	int64_t created_at;
	int64_t expires_at;
};
extern const struct query query_mail_insert;
static inline enum err sql_mail_insert(struct db *db, struct mail_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_insert, &in, ret_changed);
}

struct mail_due_in {
	int64_t now_at;
	int64_t next_horizon_at;
	int64_t claim_horizon_at;
	struct str claimed_by;
	int64_t expired_at;
	int64_t most;
};
struct mail_due_row {
	int64_t id;
	struct str domain;
	int64_t attempts;
	int64_t expires_at;
};
extern const struct query query_mail_due;
static inline enum err sql_mail_due(struct db *db, struct arena *mem, struct mail_due_in in,
	struct mail_due_row *ret_row)
{
	return db_one(db, mem, &query_mail_due, &in, ret_row);
}

struct mail_next_in {
	int64_t now_at;
};
struct mail_next_row {
	int64_t next_attempt_at;
};
extern const struct query query_mail_next;
static inline enum err sql_mail_next(struct db *db, struct arena *mem, struct mail_next_in in,
	struct mail_next_row *ret_row)
{
	return db_one(db, mem, &query_mail_next, &in, ret_row);
}

struct mail_claim_in {
	int64_t next_attempt_at;
	int64_t claimed_until;
	struct str claimed_by;
	int64_t id;
	int64_t attempts;
};
struct mail_row {
	int64_t id;
	struct str recipient;
	struct str domain;
	struct str subject;
	struct str body_text;
	struct str body_html;
	int64_t created_at;
	int64_t attempts;
	struct str claimed_by;
};
extern const struct query query_mail_claim;
static inline enum err sql_mail_claim(struct db *db, struct arena *mem, struct mail_claim_in in,
	struct mail_row *ret_row)
{
	return db_one(db, mem, &query_mail_claim, &in, ret_row);
}

struct mail_release_in {
	int64_t attempts;
	int64_t next_attempt_at;
	int64_t id;
	struct str claimed_by;
};
extern const struct query query_mail_release;
static inline enum err sql_mail_release(struct db *db, struct mail_release_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_release, &in, ret_changed);
}

struct mail_delete_in {
	int64_t id;
};
extern const struct query query_mail_delete;
static inline enum err sql_mail_delete(struct db *db, struct mail_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_delete, &in, ret_changed);
}

struct mail_delete_unclaimed_in {
	int64_t id;
	int64_t attempts;
};
extern const struct query query_mail_delete_unclaimed;
static inline enum err sql_mail_delete_unclaimed(struct db *db, struct mail_delete_unclaimed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_mail_delete_unclaimed, &in, ret_changed);
}

/* api/resources/accounts.sql */

struct account_get_in {
	int64_t id;
};
struct account_get_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str password_hash;
	int64_t confirmed;
};
extern const struct query query_account_get;
static inline enum err sql_account_get(struct db *db, struct arena *mem, struct account_get_in in,
	struct account_get_row *ret_row)
{
	return db_one(db, mem, &query_account_get, &in, ret_row);
}

struct account_by_address_in {
	struct str email_key;
};
struct account_by_address_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str password_hash;
	int64_t confirmed;
};
extern const struct query query_account_by_address;
static inline enum err sql_account_by_address(struct db *db, struct arena *mem, struct account_by_address_in in,
	struct account_by_address_row *ret_row)
{
	return db_one(db, mem, &query_account_by_address, &in, ret_row);
}

struct account_set_password_in {
	struct str password_hash;
	int64_t id;
};
extern const struct query query_account_set_password;
static inline enum err sql_account_set_password(struct db *db, struct account_set_password_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_password, &in, ret_changed);
}

struct account_set_email_in {
	struct str email;
	struct str email_key;
	struct str avatar_hash;
	int64_t id;
};
extern const struct query query_account_set_email;
static inline enum err sql_account_set_email(struct db *db, struct account_set_email_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_email, &in, ret_changed);
}

struct account_confirm_in {
	int64_t role_id;
	int64_t id;
};
extern const struct query query_account_confirm;
static inline enum err sql_account_confirm(struct db *db, struct account_confirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_confirm, &in, ret_changed);
}

struct account_role_in {
	int64_t id;
};
struct account_role_row {
	int64_t id;
	int64_t permissions;
};
extern const struct query query_account_role;
static inline enum err sql_account_role(struct db *db, struct arena *mem, struct account_role_in in,
	struct account_role_row *ret_row)
{
	return db_one(db, mem, &query_account_role, &in, ret_row);
}

struct account_set_role_in {
	int64_t role_id;
	int64_t id;
};
extern const struct query query_account_set_role;
static inline enum err sql_account_set_role(struct db *db, struct account_set_role_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_role, &in, ret_changed);
}

struct account_other_administrators_in {
	int64_t id;
};
extern const struct query query_account_other_administrators;
static inline enum err sql_account_other_administrators(struct db *db, struct arena *mem,
	struct account_other_administrators_in in, struct count_row *ret_row)
{
	return db_one(db, mem, &query_account_other_administrators, &in, ret_row);
}

struct account_bury_in {
	int64_t role_id;
	int64_t now_at;
	int64_t id;
};
extern const struct query query_account_bury;
static inline enum err sql_account_bury(struct db *db, struct account_bury_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_bury, &in, ret_changed);
}

struct account_delete_mails_in {
	struct str recipient;
	int64_t user_id;
};
extern const struct query query_account_delete_mails;
static inline enum err sql_account_delete_mails(struct db *db, struct account_delete_mails_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_delete_mails, &in, ret_changed);
}

struct account_delete_registrations_in {
	struct str email_key;
	int64_t user_id;
};
extern const struct query query_account_delete_registrations;
static inline enum err sql_account_delete_registrations(struct db *db, struct account_delete_registrations_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_account_delete_registrations, &in, ret_changed);
}

struct link_replace_in {
	int64_t user_id;
	int64_t kind;
	struct str token_hash; /* bytes */
	struct str new_email;
	int64_t expires_at;
};
extern const struct query query_link_replace;
static inline enum err sql_link_replace(struct db *db, struct link_replace_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_link_replace, &in, ret_changed);
}

struct link_get_in {
	struct str token_hash; /* bytes */
	int64_t kind;
	int64_t now_at;
};
struct link_get_row {
	int64_t user_id;
	int64_t kind;
	struct str new_email;
};
extern const struct query query_link_get;
static inline enum err sql_link_get(struct db *db, struct arena *mem, struct link_get_in in,
	struct link_get_row *ret_row)
{
	return db_one(db, mem, &query_link_get, &in, ret_row);
}

struct link_delete_of_user_in {
	int64_t user_id;
};
extern const struct query query_link_delete_of_user;
static inline enum err sql_link_delete_of_user(struct db *db, struct link_delete_of_user_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_link_delete_of_user, &in, ret_changed);
}

struct link_delete_lapsed_in {
	int64_t now_at;
};
extern const struct query query_link_delete_lapsed;
static inline enum err sql_link_delete_lapsed(struct db *db, struct link_delete_lapsed_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_link_delete_lapsed, &in, ret_changed);
}

struct mail_limit_pass_in {
	struct str email_key;
	int64_t kind;
	int64_t sent_at;
	int64_t before_at;
	int64_t horizon_at;
};
extern const struct query query_mail_limit_pass;
static inline enum err sql_mail_limit_pass(struct db *db, struct mail_limit_pass_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_mail_limit_pass, &in, ret_changed);
}

struct mail_limit_delete_old_in {
	int64_t before_at;
};
extern const struct query query_mail_limit_delete_old;
static inline enum err sql_mail_limit_delete_old(struct db *db, struct mail_limit_delete_old_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_mail_limit_delete_old, &in, ret_changed);
}

struct mail_limit_delete_address_in {
	struct str email_key;
	int64_t user_id;
};
extern const struct query query_mail_limit_delete_address;
static inline enum err sql_mail_limit_delete_address(struct db *db, struct mail_limit_delete_address_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_mail_limit_delete_address, &in, ret_changed);
}

struct key_insert_in {
	struct str name;
	struct str value; /* bytes */
};
extern const struct query query_key_insert;
static inline enum err sql_key_insert(struct db *db, struct key_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_key_insert, &in, ret_changed);
}

struct key_get_in {
	struct str name;
};
struct key_get_row {
	struct str value; /* bytes */
};
extern const struct query query_key_get;
static inline enum err sql_key_get(struct db *db, struct arena *mem, struct key_get_in in, struct key_get_row *ret_row)
{
	return db_one(db, mem, &query_key_get, &in, ret_row);
}

/* api/resources/administration.sql */

struct account_view_in {
	int64_t id;
};
struct account_view_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str name;
	struct str location;
	struct str about_me;
	struct str avatar_hash;
	int64_t role_id;
	struct str role;
	int64_t confirmed;
	int64_t suspended;
	int64_t member_since;
	int64_t last_seen;
	int64_t post_count;
	int64_t comment_count;
};
static inline bool sql_next_account_view(struct rows *rows, struct account_view_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_account_view;
static inline enum err sql_account_view(struct db *db, struct arena *mem, struct account_view_in in,
	struct account_view_row *ret_row)
{
	return db_one(db, mem, &query_account_view, &in, ret_row);
}

struct account_count_in {
	struct str part;
};
extern const struct query query_account_count;
static inline enum err sql_account_count(struct db *db, struct arena *mem, struct account_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_account_count, &in, ret_row);
}

struct list_in {
	struct str part;
	int64_t skip;
	int64_t from_at;
	int64_t from_id;
	int64_t limit;
	int64_t owner_id;
};
struct anchor_row {
	int64_t created_at;
	int64_t id;
};
extern const struct query query_account_anchor;
static inline enum err sql_account_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_account_anchor, &in, ret_row);
}

extern const struct query query_account_page;
static inline enum err sql_account_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_account_page, &in, ret_rows);
}

struct account_set_username_in {
	struct str username;
	struct str username_key;
	int64_t id;
};
extern const struct query query_account_set_username;
static inline enum err sql_account_set_username(struct db *db, struct account_set_username_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_username, &in, ret_changed);
}

struct account_unconfirm_in {
	int64_t id;
};
extern const struct query query_account_unconfirm;
static inline enum err sql_account_unconfirm(struct db *db, struct account_unconfirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_account_unconfirm, &in, ret_changed);
}

struct account_set_suspended_in {
	int64_t suspended;
	int64_t id;
};
extern const struct query query_account_set_suspended;
static inline enum err sql_account_set_suspended(struct db *db, struct account_set_suspended_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_account_set_suspended, &in, ret_changed);
}

/* api/resources/audit.sql */

struct audit_insert_in {
	int64_t created_at;
	int64_t actor_id;
	struct str action;
	int64_t user_id;
	int64_t post_id;
	int64_t comment_id;
	struct str detail;
};
extern const struct query query_audit_insert;
static inline enum err sql_audit_insert(struct db *db, struct audit_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_audit_insert, &in, ret_changed);
}

extern const struct query query_audit_count;
static inline enum err sql_audit_count(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_audit_count, NULL, ret_row);
}

extern const struct query query_audit_anchor;
static inline enum err sql_audit_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_audit_anchor, &in, ret_row);
}

struct audit_page_row {
	int64_t id;
	int64_t created_at;
	int64_t actor_id;
	struct str action;
	int64_t user_id;
	int64_t post_id;
	int64_t comment_id;
	struct str detail;
	struct str actor_username;
	struct str username;
};
static inline bool sql_next_audit_page(struct rows *rows, struct audit_page_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_audit_page;
static inline enum err sql_audit_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_audit_page, &in, ret_rows);
}

/* api/resources/comments.sql */

struct comment_get_in {
	int64_t id;
};
struct comment_view_row {
	int64_t id;
	int64_t version;
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t disabled;
	int64_t created_at;
	int64_t edited_at;
	struct str username;
	struct str avatar_hash;
};
static inline bool sql_next_comment_view(struct rows *rows, struct comment_view_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_comment_get;
static inline enum err sql_comment_get(struct db *db, struct arena *mem, struct comment_get_in in,
	struct comment_view_row *ret_row)
{
	return db_one(db, mem, &query_comment_get, &in, ret_row);
}

extern const struct query query_comment_anchor;
static inline enum err sql_comment_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_comment_anchor, &in, ret_row);
}

extern const struct query query_comment_page;
static inline enum err sql_comment_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_comment_page, &in, ret_rows);
}

extern const struct query query_post_comment_anchor;
static inline enum err sql_post_comment_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_post_comment_anchor, &in, ret_row);
}

extern const struct query query_post_comment_page;
static inline enum err sql_post_comment_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_comment_page, &in, ret_rows);
}

struct comment_insert_in {
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t created_at;
};
struct id_row {
	int64_t id;
};
extern const struct query query_comment_insert;
static inline enum err sql_comment_insert(struct db *db, struct arena *mem, struct comment_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_comment_insert, &in, ret_row);
}

struct comment_repeated_in {
	int64_t author_id;
	int64_t after_at;
	int64_t now_at;
	int64_t post_id;
	struct str body;
};
extern const struct query query_comment_repeated;
static inline enum err sql_comment_repeated(struct db *db, struct arena *mem, struct comment_repeated_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_comment_repeated, &in, ret_row);
}

struct comment_update_in {
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t edited_at;
	int64_t id;
};
extern const struct query query_comment_update;
static inline enum err sql_comment_update(struct db *db, struct comment_update_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_update, &in, ret_changed);
}

struct comment_delete_in {
	int64_t id;
};
extern const struct query query_comment_delete;
static inline enum err sql_comment_delete(struct db *db, struct comment_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_delete, &in, ret_changed);
}

/* api/resources/counters.sql */

struct counters_get_row {
	int64_t post_count;
	int64_t comment_count;
};
extern const struct query query_counters_get;
static inline enum err sql_counters_get(struct db *db, struct arena *mem, struct counters_get_row *ret_row)
{
	return db_one(db, mem, &query_counters_get, NULL, ret_row);
}

struct counters_add_in {
	int64_t posts;
	int64_t comments;
};
extern const struct query query_counters_add;
static inline enum err sql_counters_add(struct db *db, struct counters_add_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_counters_add, &in, ret_changed);
}

struct counters_add_user_in {
	int64_t posts;
	int64_t comments;
	int64_t id;
};
extern const struct query query_counters_add_user;
static inline enum err sql_counters_add_user(struct db *db, struct counters_add_user_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_counters_add_user, &in, ret_changed);
}

/* api/resources/credentials.sql */

struct caller_by_address_in {
	struct str email_key;
};
struct caller_by_address_row {
	int64_t id;
	struct str password_hash;
	int64_t confirmed;
	int64_t suspended;
	int64_t last_seen;
	int64_t permissions;
};
extern const struct query query_caller_by_address;
static inline enum err sql_caller_by_address(struct db *db, struct arena *mem, struct caller_by_address_in in,
	struct caller_by_address_row *ret_row)
{
	return db_one(db, mem, &query_caller_by_address, &in, ret_row);
}

struct caller_by_secret_in {
	struct str secret_hash; /* bytes */
	int64_t now_at;
	int64_t sessions_since;
};
struct caller_by_secret_row {
	int64_t id;
	int64_t confirmed;
	int64_t suspended;
	int64_t last_seen;
	int64_t permissions;
	int64_t credential_id;
	int64_t kind;
	int64_t scope;
	int64_t last_used_at;
	int64_t idle_seconds;
};
extern const struct query query_caller_by_secret;
static inline enum err sql_caller_by_secret(struct db *db, struct arena *mem, struct caller_by_secret_in in,
	struct caller_by_secret_row *ret_row)
{
	return db_one(db, mem, &query_caller_by_secret, &in, ret_row);
}

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
	int64_t kept_kind;
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
struct credential_list_row {
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
static inline bool sql_next_credential_list(struct rows *rows, struct credential_list_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_credential_list;
static inline enum err sql_credential_list(struct db *db, struct credential_list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_credential_list, &in, ret_rows);
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

struct credential_delete_lapsed_in {
	int64_t now_at;
};
extern const struct query query_credential_delete_lapsed;
static inline enum err sql_credential_delete_lapsed(struct db *db, struct credential_delete_lapsed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_credential_delete_lapsed, &in, ret_changed);
}

struct credential_touch_in {
	int64_t last_used_at;
	int64_t longest;
	int64_t id;
};
extern const struct query query_credential_touch;
static inline enum err sql_credential_touch(struct db *db, struct credential_touch_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_credential_touch, &in, ret_changed);
}

struct caller_permissions_in {
	int64_t user_id;
	int64_t credential_id;
	struct str password_hash;
};
struct caller_permissions_row {
	int64_t permissions;
};
extern const struct query query_caller_permissions;
static inline enum err sql_caller_permissions(struct db *db, struct arena *mem, struct caller_permissions_in in,
	struct caller_permissions_row *ret_row)
{
	return db_one(db, mem, &query_caller_permissions, &in, ret_row);
}

struct user_touch_in {
	int64_t last_seen;
	int64_t id;
	int64_t horizon_at;
};
extern const struct query query_user_touch;
static inline enum err sql_user_touch(struct db *db, struct user_touch_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_user_touch, &in, ret_changed);
}

/* api/resources/follows.sql */

struct follow_insert_in {
	int64_t follower_id;
	int64_t followed_id;
	int64_t created_at;
};
extern const struct query query_follow_insert;
static inline enum err sql_follow_insert(struct db *db, struct follow_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_insert, &in, ret_changed);
}

struct follow_delete_in {
	int64_t follower_id;
	int64_t followed_id;
};
extern const struct query query_follow_delete;
static inline enum err sql_follow_delete(struct db *db, struct follow_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_delete, &in, ret_changed);
}

struct relationship_get_in {
	int64_t viewer_id;
	int64_t user_id;
};
struct relationship_get_row {
	int64_t you_follow;
	int64_t follows_you;
};
extern const struct query query_relationship_get;
static inline enum err sql_relationship_get(struct db *db, struct arena *mem, struct relationship_get_in in,
	struct relationship_get_row *ret_row)
{
	return db_one(db, mem, &query_relationship_get, &in, ret_row);
}

struct follow_count_in {
	int64_t followed_id;
	int64_t delta;
	int64_t follower_id;
};
extern const struct query query_follow_count;
static inline enum err sql_follow_count(struct db *db, struct follow_count_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_count, &in, ret_changed);
}

extern const struct query query_follower_anchor;
static inline enum err sql_follower_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_follower_anchor, &in, ret_row);
}

struct follow_row {
	int64_t created_at;
	int64_t id;
	struct str username;
	struct str avatar_hash;
};
static inline bool sql_next_follow(struct rows *rows, struct follow_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_follower_page;
static inline enum err sql_follower_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_follower_page, &in, ret_rows);
}

extern const struct query query_following_anchor;
static inline enum err sql_following_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_following_anchor, &in, ret_row);
}

extern const struct query query_following_page;
static inline enum err sql_following_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_following_page, &in, ret_rows);
}

struct follow_uncount_all_in {
	int64_t user_id;
};
extern const struct query query_follow_uncount_all;
static inline enum err sql_follow_uncount_all(struct db *db, struct follow_uncount_all_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_uncount_all, &in, ret_changed);
}

struct follow_delete_all_in {
	int64_t user_id;
};
extern const struct query query_follow_delete_all;
static inline enum err sql_follow_delete_all(struct db *db, struct follow_delete_all_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_follow_delete_all, &in, ret_changed);
}

/* api/resources/me.sql */

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

/* api/resources/moderation.sql */

struct moderated_get_in {
	int64_t id;
};
struct moderated_row {
	int64_t id;
	int64_t post_id;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t disabled;
	int64_t created_at;
	int64_t edited_at;
	struct str username;
	struct str avatar_hash;
	int64_t disabled_at;
	struct str disabled_reason;
	struct str moderator;
};
static inline bool sql_next_moderated(struct rows *rows, struct moderated_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_moderated_get;
static inline enum err sql_moderated_get(struct db *db, struct arena *mem, struct moderated_get_in in,
	struct moderated_row *ret_row)
{
	return db_one(db, mem, &query_moderated_get, &in, ret_row);
}

extern const struct query query_moderated_page;
static inline enum err sql_moderated_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_moderated_page, &in, ret_rows);
}

struct comment_disable_in {
	int64_t disabled_at;
	int64_t disabled_by;
	struct str disabled_reason;
	int64_t id;
};
extern const struct query query_comment_disable;
static inline enum err sql_comment_disable(struct db *db, struct comment_disable_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_disable, &in, ret_changed);
}

struct comment_enable_in {
	int64_t id;
};
extern const struct query query_comment_enable;
static inline enum err sql_comment_enable(struct db *db, struct comment_enable_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_comment_enable, &in, ret_changed);
}

/* api/resources/posts.sql */

struct post_get_in {
	int64_t id;
};
struct post_view_row {
	int64_t id;
	int64_t version;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t created_at;
	int64_t edited_at;
	int64_t comment_count;
	struct str username;
	struct str avatar_hash;
};
static inline bool sql_next_post_view(struct rows *rows, struct post_view_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_post_get;
static inline enum err sql_post_get(struct db *db, struct arena *mem, struct post_get_in in,
	struct post_view_row *ret_row)
{
	return db_one(db, mem, &query_post_get, &in, ret_row);
}

extern const struct query query_post_anchor;
static inline enum err sql_post_anchor(struct db *db, struct arena *mem, struct list_in in, struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_post_anchor, &in, ret_row);
}

extern const struct query query_post_page;
static inline enum err sql_post_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_post_page, &in, ret_rows);
}

struct post_insert_in {
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t created_at;
};
extern const struct query query_post_insert;
static inline enum err sql_post_insert(struct db *db, struct arena *mem, struct post_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_post_insert, &in, ret_row);
}

struct post_repeated_in {
	int64_t author_id;
	int64_t after_at;
	int64_t now_at;
	struct str body;
};
extern const struct query query_post_repeated;
static inline enum err sql_post_repeated(struct db *db, struct arena *mem, struct post_repeated_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_post_repeated, &in, ret_row);
}

struct post_update_in {
	struct str body;
	struct str body_html;
	int64_t renderer;
	int64_t edited_at;
	int64_t id;
};
extern const struct query query_post_update;
static inline enum err sql_post_update(struct db *db, struct post_update_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_update, &in, ret_changed);
}

struct post_delete_in {
	int64_t id;
};
extern const struct query query_post_delete;
static inline enum err sql_post_delete(struct db *db, struct post_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_delete, &in, ret_changed);
}

struct post_count_comments_in {
	int64_t delta;
	int64_t id;
};
extern const struct query query_post_count_comments;
static inline enum err sql_post_count_comments(struct db *db, struct post_count_comments_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_count_comments, &in, ret_changed);
}

struct post_comments_uncount_in {
	int64_t post_id;
};
extern const struct query query_post_comments_uncount;
static inline enum err sql_post_comments_uncount(struct db *db, struct post_comments_uncount_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_post_comments_uncount, &in, ret_changed);
}

struct post_comments_delete_in {
	int64_t post_id;
};
extern const struct query query_post_comments_delete;
static inline enum err sql_post_comments_delete(struct db *db, struct post_comments_delete_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_post_comments_delete, &in, ret_changed);
}

struct post_comment_count_in {
	int64_t id;
};
struct post_comment_count_row {
	int64_t comment_count;
};
extern const struct query query_post_comment_count;
static inline enum err sql_post_comment_count(struct db *db, struct arena *mem, struct post_comment_count_in in,
	struct post_comment_count_row *ret_row)
{
	return db_one(db, mem, &query_post_comment_count, &in, ret_row);
}

/* api/resources/purge.sql */

struct purge_insert_in {
	int64_t user_id;
	int64_t stage;
};
extern const struct query query_purge_insert;
static inline enum err sql_purge_insert(struct db *db, struct purge_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_insert, &in, ret_changed);
}

struct purge_next_row {
	int64_t user_id;
};
extern const struct query query_purge_next;
static inline enum err sql_purge_next(struct db *db, struct arena *mem, struct purge_next_row *ret_row)
{
	return db_one(db, mem, &query_purge_next, NULL, ret_row);
}

struct purge_texts_are_gone_in {
	int64_t user_id;
};
extern const struct query query_purge_texts_are_gone;
static inline enum err sql_purge_texts_are_gone(struct db *db, struct purge_texts_are_gone_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_texts_are_gone, &in, ret_changed);
}

extern const struct query query_purge_take;
static inline enum err sql_purge_take(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_take, NULL, ret_changed);
}

extern const struct query query_purge_count;
static inline enum err sql_purge_count(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_purge_count, NULL, ret_row);
}

struct purge_newest_in {
	int64_t now_at;
};
struct purge_newest_row {
	int64_t past_at;
	int64_t at;
};
extern const struct query query_purge_newest;
static inline enum err sql_purge_newest(struct db *db, struct arena *mem, struct purge_newest_in in,
	struct purge_newest_row *ret_row)
{
	return db_one(db, mem, &query_purge_newest, &in, ret_row);
}

extern const struct query query_purge_delete_taken;
static inline enum err sql_purge_delete_taken(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_purge_delete_taken, NULL, ret_changed);
}

struct purge_post_in {
	int64_t author_id;
};
extern const struct query query_purge_post;
static inline enum err sql_purge_post(struct db *db, struct arena *mem, struct purge_post_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_purge_post, &in, ret_row);
}

struct purge_comment_in {
	int64_t author_id;
};
struct purge_comment_row {
	int64_t id;
	int64_t post_id;
};
extern const struct query query_purge_comment;
static inline enum err sql_purge_comment(struct db *db, struct arena *mem, struct purge_comment_in in,
	struct purge_comment_row *ret_row)
{
	return db_one(db, mem, &query_purge_comment, &in, ret_row);
}

/* api/resources/registrations.sql */

struct registration_insert_in {
	struct str username;
	struct str email;
	struct str email_key;
	struct str password_hash;
	struct str token_hash; /* bytes */
	int64_t created_at;
	int64_t expires_at;
};
extern const struct query query_registration_insert;
static inline enum err sql_registration_insert(struct db *db, struct registration_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_registration_insert, &in, ret_changed);
}

struct registration_get_in {
	struct str token_hash; /* bytes */
	int64_t now_at;
};
struct registration_get_row {
	int64_t id;
	struct str username;
	struct str email;
	struct str email_key;
	struct str password_hash;
	int64_t user_id;
};
extern const struct query query_registration_get;
static inline enum err sql_registration_get(struct db *db, struct arena *mem, struct registration_get_in in,
	struct registration_get_row *ret_row)
{
	return db_one(db, mem, &query_registration_get, &in, ret_row);
}

struct registration_latest_in {
	struct str email_key;
	int64_t now_at;
};
struct registration_latest_row {
	int64_t id;
	struct str username;
};
extern const struct query query_registration_latest;
static inline enum err sql_registration_latest(struct db *db, struct arena *mem, struct registration_latest_in in,
	struct registration_latest_row *ret_row)
{
	return db_one(db, mem, &query_registration_latest, &in, ret_row);
}

struct registration_set_token_in {
	struct str token_hash; /* bytes */
	int64_t id;
};
extern const struct query query_registration_set_token;
static inline enum err sql_registration_set_token(struct db *db, struct registration_set_token_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_registration_set_token, &in, ret_changed);
}

struct registration_confirm_in {
	int64_t user_id;
	struct str email_key;
};
extern const struct query query_registration_confirm;
static inline enum err sql_registration_confirm(struct db *db, struct registration_confirm_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_registration_confirm, &in, ret_changed);
}

struct registration_delete_lapsed_in {
	int64_t now_at;
};
extern const struct query query_registration_delete_lapsed;
static inline enum err sql_registration_delete_lapsed(struct db *db, struct registration_delete_lapsed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_registration_delete_lapsed, &in, ret_changed);
}

struct registration_count_in {
	struct str email_key;
};
extern const struct query query_registration_count;
static inline enum err sql_registration_count(struct db *db, struct arena *mem, struct registration_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_registration_count, &in, ret_row);
}

/* api/resources/roles.sql */

struct role_row {
	int64_t id;
	struct str name;
	int64_t permissions;
	int64_t is_default;
};
static inline bool sql_next_role(struct rows *rows, struct role_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_role_list;
static inline enum err sql_role_list(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_role_list, NULL, ret_rows);
}

struct role_by_name_in {
	struct str name;
};
extern const struct query query_role_by_name;
static inline enum err sql_role_by_name(struct db *db, struct arena *mem, struct role_by_name_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_role_by_name, &in, ret_row);
}

extern const struct query query_role_default;
static inline enum err sql_role_default(struct db *db, struct arena *mem, struct id_row *ret_row)
{
	return db_one(db, mem, &query_role_default, NULL, ret_row);
}

struct role_set_in {
	struct str name;
	int64_t permissions;
};
extern const struct query query_role_set;
static inline enum err sql_role_set(struct db *db, struct arena *mem, struct role_set_in in, struct id_row *ret_row)
{
	return db_one(db, mem, &query_role_set, &in, ret_row);
}

/* api/resources/timeline.sql */

struct timeline_count_in {
	int64_t user_id;
};
extern const struct query query_timeline_count;
static inline enum err sql_timeline_count(struct db *db, struct arena *mem, struct timeline_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_timeline_count, &in, ret_row);
}

extern const struct query query_timeline_anchor;
static inline enum err sql_timeline_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_timeline_anchor, &in, ret_row);
}

extern const struct query query_timeline_page;
static inline enum err sql_timeline_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_timeline_page, &in, ret_rows);
}

/* api/resources/usernames.sql */

struct reserved_name_insert_in {
	struct str name_hash; /* bytes */
	int64_t expires_at;
};
extern const struct query query_reserved_name_insert;
static inline enum err sql_reserved_name_insert(struct db *db, struct reserved_name_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_reserved_name_insert, &in, ret_changed);
}

struct reserved_name_count_in {
	struct str name_hash; /* bytes */
	int64_t now_at;
};
extern const struct query query_reserved_name_count;
static inline enum err sql_reserved_name_count(struct db *db, struct arena *mem, struct reserved_name_count_in in,
	struct count_row *ret_row)
{
	return db_one(db, mem, &query_reserved_name_count, &in, ret_row);
}

struct reserved_name_delete_lapsed_in {
	int64_t now_at;
};
extern const struct query query_reserved_name_delete_lapsed;
static inline enum err sql_reserved_name_delete_lapsed(struct db *db, struct reserved_name_delete_lapsed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_reserved_name_delete_lapsed, &in, ret_changed);
}

/* api/resources/users.sql */

struct user_get_in {
	int64_t id;
};
struct user_view_row {
	int64_t id;
	struct str username;
	struct str name;
	struct str location;
	struct str about_me;
	struct str avatar_hash;
	int64_t member_since;
	int64_t last_seen;
	int64_t post_count;
	int64_t comment_count;
	int64_t follower_count;
	int64_t following_count;
	int64_t deleted;
};
extern const struct query query_user_get;
static inline enum err sql_user_get(struct db *db, struct arena *mem, struct user_get_in in,
	struct user_view_row *ret_row)
{
	return db_one(db, mem, &query_user_get, &in, ret_row);
}

struct user_by_username_in {
	struct str username_key;
};
extern const struct query query_user_by_username;
static inline enum err sql_user_by_username(struct db *db, struct arena *mem, struct user_by_username_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_user_by_username, &in, ret_row);
}

extern const struct query query_user_post_anchor;
static inline enum err sql_user_post_anchor(struct db *db, struct arena *mem, struct list_in in,
	struct anchor_row *ret_row)
{
	return db_one(db, mem, &query_user_post_anchor, &in, ret_row);
}

extern const struct query query_user_post_page;
static inline enum err sql_user_post_page(struct db *db, struct list_in in, struct rows *ret_rows)
{
	return db_open(db, &query_user_post_page, &in, ret_rows);
}

struct user_insert_in {
	struct str username;
	struct str username_key;
	struct str email;
	struct str email_key;
	struct str password_hash;
	int64_t role_id;
	int64_t confirmed;
	struct str avatar_hash;
	int64_t member_since;
};
extern const struct query query_user_insert;
static inline enum err sql_user_insert(struct db *db, struct arena *mem, struct user_insert_in in,
	struct id_row *ret_row)
{
	return db_one(db, mem, &query_user_insert, &in, ret_row);
}

/* api/resources/write_limit.sql */

struct write_limit_get_in {
	struct str writer; /* bytes */
	int64_t kind;
};
struct write_limit_get_row {
	int64_t due_at;
};
extern const struct query query_write_limit_get;
static inline enum err sql_write_limit_get(struct db *db, struct arena *mem, struct write_limit_get_in in,
	struct write_limit_get_row *ret_row)
{
	return db_one(db, mem, &query_write_limit_get, &in, ret_row);
}

struct write_limit_set_in {
	struct str writer; /* bytes */
	int64_t kind;
	int64_t due_at;
};
extern const struct query query_write_limit_set;
static inline enum err sql_write_limit_set(struct db *db, struct write_limit_set_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_write_limit_set, &in, ret_changed);
}

struct write_limit_delete_lapsed_in {
	int64_t now_at;
};
extern const struct query query_write_limit_delete_lapsed;
static inline enum err sql_write_limit_delete_lapsed(struct db *db, struct write_limit_delete_lapsed_in in,
	int64_t *ret_changed)
{
	return db_exec(db, &query_write_limit_delete_lapsed, &in, ret_changed);
}

/* api/store/check.sql */

struct check_in {
	int64_t after;
	int64_t limit;
	int64_t until;
};
struct check_range_row {
	int64_t until;
	int64_t last;
};
extern const struct query query_check_user_range;
static inline enum err sql_check_user_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_user_range, &in, ret_row);
}

extern const struct query query_check_post_range;
static inline enum err sql_check_post_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_post_range, &in, ret_row);
}

extern const struct query query_check_site_range;
static inline enum err sql_check_site_range(struct db *db, struct arena *mem, struct check_in in,
	struct check_range_row *ret_row)
{
	return db_one(db, mem, &query_check_site_range, &in, ret_row);
}

struct check_row {
	int64_t id;
	int64_t post_count;
	int64_t comment_count;
	int64_t follower_count;
	int64_t following_count;
	int64_t posts;
	int64_t comments;
	int64_t followers;
	int64_t following;
};
static inline bool sql_next_check(struct rows *rows, struct check_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_check_users;
static inline enum err sql_check_users(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_users, &in, ret_rows);
}

extern const struct query query_check_posts;
static inline enum err sql_check_posts(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_posts, &in, ret_rows);
}

extern const struct query query_check_site;
static inline enum err sql_check_site(struct db *db, struct check_in in, struct rows *ret_rows)
{
	return db_open(db, &query_check_site, &in, ret_rows);
}

struct check_mend_in {
	int64_t post_count;
	int64_t comment_count;
	int64_t follower_count;
	int64_t following_count;
	int64_t id;
};
extern const struct query query_check_mend_user;
static inline enum err sql_check_mend_user(struct db *db, struct check_mend_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_mend_user, &in, ret_changed);
}

extern const struct query query_check_mend_post;
static inline enum err sql_check_mend_post(struct db *db, struct check_mend_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_mend_post, &in, ret_changed);
}

extern const struct query query_check_mend_site;
static inline enum err sql_check_mend_site(struct db *db, struct check_mend_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_check_mend_site, &in, ret_changed);
}

struct check_roles_row {
	int64_t defaults;
	int64_t administrators;
};
extern const struct query query_check_roles;
static inline enum err sql_check_roles(struct db *db, struct arena *mem, struct check_roles_row *ret_row)
{
	return db_one(db, mem, &query_check_roles, NULL, ret_row);
}

extern const struct query query_check_add_default_role;
static inline enum err sql_check_add_default_role(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_check_add_default_role, NULL, ret_changed);
}

extern const struct query query_check_add_administrator_role;
static inline enum err sql_check_add_administrator_role(struct db *db, int64_t *ret_changed)
{
	return db_exec(db, &query_check_add_administrator_role, NULL, ret_changed);
}

/* api/store/migrate.sql */

struct migration_row {
	int64_t number;
	struct str name;
	int64_t applied_at;
};
static inline bool sql_next_migration(struct rows *rows, struct migration_row *ret_row)
{
	return db_next(rows, ret_row);
}
extern const struct query query_migration_list;
static inline enum err sql_migration_list(struct db *db, struct rows *ret_rows)
{
	return db_open(db, &query_migration_list, NULL, ret_rows);
}

struct migration_insert_in {
	int64_t number;
	struct str name;
	int64_t applied_at;
};
extern const struct query query_migration_insert;
static inline enum err sql_migration_insert(struct db *db, struct migration_insert_in in, int64_t *ret_changed)
{
	return db_exec(db, &query_migration_insert, &in, ret_changed);
}

/* api/store/restore.sql */

extern const struct query query_restore_accounts;
static inline enum err sql_restore_accounts(struct db *db, struct arena *mem, struct count_row *ret_row)
{
	return db_one(db, mem, &query_restore_accounts, NULL, ret_row);
}

#endif
