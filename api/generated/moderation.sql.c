/* Generated from api/core/moderation.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/moderation.sql.h"

#include <stddef.h>

static const struct sql_field moderated_get_parameters[] = {
	{SQL_INTEGER, offsetof(struct moderated_get_in, id)},
};
static const struct sql_field moderated_columns[] = {
	{SQL_INTEGER, offsetof(struct moderated_row, id)},
	{SQL_INTEGER, offsetof(struct moderated_row, post_id)},
	{SQL_INTEGER, offsetof(struct moderated_row, author_id)},
	{SQL_TEXT, offsetof(struct moderated_row, body)},
	{SQL_TEXT, offsetof(struct moderated_row, body_html)},
	{SQL_INTEGER, offsetof(struct moderated_row, disabled)},
	{SQL_INTEGER, offsetof(struct moderated_row, created_at)},
	{SQL_INTEGER, offsetof(struct moderated_row, edited_at)},
	{SQL_TEXT, offsetof(struct moderated_row, username)},
	{SQL_TEXT, offsetof(struct moderated_row, avatar_hash)},
	{SQL_INTEGER, offsetof(struct moderated_row, deleted)},
	{SQL_INTEGER, offsetof(struct moderated_row, disabled_at)},
	{SQL_TEXT, offsetof(struct moderated_row, disabled_reason)},
	{SQL_TEXT, offsetof(struct moderated_row, moderator)},
	{SQL_INTEGER, offsetof(struct moderated_row, moderator_deleted)},
	{SQL_INTEGER, offsetof(struct moderated_row, version)},
	{SQL_TEXT, offsetof(struct moderated_row, post_title)},
};
const struct query query_moderated_get = {
	.name = "moderated_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE id = ?1",
		[DB_POSTGRES] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE id = $1",
	},
	.parameters = moderated_get_parameters,
	.parameter_count = 1,
	.columns = moderated_columns,
	.column_count = 17,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field moderated_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_moderated_page = {
	.name = "moderated_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE (created_at, "
			"id) <= (?1, ?2) AND created_at >= ?3 ORDER BY created_at DESC, id DESC LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE (created_at, "
			"id) <= ($1, $2) AND created_at >= $3 ORDER BY created_at DESC, id DESC LIMIT $4",
	},
	.parameters = moderated_page_parameters,
	.parameter_count = 4,
	.columns = moderated_columns,
	.column_count = 17,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field moderated_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_moderated_page_back = {
	.name = "moderated_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE (created_at, "
			"id) >= (?1, ?2) AND created_at <= ?3 ORDER BY created_at, id LIMIT ?4",
		[DB_POSTGRES] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE (created_at, "
			"id) >= ($1, $2) AND created_at <= $3 ORDER BY created_at, id LIMIT $4",
	},
	.parameters = moderated_page_back_parameters,
	.parameter_count = 4,
	.columns = moderated_columns,
	.column_count = 17,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field author_moderated_page_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_author_moderated_page = {
	.name = "author_moderated_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE author_id = ?1 "
			"AND (created_at, id) <= (?2, ?3) AND created_at >= ?4 ORDER BY created_at DESC, id "
			"DESC LIMIT ?5",
		[DB_POSTGRES] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE author_id = $1 "
			"AND (created_at, id) <= ($2, $3) AND created_at >= $4 ORDER BY created_at DESC, id "
			"DESC LIMIT $5",
	},
	.parameters = author_moderated_page_parameters,
	.parameter_count = 5,
	.columns = moderated_columns,
	.column_count = 17,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field author_moderated_page_back_parameters[] = {
	{SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{SQL_INTEGER, offsetof(struct list_in, from_at)},
	{SQL_INTEGER, offsetof(struct list_in, from_id)},
	{SQL_INTEGER, offsetof(struct list_in, end_at)},
	{SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_author_moderated_page_back = {
	.name = "author_moderated_page_back",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE author_id = ?1 "
			"AND (created_at, id) >= (?2, ?3) AND created_at <= ?4 ORDER BY created_at, id LIMIT "
			"?5",
		[DB_POSTGRES] =
			"SELECT id, post_id, author_id, body, body_html, disabled, created_at, edited_at, "
			"username, avatar_hash, deleted, disabled_at, disabled_reason, moderator, "
			"moderator_deleted, version, post_title FROM moderated_comments WHERE author_id = $1 "
			"AND (created_at, id) >= ($2, $3) AND created_at <= $4 ORDER BY created_at, id LIMIT "
			"$5",
	},
	.parameters = author_moderated_page_back_parameters,
	.parameter_count = 5,
	.columns = moderated_columns,
	.column_count = 17,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field comment_disable_parameters[] = {
	{SQL_INTEGER, offsetof(struct comment_disable_in, disabled_at)},
	{SQL_INTEGER, offsetof(struct comment_disable_in, disabled_by)},
	{SQL_TEXT, offsetof(struct comment_disable_in, disabled_reason)},
	{SQL_INTEGER, offsetof(struct comment_disable_in, id)},
};
const struct query query_comment_disable = {
	.name = "comment_disable",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled = 1, disabled_at = ?1, disabled_by = ?2, "
			"disabled_reason = NULLIF(?3, ''), decision_version = decision_version + 1 WHERE id "
			"= ?4",
		[DB_POSTGRES] =
			"UPDATE comments SET disabled = 1, disabled_at = $1, disabled_by = $2, "
			"disabled_reason = NULLIF($3, ''), decision_version = decision_version + 1 WHERE id "
			"= $4",
	},
	.parameters = comment_disable_parameters,
	.parameter_count = 4,
};

static const struct sql_field comment_enable_parameters[] = {
	{SQL_INTEGER, offsetof(struct comment_enable_in, id)},
};
const struct query query_comment_enable = {
	.name = "comment_enable",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled = 0, disabled_at = NULL, disabled_by = NULL, "
			"disabled_reason = NULL, decision_version = decision_version + 1 WHERE id = ?1",
		[DB_POSTGRES] =
			"UPDATE comments SET disabled = 0, disabled_at = NULL, disabled_by = NULL, "
			"disabled_reason = NULL, decision_version = decision_version + 1 WHERE id = $1",
	},
	.parameters = comment_enable_parameters,
	.parameter_count = 1,
};
