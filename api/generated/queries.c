/* Generated from the *.sql files of api by api/generate; do not edit. */
/* The queries of resources, mail, store and cli. */
/* clang-format off */

#include "generated/queries.h"

#include <stddef.h>

static const struct sql_field check_time_members_parameters[] = {
	{"repair", SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{"now_at", SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
static const struct sql_field check_time_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct check_time_row, id)},
	{"other_id", SQL_INTEGER, offsetof(struct check_time_row, other_id)},
	{"at", SQL_INTEGER, offsetof(struct check_time_row, at)},
	{"least_at", SQL_INTEGER, offsetof(struct check_time_row, least_at)},
	{"after_at", SQL_INTEGER, offsetof(struct check_time_row, after_at)},
};
const struct query query_check_time_members = {
	.number = 0,
	.name = "check_time_members",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, 0 AS other_id, u.member_since AS at, 0 AS least_at, CASE WHEN ?1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.member_since FROM users b WHERE b.id < u.id AND "
			"b.member_since <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.member_since - 1000000 "
			"FROM users b WHERE b.id > u.id AND b.member_since <= ?2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM users u WHERE u.member_since > ?3 ORDER BY u.member_since, u.id",
	},
	.parameters = check_time_members_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_posts_parameters[] = {
	{"repair", SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{"now_at", SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_posts = {
	.number = 1,
	.name = "check_time_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT p.id, 0 AS other_id, p.created_at AS at, 0 AS least_at, CASE WHEN ?1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.created_at FROM posts b WHERE b.id < p.id AND "
			"b.created_at <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 FROM "
			"posts b WHERE b.id > p.id AND b.created_at <= ?2 ORDER BY b.id LIMIT 1), 0) END AS "
			"after_at FROM posts p WHERE p.created_at > ?3 ORDER BY p.created_at, p.id",
	},
	.parameters = check_time_posts_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_comments_parameters[] = {
	{"repair", SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{"now_at", SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_comments = {
	.number = 2,
	.name = "check_time_comments",
	.sql = {
		[DB_SQLITE] =
			"SELECT c.id, 0 AS other_id, c.created_at AS at, p.created_at AS least_at, CASE WHEN "
			"?1 = 0 THEN 0 ELSE COALESCE( (SELECT b.created_at FROM comments b WHERE b.id < c.id "
			"AND b.created_at <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 "
			"FROM comments b WHERE b.id > c.id AND b.created_at <= ?2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM comments c JOIN posts p ON p.id = c.post_id WHERE c.created_at "
			"> ?3 ORDER BY c.created_at, c.id",
	},
	.parameters = check_time_comments_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_follows_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_follows = {
	.number = 3,
	.name = "check_time_follows",
	.sql = {
		[DB_SQLITE] =
			"SELECT follower_id AS id, followed_id AS other_id, created_at AS at, 0 AS least_at, "
			"0 AS after_at FROM follows WHERE created_at > ?1 ORDER BY created_at, follower_id, "
			"followed_id",
	},
	.parameters = check_time_follows_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_seen_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_seen = {
	.number = 4,
	.name = "check_time_seen",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, last_seen AS at, 0 AS least_at, 0 AS after_at FROM users "
			"WHERE last_seen > ?1",
	},
	.parameters = check_time_seen_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_post_edits_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_post_edits = {
	.number = 5,
	.name = "check_time_post_edits",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM posts "
			"WHERE edited_at > ?1",
	},
	.parameters = check_time_post_edits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_comment_edits_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_comment_edits = {
	.number = 6,
	.name = "check_time_comment_edits",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE edited_at > ?1",
	},
	.parameters = check_time_comment_edits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_disabled_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_disabled = {
	.number = 7,
	.name = "check_time_disabled",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, disabled_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE disabled_at > ?1",
	},
	.parameters = check_time_disabled_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_credentials_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_credentials = {
	.number = 8,
	.name = "check_time_credentials",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, CASE WHEN created_at > last_used_at THEN created_at ELSE "
			"last_used_at END AS at, 0 AS least_at, 0 AS after_at FROM credentials WHERE "
			"created_at > ?1 OR last_used_at > ?1",
	},
	.parameters = check_time_credentials_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_registrations_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_registrations = {
	.number = 9,
	.name = "check_time_registrations",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"registrations WHERE created_at > ?1",
	},
	.parameters = check_time_registrations_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_mails_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_mails = {
	.number = 10,
	.name = "check_time_mails",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM mails "
			"WHERE created_at > ?1",
	},
	.parameters = check_time_mails_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_links_parameters[] = {
	{"link_end_at", SQL_INTEGER, offsetof(struct check_time_in, link_end_at)},
};
const struct query query_check_time_links = {
	.number = 11,
	.name = "check_time_links",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id AS id, kind AS other_id, expires_at AS at, 0 AS least_at, 0 AS "
			"after_at FROM links WHERE expires_at > ?1",
	},
	.parameters = check_time_links_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_names_parameters[] = {
	{"name_end_at", SQL_INTEGER, offsetof(struct check_time_in, name_end_at)},
};
const struct query query_check_time_names = {
	.number = 12,
	.name = "check_time_names",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, expires_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"reserved_names WHERE expires_at > ?1",
	},
	.parameters = check_time_names_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_mail_limits_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_mail_limits = {
	.number = 13,
	.name = "check_time_mail_limits",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, sent_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"mail_limits WHERE sent_at > ?1",
	},
	.parameters = check_time_mail_limits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_write_limits_parameters[] = {
	{"link_end_at", SQL_INTEGER, offsetof(struct check_time_in, link_end_at)},
};
const struct query query_check_time_write_limits = {
	.number = 14,
	.name = "check_time_write_limits",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, due_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"write_limits WHERE due_at > ?1",
	},
	.parameters = check_time_write_limits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_migrations_parameters[] = {
	{"horizon_at", SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_migrations = {
	.number = 15,
	.name = "check_time_migrations",
	.sql = {
		[DB_SQLITE] =
			"SELECT number AS id, 0 AS other_id, applied_at AS at, 0 AS least_at, 0 AS after_at "
			"FROM migrations WHERE applied_at > ?1",
	},
	.parameters = check_time_migrations_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_date_member_parameters[] = {
	{"placed_at", SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_member = {
	.number = 16,
	.name = "check_date_member",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET member_since = ?1 WHERE id = ?2 AND member_since > ?3",
	},
	.parameters = check_date_member_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_post_parameters[] = {
	{"placed_at", SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_post = {
	.number = 17,
	.name = "check_date_post",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET created_at = ?1 WHERE id = ?2 AND created_at > ?3",
	},
	.parameters = check_date_post_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_comment_parameters[] = {
	{"placed_at", SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_comment = {
	.number = 18,
	.name = "check_date_comment",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET created_at = ?1 WHERE id = ?2 AND created_at > ?3",
	},
	.parameters = check_date_comment_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_follow_parameters[] = {
	{"placed_at", SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"other_id", SQL_INTEGER, offsetof(struct check_date_in, other_id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_follow = {
	.number = 19,
	.name = "check_date_follow",
	.sql = {
		[DB_SQLITE] =
			"UPDATE follows SET created_at = ?1 WHERE follower_id = ?2 AND followed_id = ?3 AND "
			"created_at > ?4",
	},
	.parameters = check_date_follow_parameters,
	.parameter_count = 4,
};

static const struct sql_field check_date_seen_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_seen = {
	.number = 20,
	.name = "check_date_seen",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET last_seen = ?1 WHERE id = ?2 AND last_seen > ?3",
	},
	.parameters = check_date_seen_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_post_edit_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_post_edit = {
	.number = 21,
	.name = "check_date_post_edit",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET edited_at = ?1 WHERE id = ?2 AND edited_at > ?3",
	},
	.parameters = check_date_post_edit_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_comment_edit_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_comment_edit = {
	.number = 22,
	.name = "check_date_comment_edit",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET edited_at = ?1 WHERE id = ?2 AND edited_at > ?3",
	},
	.parameters = check_date_comment_edit_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_disabled_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_disabled = {
	.number = 23,
	.name = "check_date_disabled",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled_at = ?1 WHERE id = ?2 AND disabled_at > ?3",
	},
	.parameters = check_date_disabled_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_credential_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
};
const struct query query_check_date_credential = {
	.number = 24,
	.name = "check_date_credential",
	.sql = {
		[DB_SQLITE] =
			"UPDATE credentials SET expires_at = CASE WHEN idle_seconds > 0 THEN ?1 + "
			"idle_seconds * 1000000 WHEN created_at > ?2 THEN ?1 + expires_at - created_at ELSE "
			"expires_at END, created_at = CASE WHEN created_at > ?2 THEN ?1 ELSE created_at END, "
			"last_used_at = CASE WHEN last_used_at > ?2 THEN ?1 ELSE last_used_at END WHERE id = "
			"?3 AND (created_at > ?2 OR last_used_at > ?2)",
	},
	.parameters = check_date_credential_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_registration_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_registration = {
	.number = 25,
	.name = "check_date_registration",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET expires_at = ?1 + expires_at - created_at, created_at = ?1 "
			"WHERE id = ?2 AND created_at > ?3",
	},
	.parameters = check_date_registration_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_mail_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_mail = {
	.number = 26,
	.name = "check_date_mail",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET expires_at = ?1 + expires_at - created_at, created_at = ?1 WHERE "
			"id = ?2 AND created_at > ?3",
	},
	.parameters = check_date_mail_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_link_parameters[] = {
	{"link_end_at", SQL_INTEGER, offsetof(struct check_date_in, link_end_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"other_id", SQL_INTEGER, offsetof(struct check_date_in, other_id)},
};
const struct query query_check_date_link = {
	.number = 27,
	.name = "check_date_link",
	.sql = {
		[DB_SQLITE] =
			"UPDATE links SET expires_at = ?1 WHERE user_id = ?2 AND kind = ?3 AND expires_at > "
			"?1",
	},
	.parameters = check_date_link_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_names_parameters[] = {
	{"name_end_at", SQL_INTEGER, offsetof(struct check_date_in, name_end_at)},
};
const struct query query_check_date_names = {
	.number = 28,
	.name = "check_date_names",
	.sql = {
		[DB_SQLITE] =
			"UPDATE reserved_names SET expires_at = ?1 WHERE expires_at > ?1",
	},
	.parameters = check_date_names_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_date_mail_limits_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_mail_limits = {
	.number = 29,
	.name = "check_date_mail_limits",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mail_limits SET sent_at = ?1 WHERE sent_at > ?2",
	},
	.parameters = check_date_mail_limits_parameters,
	.parameter_count = 2,
};

static const struct sql_field check_date_write_limits_parameters[] = {
	{"link_end_at", SQL_INTEGER, offsetof(struct check_date_in, link_end_at)},
};
const struct query query_check_date_write_limits = {
	.number = 30,
	.name = "check_date_write_limits",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM write_limits WHERE due_at > ?1",
	},
	.parameters = check_date_write_limits_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_date_migration_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct check_date_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_migration = {
	.number = 31,
	.name = "check_date_migration",
	.sql = {
		[DB_SQLITE] =
			"UPDATE migrations SET applied_at = ?1 WHERE number = ?2 AND applied_at > ?3",
	},
	.parameters = check_date_migration_parameters,
	.parameter_count = 3,
};

static const struct sql_field stale_post_count_parameters[] = {
	{"renderer", SQL_INTEGER, offsetof(struct stale_post_count_in, renderer)},
};
static const struct sql_field count_columns[] = {
	{"count", SQL_INTEGER, offsetof(struct count_row, count)},
};
const struct query query_stale_post_count = {
	.number = 32,
	.name = "stale_post_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM posts WHERE renderer <> ?1",
	},
	.parameters = stale_post_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field stale_comment_count_parameters[] = {
	{"renderer", SQL_INTEGER, offsetof(struct stale_comment_count_in, renderer)},
};
const struct query query_stale_comment_count = {
	.number = 33,
	.name = "stale_comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM comments WHERE renderer <> ?1",
	},
	.parameters = stale_comment_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field stale_posts_parameters[] = {
	{"renderer", SQL_INTEGER, offsetof(struct stale_posts_in, renderer)},
	{"after", SQL_INTEGER, offsetof(struct stale_posts_in, after)},
	{"limit", SQL_INTEGER, offsetof(struct stale_posts_in, limit)},
};
static const struct sql_field stale_text_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct stale_text_row, id)},
	{"body", SQL_TEXT, offsetof(struct stale_text_row, body)},
};
const struct query query_stale_posts = {
	.number = 34,
	.name = "stale_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, body FROM posts WHERE renderer <> ?1 AND id > ?2 ORDER BY id LIMIT ?3",
	},
	.parameters = stale_posts_parameters,
	.parameter_count = 3,
	.columns = stale_text_columns,
	.column_count = 2,
	.row_size = sizeof(struct stale_text_row),
};

static const struct sql_field stale_comments_parameters[] = {
	{"renderer", SQL_INTEGER, offsetof(struct stale_comments_in, renderer)},
	{"after", SQL_INTEGER, offsetof(struct stale_comments_in, after)},
	{"limit", SQL_INTEGER, offsetof(struct stale_comments_in, limit)},
};
const struct query query_stale_comments = {
	.number = 35,
	.name = "stale_comments",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, body FROM comments WHERE renderer <> ?1 AND id > ?2 ORDER BY id LIMIT ?3",
	},
	.parameters = stale_comments_parameters,
	.parameter_count = 3,
	.columns = stale_text_columns,
	.column_count = 2,
	.row_size = sizeof(struct stale_text_row),
};

static const struct sql_field post_rerender_parameters[] = {
	{"body_html", SQL_TEXT, offsetof(struct post_rerender_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct post_rerender_in, renderer)},
	{"id", SQL_INTEGER, offsetof(struct post_rerender_in, id)},
	{"body", SQL_TEXT, offsetof(struct post_rerender_in, body)},
};
const struct query query_post_rerender = {
	.number = 36,
	.name = "post_rerender",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET body_html = ?1, renderer = ?2 WHERE id = ?3 AND body = ?4",
	},
	.parameters = post_rerender_parameters,
	.parameter_count = 4,
};

static const struct sql_field comment_rerender_parameters[] = {
	{"body_html", SQL_TEXT, offsetof(struct comment_rerender_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct comment_rerender_in, renderer)},
	{"id", SQL_INTEGER, offsetof(struct comment_rerender_in, id)},
	{"body", SQL_TEXT, offsetof(struct comment_rerender_in, body)},
};
const struct query query_comment_rerender = {
	.number = 37,
	.name = "comment_rerender",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET body_html = ?1, renderer = ?2 WHERE id = ?3 AND body = ?4",
	},
	.parameters = comment_rerender_parameters,
	.parameter_count = 4,
};

static const struct sql_field mail_insert_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct mail_insert_in, user_id)},
	{"recipient", SQL_TEXT, offsetof(struct mail_insert_in, recipient)},
	{"domain", SQL_TEXT, offsetof(struct mail_insert_in, domain)},
	{"subject", SQL_TEXT, offsetof(struct mail_insert_in, subject)},
	{"body_text", SQL_TEXT, offsetof(struct mail_insert_in, body_text)},
	{"body_html", SQL_TEXT, offsetof(struct mail_insert_in, body_html)},
	{"created_at", SQL_INTEGER, offsetof(struct mail_insert_in, created_at)},
	{"expires_at", SQL_INTEGER, offsetof(struct mail_insert_in, expires_at)},
};
const struct query query_mail_insert = {
	.number = 38,
	.name = "mail_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO mails (user_id, recipient, domain, subject, body_text, body_html, "
			"created_at, next_attempt_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)",
	},
	.parameters = mail_insert_parameters,
	.parameter_count = 8,
};

static const struct sql_field mail_due_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct mail_due_in, now_at)},
	{"next_horizon_at", SQL_INTEGER, offsetof(struct mail_due_in, next_horizon_at)},
	{"claim_horizon_at", SQL_INTEGER, offsetof(struct mail_due_in, claim_horizon_at)},
	{"claimed_by", SQL_TEXT, offsetof(struct mail_due_in, claimed_by)},
	{"expired_at", SQL_INTEGER, offsetof(struct mail_due_in, expired_at)},
	{"most", SQL_INTEGER, offsetof(struct mail_due_in, most)},
};
static const struct sql_field mail_due_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct mail_due_row, id)},
	{"domain", SQL_TEXT, offsetof(struct mail_due_row, domain)},
	{"attempts", SQL_INTEGER, offsetof(struct mail_due_row, attempts)},
	{"expires_at", SQL_INTEGER, offsetof(struct mail_due_row, expires_at)},
};
const struct query query_mail_due = {
	.number = 39,
	.name = "mail_due",
	.sql = {
		[DB_SQLITE] =
			"SELECT m.id, m.domain, m.attempts, m.expires_at FROM mails m WHERE "
			"(m.next_attempt_at <= ?1 OR m.next_attempt_at > ?2) AND (m.claimed_until <= ?1 OR "
			"m.claimed_until > ?3) AND m.claimed_by <> ?4 AND m.expires_at > ?5 AND (SELECT "
			"COUNT(*) FROM mails c WHERE c.domain = m.domain AND c.claimed_until > ?1 AND "
			"c.claimed_until <= ?3) < ?6 ORDER BY m.next_attempt_at, m.id LIMIT 1",
	},
	.parameters = mail_due_parameters,
	.parameter_count = 6,
	.columns = mail_due_columns,
	.column_count = 4,
	.row_size = sizeof(struct mail_due_row),
};

static const struct sql_field mail_next_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct mail_next_in, now_at)},
};
static const struct sql_field mail_next_columns[] = {
	{"next_attempt_at", SQL_INTEGER, offsetof(struct mail_next_row, next_attempt_at)},
};
const struct query query_mail_next = {
	.number = 40,
	.name = "mail_next",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MIN(next_attempt_at), 0) AS next_attempt_at FROM mails WHERE "
			"next_attempt_at > ?1",
	},
	.parameters = mail_next_parameters,
	.parameter_count = 1,
	.columns = mail_next_columns,
	.column_count = 1,
	.row_size = sizeof(struct mail_next_row),
};

static const struct sql_field mail_claim_parameters[] = {
	{"next_attempt_at", SQL_INTEGER, offsetof(struct mail_claim_in, next_attempt_at)},
	{"claimed_until", SQL_INTEGER, offsetof(struct mail_claim_in, claimed_until)},
	{"claimed_by", SQL_TEXT, offsetof(struct mail_claim_in, claimed_by)},
	{"id", SQL_INTEGER, offsetof(struct mail_claim_in, id)},
	{"attempts", SQL_INTEGER, offsetof(struct mail_claim_in, attempts)},
};
static const struct sql_field mail_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct mail_row, id)},
	{"recipient", SQL_TEXT, offsetof(struct mail_row, recipient)},
	{"domain", SQL_TEXT, offsetof(struct mail_row, domain)},
	{"subject", SQL_TEXT, offsetof(struct mail_row, subject)},
	{"body_text", SQL_TEXT, offsetof(struct mail_row, body_text)},
	{"body_html", SQL_TEXT, offsetof(struct mail_row, body_html)},
	{"created_at", SQL_INTEGER, offsetof(struct mail_row, created_at)},
	{"attempts", SQL_INTEGER, offsetof(struct mail_row, attempts)},
	{"claimed_by", SQL_TEXT, offsetof(struct mail_row, claimed_by)},
};
const struct query query_mail_claim = {
	.number = 41,
	.name = "mail_claim",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET attempts = attempts + 1, next_attempt_at = ?1, claimed_until = ?2, "
			"claimed_by = ?3 WHERE id = ?4 AND attempts = ?5 RETURNING id, recipient, domain, "
			"subject, body_text, body_html, created_at, attempts, claimed_by",
	},
	.parameters = mail_claim_parameters,
	.parameter_count = 5,
	.columns = mail_columns,
	.column_count = 9,
	.row_size = sizeof(struct mail_row),
};

static const struct sql_field mail_release_parameters[] = {
	{"attempts", SQL_INTEGER, offsetof(struct mail_release_in, attempts)},
	{"next_attempt_at", SQL_INTEGER, offsetof(struct mail_release_in, next_attempt_at)},
	{"id", SQL_INTEGER, offsetof(struct mail_release_in, id)},
	{"claimed_by", SQL_TEXT, offsetof(struct mail_release_in, claimed_by)},
};
const struct query query_mail_release = {
	.number = 42,
	.name = "mail_release",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET attempts = ?1, next_attempt_at = ?2, claimed_until = 0, claimed_by "
			"= '' WHERE id = ?3 AND claimed_by = ?4",
	},
	.parameters = mail_release_parameters,
	.parameter_count = 4,
};

static const struct sql_field mail_delete_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct mail_delete_in, id)},
};
const struct query query_mail_delete = {
	.number = 43,
	.name = "mail_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE id = ?1",
	},
	.parameters = mail_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_delete_unclaimed_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct mail_delete_unclaimed_in, id)},
	{"attempts", SQL_INTEGER, offsetof(struct mail_delete_unclaimed_in, attempts)},
};
const struct query query_mail_delete_unclaimed = {
	.number = 44,
	.name = "mail_delete_unclaimed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE id = ?1 AND attempts = ?2",
	},
	.parameters = mail_delete_unclaimed_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct account_get_in, id)},
};
static const struct sql_field account_get_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct account_get_row, id)},
	{"username", SQL_TEXT, offsetof(struct account_get_row, username)},
	{"email", SQL_TEXT, offsetof(struct account_get_row, email)},
	{"password_hash", SQL_TEXT, offsetof(struct account_get_row, password_hash)},
	{"confirmed", SQL_INTEGER, offsetof(struct account_get_row, confirmed)},
};
const struct query query_account_get = {
	.number = 45,
	.name = "account_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, email, password_hash, confirmed FROM users WHERE id = ?1",
	},
	.parameters = account_get_parameters,
	.parameter_count = 1,
	.columns = account_get_columns,
	.column_count = 5,
	.row_size = sizeof(struct account_get_row),
};

static const struct sql_field account_by_address_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct account_by_address_in, email_key)},
};
static const struct sql_field account_by_address_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct account_by_address_row, id)},
	{"username", SQL_TEXT, offsetof(struct account_by_address_row, username)},
	{"email", SQL_TEXT, offsetof(struct account_by_address_row, email)},
	{"password_hash", SQL_TEXT, offsetof(struct account_by_address_row, password_hash)},
	{"confirmed", SQL_INTEGER, offsetof(struct account_by_address_row, confirmed)},
};
const struct query query_account_by_address = {
	.number = 46,
	.name = "account_by_address",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, email, password_hash, confirmed FROM users WHERE email_key = ?1",
	},
	.parameters = account_by_address_parameters,
	.parameter_count = 1,
	.columns = account_by_address_columns,
	.column_count = 5,
	.row_size = sizeof(struct account_by_address_row),
};

static const struct sql_field account_set_password_parameters[] = {
	{"password_hash", SQL_TEXT, offsetof(struct account_set_password_in, password_hash)},
	{"id", SQL_INTEGER, offsetof(struct account_set_password_in, id)},
};
const struct query query_account_set_password = {
	.number = 47,
	.name = "account_set_password",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET password_hash = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_set_password_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_set_email_parameters[] = {
	{"email", SQL_TEXT, offsetof(struct account_set_email_in, email)},
	{"email_key", SQL_TEXT, offsetof(struct account_set_email_in, email_key)},
	{"avatar_hash", SQL_TEXT, offsetof(struct account_set_email_in, avatar_hash)},
	{"id", SQL_INTEGER, offsetof(struct account_set_email_in, id)},
};
const struct query query_account_set_email = {
	.number = 48,
	.name = "account_set_email",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET email = ?1, email_key = ?2, avatar_hash = ?3, version = version + "
			"1 WHERE id = ?4",
	},
	.parameters = account_set_email_parameters,
	.parameter_count = 4,
};

static const struct sql_field account_confirm_parameters[] = {
	{"role_id", SQL_INTEGER, offsetof(struct account_confirm_in, role_id)},
	{"id", SQL_INTEGER, offsetof(struct account_confirm_in, id)},
};
const struct query query_account_confirm = {
	.number = 49,
	.name = "account_confirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET confirmed = 1, role_id = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_confirm_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_role_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct account_role_in, id)},
};
static const struct sql_field account_role_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct account_role_row, id)},
	{"permissions", SQL_INTEGER, offsetof(struct account_role_row, permissions)},
};
const struct query query_account_role = {
	.number = 50,
	.name = "account_role",
	.sql = {
		[DB_SQLITE] =
			"SELECT r.id, r.permissions FROM roles r JOIN users u ON u.role_id = r.id WHERE u.id "
			"= ?1",
	},
	.parameters = account_role_parameters,
	.parameter_count = 1,
	.columns = account_role_columns,
	.column_count = 2,
	.row_size = sizeof(struct account_role_row),
};

static const struct sql_field account_set_role_parameters[] = {
	{"role_id", SQL_INTEGER, offsetof(struct account_set_role_in, role_id)},
	{"id", SQL_INTEGER, offsetof(struct account_set_role_in, id)},
};
const struct query query_account_set_role = {
	.number = 51,
	.name = "account_set_role",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET role_id = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_set_role_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_other_administrators_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct account_other_administrators_in, id)},
};
const struct query query_account_other_administrators = {
	.number = 52,
	.name = "account_other_administrators",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE role_id IN (SELECT id FROM roles WHERE "
			"permissions & 16 = 16) AND id <> ?1 AND confirmed = 1 AND suspended = 0",
	},
	.parameters = account_other_administrators_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field account_bury_parameters[] = {
	{"role_id", SQL_INTEGER, offsetof(struct account_bury_in, role_id)},
	{"now_at", SQL_INTEGER, offsetof(struct account_bury_in, now_at)},
	{"id", SQL_INTEGER, offsetof(struct account_bury_in, id)},
};
const struct query query_account_bury = {
	.number = 53,
	.name = "account_bury",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email "
			"= '', email_key = 'deleted-' || id, name = NULL, location = NULL, about_me = NULL, "
			"follower_count = 0, following_count = 0, deleted = 1, password_hash = '', role_id = "
			"?1, confirmed = 0, suspended = 0, avatar_hash = '00000000000000000000000000000000', "
			"member_since = ?2, last_seen = ?2, version = version + 1 WHERE id = ?3",
	},
	.parameters = account_bury_parameters,
	.parameter_count = 3,
};

static const struct sql_field account_delete_mails_parameters[] = {
	{"recipient", SQL_TEXT, offsetof(struct account_delete_mails_in, recipient)},
	{"user_id", SQL_INTEGER, offsetof(struct account_delete_mails_in, user_id)},
};
const struct query query_account_delete_mails = {
	.number = 54,
	.name = "account_delete_mails",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE recipient = ?1 OR user_id = ?2",
	},
	.parameters = account_delete_mails_parameters,
	.parameter_count = 2,
};

static const struct sql_field account_delete_registrations_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct account_delete_registrations_in, email_key)},
	{"user_id", SQL_INTEGER, offsetof(struct account_delete_registrations_in, user_id)},
};
const struct query query_account_delete_registrations = {
	.number = 55,
	.name = "account_delete_registrations",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM registrations WHERE email_key = ?1 OR user_id = ?2",
	},
	.parameters = account_delete_registrations_parameters,
	.parameter_count = 2,
};

static const struct sql_field link_replace_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct link_replace_in, user_id)},
	{"kind", SQL_INTEGER, offsetof(struct link_replace_in, kind)},
	{"token_hash", SQL_BLOB, offsetof(struct link_replace_in, token_hash)},
	{"new_email", SQL_TEXT, offsetof(struct link_replace_in, new_email)},
	{"expires_at", SQL_INTEGER, offsetof(struct link_replace_in, expires_at)},
};
const struct query query_link_replace = {
	.number = 56,
	.name = "link_replace",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO links (user_id, kind, token_hash, new_email, expires_at) VALUES (?1, "
			"?2, ?3, ?4, ?5) ON CONFLICT (user_id, kind) DO UPDATE SET token_hash = "
			"excluded.token_hash, new_email = excluded.new_email, expires_at = "
			"excluded.expires_at",
	},
	.parameters = link_replace_parameters,
	.parameter_count = 5,
};

static const struct sql_field link_get_parameters[] = {
	{"token_hash", SQL_BLOB, offsetof(struct link_get_in, token_hash)},
	{"kind", SQL_INTEGER, offsetof(struct link_get_in, kind)},
	{"now_at", SQL_INTEGER, offsetof(struct link_get_in, now_at)},
};
static const struct sql_field link_get_columns[] = {
	{"user_id", SQL_INTEGER, offsetof(struct link_get_row, user_id)},
	{"kind", SQL_INTEGER, offsetof(struct link_get_row, kind)},
	{"new_email", SQL_TEXT, offsetof(struct link_get_row, new_email)},
};
const struct query query_link_get = {
	.number = 57,
	.name = "link_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id, kind, new_email FROM links WHERE token_hash = ?1 AND kind = ?2 AND "
			"expires_at > ?3",
	},
	.parameters = link_get_parameters,
	.parameter_count = 3,
	.columns = link_get_columns,
	.column_count = 3,
	.row_size = sizeof(struct link_get_row),
};

static const struct sql_field link_delete_of_user_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct link_delete_of_user_in, user_id)},
};
const struct query query_link_delete_of_user = {
	.number = 58,
	.name = "link_delete_of_user",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM links WHERE user_id = ?1",
	},
	.parameters = link_delete_of_user_parameters,
	.parameter_count = 1,
};

static const struct sql_field link_delete_lapsed_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct link_delete_lapsed_in, now_at)},
};
const struct query query_link_delete_lapsed = {
	.number = 59,
	.name = "link_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM links WHERE expires_at <= ?1",
	},
	.parameters = link_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_limit_pass_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct mail_limit_pass_in, email_key)},
	{"kind", SQL_INTEGER, offsetof(struct mail_limit_pass_in, kind)},
	{"sent_at", SQL_INTEGER, offsetof(struct mail_limit_pass_in, sent_at)},
	{"before_at", SQL_INTEGER, offsetof(struct mail_limit_pass_in, before_at)},
	{"horizon_at", SQL_INTEGER, offsetof(struct mail_limit_pass_in, horizon_at)},
};
const struct query query_mail_limit_pass = {
	.number = 60,
	.name = "mail_limit_pass",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO mail_limits (email_key, kind, sent_at) VALUES (?1, ?2, ?3) ON CONFLICT "
			"(email_key, kind) DO UPDATE SET sent_at = excluded.sent_at WHERE "
			"mail_limits.sent_at <= ?4 OR mail_limits.sent_at > ?5",
	},
	.parameters = mail_limit_pass_parameters,
	.parameter_count = 5,
};

static const struct sql_field mail_limit_delete_old_parameters[] = {
	{"before_at", SQL_INTEGER, offsetof(struct mail_limit_delete_old_in, before_at)},
};
const struct query query_mail_limit_delete_old = {
	.number = 61,
	.name = "mail_limit_delete_old",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mail_limits WHERE sent_at <= ?1",
	},
	.parameters = mail_limit_delete_old_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_limit_delete_address_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct mail_limit_delete_address_in, email_key)},
	{"user_id", SQL_INTEGER, offsetof(struct mail_limit_delete_address_in, user_id)},
};
const struct query query_mail_limit_delete_address = {
	.number = 62,
	.name = "mail_limit_delete_address",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mail_limits WHERE email_key = ?1 OR email_key IN (SELECT new_email FROM "
			"links WHERE user_id = ?2)",
	},
	.parameters = mail_limit_delete_address_parameters,
	.parameter_count = 2,
};

static const struct sql_field key_insert_parameters[] = {
	{"name", SQL_TEXT, offsetof(struct key_insert_in, name)},
	{"value", SQL_BLOB, offsetof(struct key_insert_in, value)},
};
const struct query query_key_insert = {
	.number = 63,
	.name = "key_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO keys (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
	},
	.parameters = key_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field key_get_parameters[] = {
	{"name", SQL_TEXT, offsetof(struct key_get_in, name)},
};
static const struct sql_field key_get_columns[] = {
	{"value", SQL_BLOB, offsetof(struct key_get_row, value)},
};
const struct query query_key_get = {
	.number = 64,
	.name = "key_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT value FROM keys WHERE name = ?1",
	},
	.parameters = key_get_parameters,
	.parameter_count = 1,
	.columns = key_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct key_get_row),
};

static const struct sql_field account_view_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct account_view_in, id)},
};
static const struct sql_field account_view_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct account_view_row, id)},
	{"username", SQL_TEXT, offsetof(struct account_view_row, username)},
	{"email", SQL_TEXT, offsetof(struct account_view_row, email)},
	{"name", SQL_TEXT, offsetof(struct account_view_row, name)},
	{"location", SQL_TEXT, offsetof(struct account_view_row, location)},
	{"about_me", SQL_TEXT, offsetof(struct account_view_row, about_me)},
	{"avatar_hash", SQL_TEXT, offsetof(struct account_view_row, avatar_hash)},
	{"role_id", SQL_INTEGER, offsetof(struct account_view_row, role_id)},
	{"role", SQL_TEXT, offsetof(struct account_view_row, role)},
	{"confirmed", SQL_INTEGER, offsetof(struct account_view_row, confirmed)},
	{"suspended", SQL_INTEGER, offsetof(struct account_view_row, suspended)},
	{"member_since", SQL_INTEGER, offsetof(struct account_view_row, member_since)},
	{"last_seen", SQL_INTEGER, offsetof(struct account_view_row, last_seen)},
	{"post_count", SQL_INTEGER, offsetof(struct account_view_row, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct account_view_row, comment_count)},
};
const struct query query_account_view = {
	.number = 65,
	.name = "account_view",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, u.confirmed, u.suspended, u.member_since, "
			"u.last_seen, u.post_count, u.comment_count FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = ?1 AND u.deleted = 0",
	},
	.parameters = account_view_parameters,
	.parameter_count = 1,
	.columns = account_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_count_parameters[] = {
	{"part", SQL_TEXT, offsetof(struct account_count_in, part)},
};
const struct query query_account_count = {
	.number = 66,
	.name = "account_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users WHERE deleted = 0 AND (username_key LIKE ?1 "
			"ESCAPE '!' OR email_key LIKE ?1 ESCAPE '!')",
	},
	.parameters = account_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field account_anchor_parameters[] = {
	{"part", SQL_TEXT, offsetof(struct list_in, part)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
static const struct sql_field anchor_columns[] = {
	{"created_at", SQL_INTEGER, offsetof(struct anchor_row, created_at)},
	{"id", SQL_INTEGER, offsetof(struct anchor_row, id)},
};
const struct query query_account_anchor = {
	.number = 67,
	.name = "account_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT member_since AS created_at, id FROM users WHERE deleted = 0 AND "
			"(username_key LIKE ?1 ESCAPE '!' OR email_key LIKE ?1 ESCAPE '!') ORDER BY "
			"member_since DESC, id DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = account_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field account_page_parameters[] = {
	{"part", SQL_TEXT, offsetof(struct list_in, part)},
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_account_page = {
	.number = 68,
	.name = "account_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"r.id AS role_id, r.name AS role, u.confirmed, u.suspended, u.member_since, "
			"u.last_seen, u.post_count, u.comment_count FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.deleted = 0 AND (u.username_key LIKE ?1 ESCAPE '!' OR u.email_key "
			"LIKE ?1 ESCAPE '!') AND (u.member_since, u.id) <= (?2, ?3) ORDER BY u.member_since "
			"DESC, u.id DESC LIMIT ?4",
	},
	.parameters = account_page_parameters,
	.parameter_count = 4,
	.columns = account_view_columns,
	.column_count = 15,
	.row_size = sizeof(struct account_view_row),
};

static const struct sql_field account_set_username_parameters[] = {
	{"username", SQL_TEXT, offsetof(struct account_set_username_in, username)},
	{"username_key", SQL_TEXT, offsetof(struct account_set_username_in, username_key)},
	{"id", SQL_INTEGER, offsetof(struct account_set_username_in, id)},
};
const struct query query_account_set_username = {
	.number = 69,
	.name = "account_set_username",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET username = ?1, username_key = ?2, version = version + 1 WHERE id = "
			"?3",
	},
	.parameters = account_set_username_parameters,
	.parameter_count = 3,
};

static const struct sql_field account_unconfirm_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct account_unconfirm_in, id)},
};
const struct query query_account_unconfirm = {
	.number = 70,
	.name = "account_unconfirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET confirmed = 0, version = version + 1 WHERE id = ?1",
	},
	.parameters = account_unconfirm_parameters,
	.parameter_count = 1,
};

static const struct sql_field account_set_suspended_parameters[] = {
	{"suspended", SQL_INTEGER, offsetof(struct account_set_suspended_in, suspended)},
	{"id", SQL_INTEGER, offsetof(struct account_set_suspended_in, id)},
};
const struct query query_account_set_suspended = {
	.number = 71,
	.name = "account_set_suspended",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET suspended = ?1, version = version + 1 WHERE id = ?2",
	},
	.parameters = account_set_suspended_parameters,
	.parameter_count = 2,
};

static const struct sql_field audit_insert_parameters[] = {
	{"created_at", SQL_INTEGER, offsetof(struct audit_insert_in, created_at)},
	{"actor_id", SQL_INTEGER, offsetof(struct audit_insert_in, actor_id)},
	{"action", SQL_TEXT, offsetof(struct audit_insert_in, action)},
	{"user_id", SQL_INTEGER, offsetof(struct audit_insert_in, user_id)},
	{"post_id", SQL_INTEGER, offsetof(struct audit_insert_in, post_id)},
	{"comment_id", SQL_INTEGER, offsetof(struct audit_insert_in, comment_id)},
	{"detail", SQL_TEXT, offsetof(struct audit_insert_in, detail)},
};
const struct query query_audit_insert = {
	.number = 72,
	.name = "audit_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO audit (created_at, actor_id, action, user_id, post_id, comment_id, "
			"detail) VALUES (?1, NULLIF(?2, 0), ?3, NULLIF(?4, 0), NULLIF(?5, 0), NULLIF(?6, 0), "
			"?7)",
	},
	.parameters = audit_insert_parameters,
	.parameter_count = 7,
};

const struct query query_audit_count = {
	.number = 73,
	.name = "audit_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM audit",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field audit_anchor_parameters[] = {
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_audit_anchor = {
	.number = 74,
	.name = "audit_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM audit ORDER BY id DESC LIMIT 1 OFFSET ?1",
	},
	.parameters = audit_anchor_parameters,
	.parameter_count = 1,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field audit_page_parameters[] = {
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
static const struct sql_field audit_page_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct audit_page_row, id)},
	{"created_at", SQL_INTEGER, offsetof(struct audit_page_row, created_at)},
	{"actor_id", SQL_INTEGER, offsetof(struct audit_page_row, actor_id)},
	{"action", SQL_TEXT, offsetof(struct audit_page_row, action)},
	{"user_id", SQL_INTEGER, offsetof(struct audit_page_row, user_id)},
	{"post_id", SQL_INTEGER, offsetof(struct audit_page_row, post_id)},
	{"comment_id", SQL_INTEGER, offsetof(struct audit_page_row, comment_id)},
	{"detail", SQL_TEXT, offsetof(struct audit_page_row, detail)},
	{"actor_username", SQL_TEXT, offsetof(struct audit_page_row, actor_username)},
	{"username", SQL_TEXT, offsetof(struct audit_page_row, username)},
};
const struct query query_audit_page = {
	.number = 75,
	.name = "audit_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, "
			"a.comment_id, a.detail, actor.username AS actor_username, u.username FROM audit a "
			"LEFT JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = "
			"a.user_id WHERE a.id <= ?1 ORDER BY a.id DESC LIMIT ?2",
	},
	.parameters = audit_page_parameters,
	.parameter_count = 2,
	.columns = audit_page_columns,
	.column_count = 10,
	.row_size = sizeof(struct audit_page_row),
};

static const struct sql_field comment_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct comment_get_in, id)},
};
static const struct sql_field comment_view_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct comment_view_row, id)},
	{"version", SQL_INTEGER, offsetof(struct comment_view_row, version)},
	{"post_id", SQL_INTEGER, offsetof(struct comment_view_row, post_id)},
	{"author_id", SQL_INTEGER, offsetof(struct comment_view_row, author_id)},
	{"body", SQL_TEXT, offsetof(struct comment_view_row, body)},
	{"body_html", SQL_TEXT, offsetof(struct comment_view_row, body_html)},
	{"disabled", SQL_INTEGER, offsetof(struct comment_view_row, disabled)},
	{"created_at", SQL_INTEGER, offsetof(struct comment_view_row, created_at)},
	{"edited_at", SQL_INTEGER, offsetof(struct comment_view_row, edited_at)},
	{"username", SQL_TEXT, offsetof(struct comment_view_row, username)},
	{"avatar_hash", SQL_TEXT, offsetof(struct comment_view_row, avatar_hash)},
};
const struct query query_comment_get = {
	.number = 76,
	.name = "comment_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM comment_views WHERE id = ?1",
	},
	.parameters = comment_get_parameters,
	.parameter_count = 1,
	.columns = comment_view_columns,
	.column_count = 11,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field comment_anchor_parameters[] = {
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_comment_anchor = {
	.number = 77,
	.name = "comment_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM comments ORDER BY created_at DESC, id DESC LIMIT 1 "
			"OFFSET ?1",
	},
	.parameters = comment_anchor_parameters,
	.parameter_count = 1,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field comment_page_parameters[] = {
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_comment_page = {
	.number = 78,
	.name = "comment_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM comment_views WHERE (created_at, id) <= (?1, ?2) ORDER BY created_at "
			"DESC, id DESC LIMIT ?3",
	},
	.parameters = comment_page_parameters,
	.parameter_count = 3,
	.columns = comment_view_columns,
	.column_count = 11,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field post_comment_anchor_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_post_comment_anchor = {
	.number = 79,
	.name = "post_comment_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM comments WHERE post_id = ?1 ORDER BY created_at, id "
			"LIMIT 1 OFFSET ?2",
	},
	.parameters = post_comment_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field post_comment_page_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_comment_page = {
	.number = 80,
	.name = "post_comment_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM comment_views WHERE post_id = ?1 AND (created_at, id) >= (?2, ?3) "
			"ORDER BY created_at, id LIMIT ?4",
	},
	.parameters = post_comment_page_parameters,
	.parameter_count = 4,
	.columns = comment_view_columns,
	.column_count = 11,
	.row_size = sizeof(struct comment_view_row),
};

static const struct sql_field comment_insert_parameters[] = {
	{"post_id", SQL_INTEGER, offsetof(struct comment_insert_in, post_id)},
	{"author_id", SQL_INTEGER, offsetof(struct comment_insert_in, author_id)},
	{"body", SQL_TEXT, offsetof(struct comment_insert_in, body)},
	{"body_html", SQL_TEXT, offsetof(struct comment_insert_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct comment_insert_in, renderer)},
	{"created_at", SQL_INTEGER, offsetof(struct comment_insert_in, created_at)},
};
static const struct sql_field id_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct id_row, id)},
};
const struct query query_comment_insert = {
	.number = 81,
	.name = "comment_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at) "
			"VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
	},
	.parameters = comment_insert_parameters,
	.parameter_count = 6,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field comment_repeated_parameters[] = {
	{"author_id", SQL_INTEGER, offsetof(struct comment_repeated_in, author_id)},
	{"after_at", SQL_INTEGER, offsetof(struct comment_repeated_in, after_at)},
	{"now_at", SQL_INTEGER, offsetof(struct comment_repeated_in, now_at)},
	{"post_id", SQL_INTEGER, offsetof(struct comment_repeated_in, post_id)},
	{"body", SQL_TEXT, offsetof(struct comment_repeated_in, body)},
};
const struct query query_comment_repeated = {
	.number = 82,
	.name = "comment_repeated",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM comments WHERE author_id = ?1 AND created_at > ?2 AND created_at <= "
			"?3 AND post_id = ?4 AND body = ?5 ORDER BY created_at DESC, id DESC LIMIT 1",
	},
	.parameters = comment_repeated_parameters,
	.parameter_count = 5,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field comment_update_parameters[] = {
	{"body", SQL_TEXT, offsetof(struct comment_update_in, body)},
	{"body_html", SQL_TEXT, offsetof(struct comment_update_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct comment_update_in, renderer)},
	{"edited_at", SQL_INTEGER, offsetof(struct comment_update_in, edited_at)},
	{"id", SQL_INTEGER, offsetof(struct comment_update_in, id)},
};
const struct query query_comment_update = {
	.number = 83,
	.name = "comment_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET body = ?1, body_html = ?2, renderer = ?3, edited_at = ?4, "
			"version = version + 1 WHERE id = ?5",
	},
	.parameters = comment_update_parameters,
	.parameter_count = 5,
};

static const struct sql_field comment_delete_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct comment_delete_in, id)},
};
const struct query query_comment_delete = {
	.number = 84,
	.name = "comment_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM comments WHERE id = ?1",
	},
	.parameters = comment_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field counters_get_columns[] = {
	{"post_count", SQL_INTEGER, offsetof(struct counters_get_row, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct counters_get_row, comment_count)},
};
const struct query query_counters_get = {
	.number = 85,
	.name = "counters_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT post_count, comment_count FROM site WHERE id = 1",
	},
	.columns = counters_get_columns,
	.column_count = 2,
	.row_size = sizeof(struct counters_get_row),
};

static const struct sql_field counters_add_parameters[] = {
	{"posts", SQL_INTEGER, offsetof(struct counters_add_in, posts)},
	{"comments", SQL_INTEGER, offsetof(struct counters_add_in, comments)},
};
const struct query query_counters_add = {
	.number = 86,
	.name = "counters_add",
	.sql = {
		[DB_SQLITE] =
			"UPDATE site SET post_count = post_count + ?1, comment_count = comment_count + ?2 "
			"WHERE id = 1",
	},
	.parameters = counters_add_parameters,
	.parameter_count = 2,
};

static const struct sql_field counters_add_user_parameters[] = {
	{"posts", SQL_INTEGER, offsetof(struct counters_add_user_in, posts)},
	{"comments", SQL_INTEGER, offsetof(struct counters_add_user_in, comments)},
	{"id", SQL_INTEGER, offsetof(struct counters_add_user_in, id)},
};
const struct query query_counters_add_user = {
	.number = 87,
	.name = "counters_add_user",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET post_count = post_count + ?1, comment_count = comment_count + ?2 "
			"WHERE id = ?3",
	},
	.parameters = counters_add_user_parameters,
	.parameter_count = 3,
};

static const struct sql_field caller_by_address_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct caller_by_address_in, email_key)},
};
static const struct sql_field caller_by_address_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct caller_by_address_row, id)},
	{"password_hash", SQL_TEXT, offsetof(struct caller_by_address_row, password_hash)},
	{"confirmed", SQL_INTEGER, offsetof(struct caller_by_address_row, confirmed)},
	{"suspended", SQL_INTEGER, offsetof(struct caller_by_address_row, suspended)},
	{"last_seen", SQL_INTEGER, offsetof(struct caller_by_address_row, last_seen)},
	{"permissions", SQL_INTEGER, offsetof(struct caller_by_address_row, permissions)},
};
const struct query query_caller_by_address = {
	.number = 88,
	.name = "caller_by_address",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions "
			"FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = ?1",
	},
	.parameters = caller_by_address_parameters,
	.parameter_count = 1,
	.columns = caller_by_address_columns,
	.column_count = 6,
	.row_size = sizeof(struct caller_by_address_row),
};

static const struct sql_field caller_by_secret_parameters[] = {
	{"secret_hash", SQL_BLOB, offsetof(struct caller_by_secret_in, secret_hash)},
	{"now_at", SQL_INTEGER, offsetof(struct caller_by_secret_in, now_at)},
	{"sessions_since", SQL_INTEGER, offsetof(struct caller_by_secret_in, sessions_since)},
};
static const struct sql_field caller_by_secret_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct caller_by_secret_row, id)},
	{"confirmed", SQL_INTEGER, offsetof(struct caller_by_secret_row, confirmed)},
	{"suspended", SQL_INTEGER, offsetof(struct caller_by_secret_row, suspended)},
	{"last_seen", SQL_INTEGER, offsetof(struct caller_by_secret_row, last_seen)},
	{"permissions", SQL_INTEGER, offsetof(struct caller_by_secret_row, permissions)},
	{"credential_id", SQL_INTEGER, offsetof(struct caller_by_secret_row, credential_id)},
	{"kind", SQL_INTEGER, offsetof(struct caller_by_secret_row, kind)},
	{"scope", SQL_INTEGER, offsetof(struct caller_by_secret_row, scope)},
	{"last_used_at", SQL_INTEGER, offsetof(struct caller_by_secret_row, last_used_at)},
	{"idle_seconds", SQL_INTEGER, offsetof(struct caller_by_secret_row, idle_seconds)},
};
const struct query query_caller_by_secret = {
	.number = 89,
	.name = "caller_by_secret",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions, c.id AS "
			"credential_id, c.kind, c.scope, c.last_used_at, c.idle_seconds FROM credentials c "
			"JOIN users u ON u.id = c.user_id JOIN roles r ON r.id = u.role_id WHERE "
			"c.secret_hash = ?1 AND c.expires_at > ?2 AND (c.idle_seconds = 0 OR c.created_at > "
			"?3)",
	},
	.parameters = caller_by_secret_parameters,
	.parameter_count = 3,
	.columns = caller_by_secret_columns,
	.column_count = 10,
	.row_size = sizeof(struct caller_by_secret_row),
};

static const struct sql_field credential_insert_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct credential_insert_in, user_id)},
	{"kind", SQL_INTEGER, offsetof(struct credential_insert_in, kind)},
	{"secret_hash", SQL_BLOB, offsetof(struct credential_insert_in, secret_hash)},
	{"name", SQL_TEXT, offsetof(struct credential_insert_in, name)},
	{"scope", SQL_INTEGER, offsetof(struct credential_insert_in, scope)},
	{"user_agent", SQL_TEXT, offsetof(struct credential_insert_in, user_agent)},
	{"idle_seconds", SQL_INTEGER, offsetof(struct credential_insert_in, idle_seconds)},
	{"created_at", SQL_INTEGER, offsetof(struct credential_insert_in, created_at)},
	{"expires_at", SQL_INTEGER, offsetof(struct credential_insert_in, expires_at)},
};
const struct query query_credential_insert = {
	.number = 90,
	.name = "credential_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO credentials (user_id, kind, secret_hash, name, scope, user_agent, "
			"idle_seconds, created_at, last_used_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
			"?7, ?8, ?8, ?9) RETURNING id",
	},
	.parameters = credential_insert_parameters,
	.parameter_count = 9,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field credential_delete_surplus_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct credential_delete_surplus_in, user_id)},
	{"kept_kind", SQL_INTEGER, offsetof(struct credential_delete_surplus_in, kept_kind)},
	{"skip", SQL_INTEGER, offsetof(struct credential_delete_surplus_in, skip)},
};
const struct query query_credential_delete_surplus = {
	.number = 91,
	.name = "credential_delete_surplus",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE user_id = ?1 "
			"AND kind <> ?2 ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET ?3)",
	},
	.parameters = credential_delete_surplus_parameters,
	.parameter_count = 3,
};

static const struct sql_field credential_count_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct credential_count_in, user_id)},
	{"kind", SQL_INTEGER, offsetof(struct credential_count_in, kind)},
};
const struct query query_credential_count = {
	.number = 92,
	.name = "credential_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM credentials WHERE user_id = ?1 AND kind = ?2",
	},
	.parameters = credential_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field credential_list_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct credential_list_in, user_id)},
	{"now_at", SQL_INTEGER, offsetof(struct credential_list_in, now_at)},
	{"sessions_since", SQL_INTEGER, offsetof(struct credential_list_in, sessions_since)},
	{"limit", SQL_INTEGER, offsetof(struct credential_list_in, limit)},
};
static const struct sql_field credential_list_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct credential_list_row, id)},
	{"kind", SQL_INTEGER, offsetof(struct credential_list_row, kind)},
	{"name", SQL_TEXT, offsetof(struct credential_list_row, name)},
	{"scope", SQL_INTEGER, offsetof(struct credential_list_row, scope)},
	{"user_agent", SQL_TEXT, offsetof(struct credential_list_row, user_agent)},
	{"idle_seconds", SQL_INTEGER, offsetof(struct credential_list_row, idle_seconds)},
	{"created_at", SQL_INTEGER, offsetof(struct credential_list_row, created_at)},
	{"last_used_at", SQL_INTEGER, offsetof(struct credential_list_row, last_used_at)},
	{"expires_at", SQL_INTEGER, offsetof(struct credential_list_row, expires_at)},
};
const struct query query_credential_list = {
	.number = 93,
	.name = "credential_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, "
			"expires_at FROM credentials WHERE user_id = ?1 AND expires_at > ?2 AND "
			"(idle_seconds = 0 OR created_at > ?3) ORDER BY created_at DESC, id DESC LIMIT ?4",
	},
	.parameters = credential_list_parameters,
	.parameter_count = 4,
	.columns = credential_list_columns,
	.column_count = 9,
	.row_size = sizeof(struct credential_list_row),
};

static const struct sql_field credential_delete_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct credential_delete_in, id)},
	{"user_id", SQL_INTEGER, offsetof(struct credential_delete_in, user_id)},
};
const struct query query_credential_delete = {
	.number = 94,
	.name = "credential_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE id = ?1 AND user_id = ?2",
	},
	.parameters = credential_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field session_delete_parameters[] = {
	{"secret_hash", SQL_BLOB, offsetof(struct session_delete_in, secret_hash)},
	{"kind", SQL_INTEGER, offsetof(struct session_delete_in, kind)},
};
const struct query query_session_delete = {
	.number = 95,
	.name = "session_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE secret_hash = ?1 AND kind = ?2",
	},
	.parameters = session_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field credential_delete_others_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct credential_delete_others_in, user_id)},
	{"id", SQL_INTEGER, offsetof(struct credential_delete_others_in, id)},
};
const struct query query_credential_delete_others = {
	.number = 96,
	.name = "credential_delete_others",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE user_id = ?1 AND id <> ?2",
	},
	.parameters = credential_delete_others_parameters,
	.parameter_count = 2,
};

static const struct sql_field credential_delete_lapsed_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct credential_delete_lapsed_in, now_at)},
};
const struct query query_credential_delete_lapsed = {
	.number = 97,
	.name = "credential_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM credentials WHERE expires_at <= ?1",
	},
	.parameters = credential_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field credential_touch_parameters[] = {
	{"last_used_at", SQL_INTEGER, offsetof(struct credential_touch_in, last_used_at)},
	{"longest", SQL_INTEGER, offsetof(struct credential_touch_in, longest)},
	{"id", SQL_INTEGER, offsetof(struct credential_touch_in, id)},
};
const struct query query_credential_touch = {
	.number = 98,
	.name = "credential_touch",
	.sql = {
		[DB_SQLITE] =
			"UPDATE credentials SET last_used_at = ?1, expires_at = CASE WHEN idle_seconds = 0 "
			"THEN expires_at WHEN ?1 + idle_seconds * 1000000 < created_at + ?2 THEN ?1 + "
			"idle_seconds * 1000000 ELSE created_at + ?2 END WHERE id = ?3",
	},
	.parameters = credential_touch_parameters,
	.parameter_count = 3,
};

static const struct sql_field caller_permissions_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct caller_permissions_in, user_id)},
	{"credential_id", SQL_INTEGER, offsetof(struct caller_permissions_in, credential_id)},
	{"password_hash", SQL_TEXT, offsetof(struct caller_permissions_in, password_hash)},
};
static const struct sql_field caller_permissions_columns[] = {
	{"permissions", SQL_INTEGER, offsetof(struct caller_permissions_row, permissions)},
};
const struct query query_caller_permissions = {
	.number = 99,
	.name = "caller_permissions",
	.sql = {
		[DB_SQLITE] =
			"SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = ?1 "
			"AND u.confirmed = 1 AND u.suspended = 0 AND (?2 = 0 OR EXISTS (SELECT 1 FROM "
			"credentials c WHERE c.id = ?2 AND c.user_id = u.id)) AND (?3 = '' OR "
			"u.password_hash = ?3)",
	},
	.parameters = caller_permissions_parameters,
	.parameter_count = 3,
	.columns = caller_permissions_columns,
	.column_count = 1,
	.row_size = sizeof(struct caller_permissions_row),
};

static const struct sql_field user_touch_parameters[] = {
	{"last_seen", SQL_INTEGER, offsetof(struct user_touch_in, last_seen)},
	{"id", SQL_INTEGER, offsetof(struct user_touch_in, id)},
	{"horizon_at", SQL_INTEGER, offsetof(struct user_touch_in, horizon_at)},
};
const struct query query_user_touch = {
	.number = 100,
	.name = "user_touch",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET last_seen = ?1 WHERE id = ?2 AND (last_seen < ?1 OR last_seen > ?3)",
	},
	.parameters = user_touch_parameters,
	.parameter_count = 3,
};

static const struct sql_field follow_insert_parameters[] = {
	{"follower_id", SQL_INTEGER, offsetof(struct follow_insert_in, follower_id)},
	{"followed_id", SQL_INTEGER, offsetof(struct follow_insert_in, followed_id)},
	{"created_at", SQL_INTEGER, offsetof(struct follow_insert_in, created_at)},
};
const struct query query_follow_insert = {
	.number = 101,
	.name = "follow_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO follows (follower_id, followed_id, created_at) VALUES (?1, ?2, ?3) ON "
			"CONFLICT (follower_id, followed_id) DO NOTHING",
	},
	.parameters = follow_insert_parameters,
	.parameter_count = 3,
};

static const struct sql_field follow_delete_parameters[] = {
	{"follower_id", SQL_INTEGER, offsetof(struct follow_delete_in, follower_id)},
	{"followed_id", SQL_INTEGER, offsetof(struct follow_delete_in, followed_id)},
};
const struct query query_follow_delete = {
	.number = 102,
	.name = "follow_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM follows WHERE follower_id = ?1 AND followed_id = ?2",
	},
	.parameters = follow_delete_parameters,
	.parameter_count = 2,
};

static const struct sql_field relationship_get_parameters[] = {
	{"viewer_id", SQL_INTEGER, offsetof(struct relationship_get_in, viewer_id)},
	{"user_id", SQL_INTEGER, offsetof(struct relationship_get_in, user_id)},
};
static const struct sql_field relationship_get_columns[] = {
	{"you_follow", SQL_INTEGER, offsetof(struct relationship_get_row, you_follow)},
	{"follows_you", SQL_INTEGER, offsetof(struct relationship_get_row, follows_you)},
};
const struct query query_relationship_get = {
	.number = 103,
	.name = "relationship_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT EXISTS (SELECT 1 FROM follows WHERE follower_id = ?1 AND followed_id = ?2) "
			"AS you_follow, EXISTS (SELECT 1 FROM follows WHERE follower_id = ?2 AND followed_id "
			"= ?1) AS follows_you",
	},
	.parameters = relationship_get_parameters,
	.parameter_count = 2,
	.columns = relationship_get_columns,
	.column_count = 2,
	.row_size = sizeof(struct relationship_get_row),
};

static const struct sql_field follow_count_parameters[] = {
	{"followed_id", SQL_INTEGER, offsetof(struct follow_count_in, followed_id)},
	{"delta", SQL_INTEGER, offsetof(struct follow_count_in, delta)},
	{"follower_id", SQL_INTEGER, offsetof(struct follow_count_in, follower_id)},
};
const struct query query_follow_count = {
	.number = 104,
	.name = "follow_count",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET follower_count = follower_count + CASE WHEN id = ?1 THEN ?2 ELSE 0 "
			"END, following_count = following_count + CASE WHEN id = ?3 THEN ?2 ELSE 0 END WHERE "
			"id IN (?3, ?1)",
	},
	.parameters = follow_count_parameters,
	.parameter_count = 3,
};

static const struct sql_field follower_anchor_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_follower_anchor = {
	.number = 105,
	.name = "follower_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, follower_id AS id FROM follows WHERE followed_id = ?1 ORDER BY "
			"created_at DESC, follower_id DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = follower_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field follower_page_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
static const struct sql_field follow_columns[] = {
	{"created_at", SQL_INTEGER, offsetof(struct follow_row, created_at)},
	{"id", SQL_INTEGER, offsetof(struct follow_row, id)},
	{"username", SQL_TEXT, offsetof(struct follow_row, username)},
	{"avatar_hash", SQL_TEXT, offsetof(struct follow_row, avatar_hash)},
};
const struct query query_follower_page = {
	.number = 106,
	.name = "follower_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash FROM follows f JOIN users u ON "
			"u.id = f.follower_id WHERE f.followed_id = ?1 AND (f.created_at, f.follower_id) <= "
			"(?2, ?3) ORDER BY f.created_at DESC, f.follower_id DESC LIMIT ?4",
	},
	.parameters = follower_page_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 4,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field following_anchor_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_following_anchor = {
	.number = 107,
	.name = "following_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, followed_id AS id FROM follows WHERE follower_id = ?1 ORDER BY "
			"created_at DESC, followed_id DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = following_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field following_page_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_following_page = {
	.number = 108,
	.name = "following_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT f.created_at, u.id, u.username, u.avatar_hash FROM follows f JOIN users u ON "
			"u.id = f.followed_id WHERE f.follower_id = ?1 AND (f.created_at, f.followed_id) <= "
			"(?2, ?3) ORDER BY f.created_at DESC, f.followed_id DESC LIMIT ?4",
	},
	.parameters = following_page_parameters,
	.parameter_count = 4,
	.columns = follow_columns,
	.column_count = 4,
	.row_size = sizeof(struct follow_row),
};

static const struct sql_field follow_uncount_all_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct follow_uncount_all_in, user_id)},
};
const struct query query_follow_uncount_all = {
	.number = 109,
	.name = "follow_uncount_all",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET follower_count = follower_count - (SELECT COUNT(*) FROM follows f "
			"WHERE f.follower_id = ?1 AND f.followed_id = users.id), following_count = "
			"following_count - (SELECT COUNT(*) FROM follows f WHERE f.followed_id = ?1 AND "
			"f.follower_id = users.id) WHERE id IN (SELECT followed_id FROM follows WHERE "
			"follower_id = ?1 UNION SELECT follower_id FROM follows WHERE followed_id = ?1)",
	},
	.parameters = follow_uncount_all_parameters,
	.parameter_count = 1,
};

static const struct sql_field follow_delete_all_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct follow_delete_all_in, user_id)},
};
const struct query query_follow_delete_all = {
	.number = 110,
	.name = "follow_delete_all",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM follows WHERE follower_id = ?1 OR followed_id = ?1",
	},
	.parameters = follow_delete_all_parameters,
	.parameter_count = 1,
};

static const struct sql_field me_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct me_get_in, id)},
};
static const struct sql_field me_get_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct me_get_row, id)},
	{"username", SQL_TEXT, offsetof(struct me_get_row, username)},
	{"email", SQL_TEXT, offsetof(struct me_get_row, email)},
	{"name", SQL_TEXT, offsetof(struct me_get_row, name)},
	{"location", SQL_TEXT, offsetof(struct me_get_row, location)},
	{"about_me", SQL_TEXT, offsetof(struct me_get_row, about_me)},
	{"avatar_hash", SQL_TEXT, offsetof(struct me_get_row, avatar_hash)},
	{"member_since", SQL_INTEGER, offsetof(struct me_get_row, member_since)},
	{"role", SQL_TEXT, offsetof(struct me_get_row, role)},
	{"permissions", SQL_INTEGER, offsetof(struct me_get_row, permissions)},
};
const struct query query_me_get = {
	.number = 111,
	.name = "me_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, "
			"u.member_since, r.name AS role, r.permissions FROM users u JOIN roles r ON r.id = "
			"u.role_id WHERE u.id = ?1",
	},
	.parameters = me_get_parameters,
	.parameter_count = 1,
	.columns = me_get_columns,
	.column_count = 10,
	.row_size = sizeof(struct me_get_row),
};

static const struct sql_field profile_update_parameters[] = {
	{"name", SQL_TEXT, offsetof(struct profile_update_in, name)},
	{"location", SQL_TEXT, offsetof(struct profile_update_in, location)},
	{"about_me", SQL_TEXT, offsetof(struct profile_update_in, about_me)},
	{"id", SQL_INTEGER, offsetof(struct profile_update_in, id)},
};
const struct query query_profile_update = {
	.number = 112,
	.name = "profile_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET name = CASE WHEN ?1 IS NULL THEN name ELSE NULLIF(?1, '') END, "
			"location = CASE WHEN ?2 IS NULL THEN location ELSE NULLIF(?2, '') END, about_me = "
			"CASE WHEN ?3 IS NULL THEN about_me ELSE NULLIF(?3, '') END, version = version + 1 "
			"WHERE id = ?4",
	},
	.parameters = profile_update_parameters,
	.parameter_count = 4,
};

static const struct sql_field moderated_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct moderated_get_in, id)},
};
static const struct sql_field moderated_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct moderated_row, id)},
	{"post_id", SQL_INTEGER, offsetof(struct moderated_row, post_id)},
	{"author_id", SQL_INTEGER, offsetof(struct moderated_row, author_id)},
	{"body", SQL_TEXT, offsetof(struct moderated_row, body)},
	{"body_html", SQL_TEXT, offsetof(struct moderated_row, body_html)},
	{"disabled", SQL_INTEGER, offsetof(struct moderated_row, disabled)},
	{"created_at", SQL_INTEGER, offsetof(struct moderated_row, created_at)},
	{"edited_at", SQL_INTEGER, offsetof(struct moderated_row, edited_at)},
	{"username", SQL_TEXT, offsetof(struct moderated_row, username)},
	{"avatar_hash", SQL_TEXT, offsetof(struct moderated_row, avatar_hash)},
	{"disabled_at", SQL_INTEGER, offsetof(struct moderated_row, disabled_at)},
	{"disabled_reason", SQL_TEXT, offsetof(struct moderated_row, disabled_reason)},
	{"moderator", SQL_TEXT, offsetof(struct moderated_row, moderator)},
};
const struct query query_moderated_get = {
	.number = 113,
	.name = "moderated_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM moderated_comments WHERE id = ?1",
	},
	.parameters = moderated_get_parameters,
	.parameter_count = 1,
	.columns = moderated_columns,
	.column_count = 13,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field moderated_page_parameters[] = {
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_moderated_page = {
	.number = 114,
	.name = "moderated_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM moderated_comments WHERE (created_at, id) <= (?1, ?2) ORDER BY "
			"created_at DESC, id DESC LIMIT ?3",
	},
	.parameters = moderated_page_parameters,
	.parameter_count = 3,
	.columns = moderated_columns,
	.column_count = 13,
	.row_size = sizeof(struct moderated_row),
};

static const struct sql_field comment_disable_parameters[] = {
	{"disabled_at", SQL_INTEGER, offsetof(struct comment_disable_in, disabled_at)},
	{"disabled_by", SQL_INTEGER, offsetof(struct comment_disable_in, disabled_by)},
	{"disabled_reason", SQL_TEXT, offsetof(struct comment_disable_in, disabled_reason)},
	{"id", SQL_INTEGER, offsetof(struct comment_disable_in, id)},
};
const struct query query_comment_disable = {
	.number = 115,
	.name = "comment_disable",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled = 1, disabled_at = ?1, disabled_by = ?2, "
			"disabled_reason = NULLIF(?3, ''), version = version + 1 WHERE id = ?4",
	},
	.parameters = comment_disable_parameters,
	.parameter_count = 4,
};

static const struct sql_field comment_enable_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct comment_enable_in, id)},
};
const struct query query_comment_enable = {
	.number = 116,
	.name = "comment_enable",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled = 0, disabled_at = NULL, disabled_by = NULL, "
			"disabled_reason = NULL, version = version + 1 WHERE id = ?1",
	},
	.parameters = comment_enable_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct post_get_in, id)},
};
static const struct sql_field post_view_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct post_view_row, id)},
	{"version", SQL_INTEGER, offsetof(struct post_view_row, version)},
	{"author_id", SQL_INTEGER, offsetof(struct post_view_row, author_id)},
	{"body", SQL_TEXT, offsetof(struct post_view_row, body)},
	{"body_html", SQL_TEXT, offsetof(struct post_view_row, body_html)},
	{"created_at", SQL_INTEGER, offsetof(struct post_view_row, created_at)},
	{"edited_at", SQL_INTEGER, offsetof(struct post_view_row, edited_at)},
	{"comment_count", SQL_INTEGER, offsetof(struct post_view_row, comment_count)},
	{"username", SQL_TEXT, offsetof(struct post_view_row, username)},
	{"avatar_hash", SQL_TEXT, offsetof(struct post_view_row, avatar_hash)},
};
const struct query query_post_get = {
	.number = 117,
	.name = "post_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM post_views WHERE id = ?1",
	},
	.parameters = post_get_parameters,
	.parameter_count = 1,
	.columns = post_view_columns,
	.column_count = 10,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_anchor_parameters[] = {
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_post_anchor = {
	.number = 118,
	.name = "post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM posts ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?1",
	},
	.parameters = post_anchor_parameters,
	.parameter_count = 1,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field post_page_parameters[] = {
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_post_page = {
	.number = 119,
	.name = "post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM post_views WHERE (created_at, id) <= (?1, ?2) ORDER BY created_at "
			"DESC, id DESC LIMIT ?3",
	},
	.parameters = post_page_parameters,
	.parameter_count = 3,
	.columns = post_view_columns,
	.column_count = 10,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field post_insert_parameters[] = {
	{"author_id", SQL_INTEGER, offsetof(struct post_insert_in, author_id)},
	{"body", SQL_TEXT, offsetof(struct post_insert_in, body)},
	{"body_html", SQL_TEXT, offsetof(struct post_insert_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct post_insert_in, renderer)},
	{"created_at", SQL_INTEGER, offsetof(struct post_insert_in, created_at)},
};
const struct query query_post_insert = {
	.number = 120,
	.name = "post_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO posts (author_id, body, body_html, renderer, created_at) VALUES (?1, "
			"?2, ?3, ?4, ?5) RETURNING id",
	},
	.parameters = post_insert_parameters,
	.parameter_count = 5,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field post_repeated_parameters[] = {
	{"author_id", SQL_INTEGER, offsetof(struct post_repeated_in, author_id)},
	{"after_at", SQL_INTEGER, offsetof(struct post_repeated_in, after_at)},
	{"now_at", SQL_INTEGER, offsetof(struct post_repeated_in, now_at)},
	{"body", SQL_TEXT, offsetof(struct post_repeated_in, body)},
};
const struct query query_post_repeated = {
	.number = 121,
	.name = "post_repeated",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM posts WHERE author_id = ?1 AND created_at > ?2 AND created_at <= ?3 "
			"AND body = ?4 ORDER BY created_at DESC, id DESC LIMIT 1",
	},
	.parameters = post_repeated_parameters,
	.parameter_count = 4,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field post_update_parameters[] = {
	{"body", SQL_TEXT, offsetof(struct post_update_in, body)},
	{"body_html", SQL_TEXT, offsetof(struct post_update_in, body_html)},
	{"renderer", SQL_INTEGER, offsetof(struct post_update_in, renderer)},
	{"edited_at", SQL_INTEGER, offsetof(struct post_update_in, edited_at)},
	{"id", SQL_INTEGER, offsetof(struct post_update_in, id)},
};
const struct query query_post_update = {
	.number = 122,
	.name = "post_update",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET body = ?1, body_html = ?2, renderer = ?3, edited_at = ?4, version "
			"= version + 1 WHERE id = ?5",
	},
	.parameters = post_update_parameters,
	.parameter_count = 5,
};

static const struct sql_field post_delete_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct post_delete_in, id)},
};
const struct query query_post_delete = {
	.number = 123,
	.name = "post_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM posts WHERE id = ?1",
	},
	.parameters = post_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_count_comments_parameters[] = {
	{"delta", SQL_INTEGER, offsetof(struct post_count_comments_in, delta)},
	{"id", SQL_INTEGER, offsetof(struct post_count_comments_in, id)},
};
const struct query query_post_count_comments = {
	.number = 124,
	.name = "post_count_comments",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET comment_count = comment_count + ?1 WHERE id = ?2",
	},
	.parameters = post_count_comments_parameters,
	.parameter_count = 2,
};

static const struct sql_field post_comments_uncount_parameters[] = {
	{"post_id", SQL_INTEGER, offsetof(struct post_comments_uncount_in, post_id)},
};
const struct query query_post_comments_uncount = {
	.number = 125,
	.name = "post_comments_uncount",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET comment_count = comment_count - (SELECT COUNT(*) FROM comments c "
			"WHERE c.post_id = ?1 AND c.author_id = users.id) WHERE id IN (SELECT author_id FROM "
			"comments WHERE post_id = ?1)",
	},
	.parameters = post_comments_uncount_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_comments_delete_parameters[] = {
	{"post_id", SQL_INTEGER, offsetof(struct post_comments_delete_in, post_id)},
};
const struct query query_post_comments_delete = {
	.number = 126,
	.name = "post_comments_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM comments WHERE post_id = ?1",
	},
	.parameters = post_comments_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field post_comment_count_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct post_comment_count_in, id)},
};
static const struct sql_field post_comment_count_columns[] = {
	{"comment_count", SQL_INTEGER, offsetof(struct post_comment_count_row, comment_count)},
};
const struct query query_post_comment_count = {
	.number = 127,
	.name = "post_comment_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT comment_count FROM posts WHERE id = ?1",
	},
	.parameters = post_comment_count_parameters,
	.parameter_count = 1,
	.columns = post_comment_count_columns,
	.column_count = 1,
	.row_size = sizeof(struct post_comment_count_row),
};

static const struct sql_field purge_insert_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct purge_insert_in, user_id)},
	{"stage", SQL_INTEGER, offsetof(struct purge_insert_in, stage)},
};
const struct query query_purge_insert = {
	.number = 128,
	.name = "purge_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO purges (user_id, stage) VALUES (?1, ?2)",
	},
	.parameters = purge_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field purge_next_columns[] = {
	{"user_id", SQL_INTEGER, offsetof(struct purge_next_row, user_id)},
};
const struct query query_purge_next = {
	.number = 129,
	.name = "purge_next",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1",
	},
	.columns = purge_next_columns,
	.column_count = 1,
	.row_size = sizeof(struct purge_next_row),
};

static const struct sql_field purge_texts_are_gone_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct purge_texts_are_gone_in, user_id)},
};
const struct query query_purge_texts_are_gone = {
	.number = 130,
	.name = "purge_texts_are_gone",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 2 WHERE user_id = ?1",
	},
	.parameters = purge_texts_are_gone_parameters,
	.parameter_count = 1,
};

const struct query query_purge_take = {
	.number = 131,
	.name = "purge_take",
	.sql = {
		[DB_SQLITE] =
			"UPDATE purges SET stage = 3 WHERE stage = 2",
	},
};

const struct query query_purge_count = {
	.number = 132,
	.name = "purge_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM purges",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field purge_newest_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct purge_newest_in, now_at)},
};
static const struct sql_field purge_newest_columns[] = {
	{"past_at", SQL_INTEGER, offsetof(struct purge_newest_row, past_at)},
	{"at", SQL_INTEGER, offsetof(struct purge_newest_row, at)},
};
const struct query query_purge_newest = {
	.number = 133,
	.name = "purge_newest",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM ( "
			"SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= ?1) AS past_at, "
			"(SELECT MAX(created_at) FROM posts) AS at UNION ALL SELECT (SELECT MAX(created_at) "
			"FROM comments WHERE created_at <= ?1), (SELECT MAX(created_at) FROM comments) UNION "
			"ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= ?1), (SELECT "
			"MAX(member_since) FROM users) UNION ALL SELECT (SELECT MAX(created_at) FROM audit "
			"WHERE created_at <= ?1), 0) newest",
	},
	.parameters = purge_newest_parameters,
	.parameter_count = 1,
	.columns = purge_newest_columns,
	.column_count = 2,
	.row_size = sizeof(struct purge_newest_row),
};

const struct query query_purge_delete_taken = {
	.number = 134,
	.name = "purge_delete_taken",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM purges WHERE stage = 3",
	},
};

static const struct sql_field purge_post_parameters[] = {
	{"author_id", SQL_INTEGER, offsetof(struct purge_post_in, author_id)},
};
const struct query query_purge_post = {
	.number = 135,
	.name = "purge_post",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM posts WHERE author_id = ?1 ORDER BY created_at, id LIMIT 1",
	},
	.parameters = purge_post_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field purge_comment_parameters[] = {
	{"author_id", SQL_INTEGER, offsetof(struct purge_comment_in, author_id)},
};
static const struct sql_field purge_comment_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct purge_comment_row, id)},
	{"post_id", SQL_INTEGER, offsetof(struct purge_comment_row, post_id)},
};
const struct query query_purge_comment = {
	.number = 136,
	.name = "purge_comment",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_id FROM comments WHERE author_id = ?1 ORDER BY created_at, id LIMIT "
			"1",
	},
	.parameters = purge_comment_parameters,
	.parameter_count = 1,
	.columns = purge_comment_columns,
	.column_count = 2,
	.row_size = sizeof(struct purge_comment_row),
};

static const struct sql_field registration_insert_parameters[] = {
	{"username", SQL_TEXT, offsetof(struct registration_insert_in, username)},
	{"email", SQL_TEXT, offsetof(struct registration_insert_in, email)},
	{"email_key", SQL_TEXT, offsetof(struct registration_insert_in, email_key)},
	{"password_hash", SQL_TEXT, offsetof(struct registration_insert_in, password_hash)},
	{"token_hash", SQL_BLOB, offsetof(struct registration_insert_in, token_hash)},
	{"created_at", SQL_INTEGER, offsetof(struct registration_insert_in, created_at)},
	{"expires_at", SQL_INTEGER, offsetof(struct registration_insert_in, expires_at)},
};
const struct query query_registration_insert = {
	.number = 137,
	.name = "registration_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO registrations (username, email, email_key, password_hash, token_hash, "
			"created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	},
	.parameters = registration_insert_parameters,
	.parameter_count = 7,
};

static const struct sql_field registration_get_parameters[] = {
	{"token_hash", SQL_BLOB, offsetof(struct registration_get_in, token_hash)},
	{"now_at", SQL_INTEGER, offsetof(struct registration_get_in, now_at)},
};
static const struct sql_field registration_get_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct registration_get_row, id)},
	{"username", SQL_TEXT, offsetof(struct registration_get_row, username)},
	{"email", SQL_TEXT, offsetof(struct registration_get_row, email)},
	{"email_key", SQL_TEXT, offsetof(struct registration_get_row, email_key)},
	{"password_hash", SQL_TEXT, offsetof(struct registration_get_row, password_hash)},
	{"user_id", SQL_INTEGER, offsetof(struct registration_get_row, user_id)},
};
const struct query query_registration_get = {
	.number = 138,
	.name = "registration_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, email, email_key, password_hash, user_id FROM registrations "
			"WHERE token_hash = ?1 AND expires_at > ?2",
	},
	.parameters = registration_get_parameters,
	.parameter_count = 2,
	.columns = registration_get_columns,
	.column_count = 6,
	.row_size = sizeof(struct registration_get_row),
};

static const struct sql_field registration_latest_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct registration_latest_in, email_key)},
	{"now_at", SQL_INTEGER, offsetof(struct registration_latest_in, now_at)},
};
static const struct sql_field registration_latest_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct registration_latest_row, id)},
	{"username", SQL_TEXT, offsetof(struct registration_latest_row, username)},
};
const struct query query_registration_latest = {
	.number = 139,
	.name = "registration_latest",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username FROM registrations WHERE email_key = ?1 AND expires_at > ?2 "
			"ORDER BY id DESC LIMIT 1",
	},
	.parameters = registration_latest_parameters,
	.parameter_count = 2,
	.columns = registration_latest_columns,
	.column_count = 2,
	.row_size = sizeof(struct registration_latest_row),
};

static const struct sql_field registration_set_token_parameters[] = {
	{"token_hash", SQL_BLOB, offsetof(struct registration_set_token_in, token_hash)},
	{"id", SQL_INTEGER, offsetof(struct registration_set_token_in, id)},
};
const struct query query_registration_set_token = {
	.number = 140,
	.name = "registration_set_token",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET token_hash = ?1 WHERE id = ?2",
	},
	.parameters = registration_set_token_parameters,
	.parameter_count = 2,
};

static const struct sql_field registration_confirm_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct registration_confirm_in, user_id)},
	{"email_key", SQL_TEXT, offsetof(struct registration_confirm_in, email_key)},
};
const struct query query_registration_confirm = {
	.number = 141,
	.name = "registration_confirm",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET user_id = ?1, username = '', email = '', email_key = '', "
			"password_hash = '' WHERE email_key = ?2",
	},
	.parameters = registration_confirm_parameters,
	.parameter_count = 2,
};

static const struct sql_field registration_delete_lapsed_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct registration_delete_lapsed_in, now_at)},
};
const struct query query_registration_delete_lapsed = {
	.number = 142,
	.name = "registration_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM registrations WHERE expires_at <= ?1",
	},
	.parameters = registration_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field registration_count_parameters[] = {
	{"email_key", SQL_TEXT, offsetof(struct registration_count_in, email_key)},
};
const struct query query_registration_count = {
	.number = 143,
	.name = "registration_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM registrations WHERE email_key = ?1",
	},
	.parameters = registration_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field role_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct role_row, id)},
	{"name", SQL_TEXT, offsetof(struct role_row, name)},
	{"permissions", SQL_INTEGER, offsetof(struct role_row, permissions)},
	{"is_default", SQL_INTEGER, offsetof(struct role_row, is_default)},
};
const struct query query_role_list = {
	.number = 144,
	.name = "role_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, name, permissions, is_default FROM roles ORDER BY id",
	},
	.columns = role_columns,
	.column_count = 4,
	.row_size = sizeof(struct role_row),
};

static const struct sql_field role_by_name_parameters[] = {
	{"name", SQL_TEXT, offsetof(struct role_by_name_in, name)},
};
const struct query query_role_by_name = {
	.number = 145,
	.name = "role_by_name",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM roles WHERE name = ?1",
	},
	.parameters = role_by_name_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

const struct query query_role_default = {
	.number = 146,
	.name = "role_default",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM roles WHERE is_default = 1",
	},
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field role_set_parameters[] = {
	{"name", SQL_TEXT, offsetof(struct role_set_in, name)},
	{"permissions", SQL_INTEGER, offsetof(struct role_set_in, permissions)},
};
const struct query query_role_set = {
	.number = 147,
	.name = "role_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, permissions) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE "
			"SET permissions = excluded.permissions RETURNING id",
	},
	.parameters = role_set_parameters,
	.parameter_count = 2,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field timeline_count_parameters[] = {
	{"user_id", SQL_INTEGER, offsetof(struct timeline_count_in, user_id)},
};
const struct query query_timeline_count = {
	.number = 148,
	.name = "timeline_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(SUM(post_count), 0) AS count FROM users WHERE id = ?1 OR id IN "
			"(SELECT followed_id FROM follows WHERE follower_id = ?1)",
	},
	.parameters = timeline_count_parameters,
	.parameter_count = 1,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field timeline_anchor_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_timeline_anchor = {
	.number = 149,
	.name = "timeline_anchor",
	.sql = {
		[DB_SQLITE] =
			"WITH RECURSIVE merged (author_id, created_at, id) AS ( SELECT a.author_id, (SELECT "
			"p.created_at FROM posts p WHERE p.author_id = a.author_id ORDER BY p.created_at "
			"DESC, p.id DESC LIMIT 1), (SELECT p.id FROM posts p WHERE p.author_id = a.author_id "
			"ORDER BY p.created_at DESC, p.id DESC LIMIT 1) FROM (SELECT followed_id AS "
			"author_id FROM follows WHERE follower_id = ?1 UNION ALL SELECT ?1) a UNION ALL "
			"SELECT m.author_id, (SELECT p.created_at FROM posts p WHERE p.author_id = "
			"m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) ORDER BY p.created_at "
			"DESC, p.id DESC LIMIT 1), (SELECT p.id FROM posts p WHERE p.author_id = m.author_id "
			"AND (p.created_at, p.id) < (m.created_at, m.id) ORDER BY p.created_at DESC, p.id "
			"DESC LIMIT 1) FROM merged m ORDER BY 2 DESC, 3 DESC LIMIT 1 OFFSET ?2 ) SELECT "
			"created_at, id FROM merged WHERE id IS NOT NULL",
	},
	.parameters = timeline_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field timeline_page_parameters[] = {
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_timeline_page = {
	.number = 150,
	.name = "timeline_page",
	.sql = {
		[DB_SQLITE] =
			"WITH RECURSIVE merged (author_id, created_at, id) AS ( SELECT a.author_id, (SELECT "
			"p.created_at FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) "
			"<= (?1, ?2) ORDER BY p.created_at DESC, p.id DESC LIMIT 1), (SELECT p.id FROM posts "
			"p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (?1, ?2) ORDER BY "
			"p.created_at DESC, p.id DESC LIMIT 1) FROM (SELECT followed_id AS author_id FROM "
			"follows WHERE follower_id = ?3 UNION ALL SELECT ?3) a UNION ALL SELECT m.author_id, "
			"(SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND "
			"(p.created_at, p.id) < (m.created_at, m.id) ORDER BY p.created_at DESC, p.id DESC "
			"LIMIT 1), (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND "
			"(p.created_at, p.id) < (m.created_at, m.id) ORDER BY p.created_at DESC, p.id DESC "
			"LIMIT 1) FROM merged m ORDER BY 2 DESC, 3 DESC LIMIT ?4 ) SELECT v.* FROM merged m "
			"CROSS JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC",
	},
	.parameters = timeline_page_parameters,
	.parameter_count = 4,
	.columns = post_view_columns,
	.column_count = 10,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field reserved_name_insert_parameters[] = {
	{"name_hash", SQL_BLOB, offsetof(struct reserved_name_insert_in, name_hash)},
	{"expires_at", SQL_INTEGER, offsetof(struct reserved_name_insert_in, expires_at)},
};
const struct query query_reserved_name_insert = {
	.number = 151,
	.name = "reserved_name_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO reserved_names (name_hash, expires_at) VALUES (?1, ?2) ON CONFLICT "
			"(name_hash) DO UPDATE SET expires_at = excluded.expires_at",
	},
	.parameters = reserved_name_insert_parameters,
	.parameter_count = 2,
};

static const struct sql_field reserved_name_count_parameters[] = {
	{"name_hash", SQL_BLOB, offsetof(struct reserved_name_count_in, name_hash)},
	{"now_at", SQL_INTEGER, offsetof(struct reserved_name_count_in, now_at)},
};
const struct query query_reserved_name_count = {
	.number = 152,
	.name = "reserved_name_count",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM reserved_names WHERE name_hash = ?1 AND expires_at > "
			"?2",
	},
	.parameters = reserved_name_count_parameters,
	.parameter_count = 2,
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

static const struct sql_field reserved_name_delete_lapsed_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct reserved_name_delete_lapsed_in, now_at)},
};
const struct query query_reserved_name_delete_lapsed = {
	.number = 153,
	.name = "reserved_name_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM reserved_names WHERE expires_at <= ?1",
	},
	.parameters = reserved_name_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field user_get_parameters[] = {
	{"id", SQL_INTEGER, offsetof(struct user_get_in, id)},
};
static const struct sql_field user_view_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct user_view_row, id)},
	{"username", SQL_TEXT, offsetof(struct user_view_row, username)},
	{"name", SQL_TEXT, offsetof(struct user_view_row, name)},
	{"location", SQL_TEXT, offsetof(struct user_view_row, location)},
	{"about_me", SQL_TEXT, offsetof(struct user_view_row, about_me)},
	{"avatar_hash", SQL_TEXT, offsetof(struct user_view_row, avatar_hash)},
	{"member_since", SQL_INTEGER, offsetof(struct user_view_row, member_since)},
	{"last_seen", SQL_INTEGER, offsetof(struct user_view_row, last_seen)},
	{"post_count", SQL_INTEGER, offsetof(struct user_view_row, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct user_view_row, comment_count)},
	{"follower_count", SQL_INTEGER, offsetof(struct user_view_row, follower_count)},
	{"following_count", SQL_INTEGER, offsetof(struct user_view_row, following_count)},
	{"deleted", SQL_INTEGER, offsetof(struct user_view_row, deleted)},
};
const struct query query_user_get = {
	.number = 154,
	.name = "user_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, username, name, location, about_me, avatar_hash, member_since, "
			"last_seen, post_count, comment_count, follower_count, following_count, deleted FROM "
			"users WHERE id = ?1",
	},
	.parameters = user_get_parameters,
	.parameter_count = 1,
	.columns = user_view_columns,
	.column_count = 13,
	.row_size = sizeof(struct user_view_row),
};

static const struct sql_field user_by_username_parameters[] = {
	{"username_key", SQL_TEXT, offsetof(struct user_by_username_in, username_key)},
};
const struct query query_user_by_username = {
	.number = 155,
	.name = "user_by_username",
	.sql = {
		[DB_SQLITE] =
			"SELECT id FROM users WHERE username_key = ?1",
	},
	.parameters = user_by_username_parameters,
	.parameter_count = 1,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field user_post_anchor_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"skip", SQL_INTEGER, offsetof(struct list_in, skip)},
};
const struct query query_user_post_anchor = {
	.number = 156,
	.name = "user_post_anchor",
	.sql = {
		[DB_SQLITE] =
			"SELECT created_at, id FROM posts WHERE author_id = ?1 ORDER BY created_at DESC, id "
			"DESC LIMIT 1 OFFSET ?2",
	},
	.parameters = user_post_anchor_parameters,
	.parameter_count = 2,
	.columns = anchor_columns,
	.column_count = 2,
	.row_size = sizeof(struct anchor_row),
};

static const struct sql_field user_post_page_parameters[] = {
	{"owner_id", SQL_INTEGER, offsetof(struct list_in, owner_id)},
	{"from_at", SQL_INTEGER, offsetof(struct list_in, from_at)},
	{"from_id", SQL_INTEGER, offsetof(struct list_in, from_id)},
	{"limit", SQL_INTEGER, offsetof(struct list_in, limit)},
};
const struct query query_user_post_page = {
	.number = 157,
	.name = "user_post_page",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM post_views WHERE author_id = ?1 AND (created_at, id) <= (?2, ?3) "
			"ORDER BY created_at DESC, id DESC LIMIT ?4",
	},
	.parameters = user_post_page_parameters,
	.parameter_count = 4,
	.columns = post_view_columns,
	.column_count = 10,
	.row_size = sizeof(struct post_view_row),
};

static const struct sql_field user_insert_parameters[] = {
	{"username", SQL_TEXT, offsetof(struct user_insert_in, username)},
	{"username_key", SQL_TEXT, offsetof(struct user_insert_in, username_key)},
	{"email", SQL_TEXT, offsetof(struct user_insert_in, email)},
	{"email_key", SQL_TEXT, offsetof(struct user_insert_in, email_key)},
	{"password_hash", SQL_TEXT, offsetof(struct user_insert_in, password_hash)},
	{"role_id", SQL_INTEGER, offsetof(struct user_insert_in, role_id)},
	{"confirmed", SQL_INTEGER, offsetof(struct user_insert_in, confirmed)},
	{"avatar_hash", SQL_TEXT, offsetof(struct user_insert_in, avatar_hash)},
	{"member_since", SQL_INTEGER, offsetof(struct user_insert_in, member_since)},
};
const struct query query_user_insert = {
	.number = 158,
	.name = "user_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO users (username, username_key, email, email_key, password_hash, "
			"role_id, confirmed, avatar_hash, member_since, last_seen) VALUES (?1, ?2, ?3, ?4, "
			"?5, ?6, ?7, ?8, ?9, ?9) RETURNING id",
	},
	.parameters = user_insert_parameters,
	.parameter_count = 9,
	.columns = id_columns,
	.column_count = 1,
	.row_size = sizeof(struct id_row),
};

static const struct sql_field write_limit_get_parameters[] = {
	{"writer", SQL_BLOB, offsetof(struct write_limit_get_in, writer)},
	{"kind", SQL_INTEGER, offsetof(struct write_limit_get_in, kind)},
};
static const struct sql_field write_limit_get_columns[] = {
	{"due_at", SQL_INTEGER, offsetof(struct write_limit_get_row, due_at)},
};
const struct query query_write_limit_get = {
	.number = 159,
	.name = "write_limit_get",
	.sql = {
		[DB_SQLITE] =
			"SELECT due_at FROM write_limits WHERE writer = ?1 AND kind = ?2",
	},
	.parameters = write_limit_get_parameters,
	.parameter_count = 2,
	.columns = write_limit_get_columns,
	.column_count = 1,
	.row_size = sizeof(struct write_limit_get_row),
};

static const struct sql_field write_limit_set_parameters[] = {
	{"writer", SQL_BLOB, offsetof(struct write_limit_set_in, writer)},
	{"kind", SQL_INTEGER, offsetof(struct write_limit_set_in, kind)},
	{"due_at", SQL_INTEGER, offsetof(struct write_limit_set_in, due_at)},
};
const struct query query_write_limit_set = {
	.number = 160,
	.name = "write_limit_set",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO write_limits (writer, kind, due_at) VALUES (?1, ?2, ?3) ON CONFLICT "
			"(writer, kind) DO UPDATE SET due_at = excluded.due_at",
	},
	.parameters = write_limit_set_parameters,
	.parameter_count = 3,
};

static const struct sql_field write_limit_delete_lapsed_parameters[] = {
	{"now_at", SQL_INTEGER, offsetof(struct write_limit_delete_lapsed_in, now_at)},
};
const struct query query_write_limit_delete_lapsed = {
	.number = 161,
	.name = "write_limit_delete_lapsed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM write_limits WHERE due_at <= ?1",
	},
	.parameters = write_limit_delete_lapsed_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_user_range_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"limit", SQL_INTEGER, offsetof(struct check_in, limit)},
};
static const struct sql_field check_range_columns[] = {
	{"until", SQL_INTEGER, offsetof(struct check_range_row, until)},
	{"last", SQL_INTEGER, offsetof(struct check_range_row, last)},
};
const struct query query_check_user_range = {
	.number = 162,
	.name = "check_user_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM users) AS "
			"last FROM (SELECT id FROM users WHERE id > ?1 ORDER BY id LIMIT ?2) chunk",
	},
	.parameters = check_user_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_post_range_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"limit", SQL_INTEGER, offsetof(struct check_in, limit)},
};
const struct query query_check_post_range = {
	.number = 163,
	.name = "check_post_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM posts) AS "
			"last FROM (SELECT id FROM posts WHERE id > ?1 ORDER BY id LIMIT ?2) chunk",
	},
	.parameters = check_post_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_site_range_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"limit", SQL_INTEGER, offsetof(struct check_in, limit)},
};
const struct query query_check_site_range = {
	.number = 164,
	.name = "check_site_range",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MAX(id), 0) AS until, 1 AS last FROM (SELECT id FROM site WHERE id "
			"> ?1 ORDER BY id LIMIT ?2) chunk",
	},
	.parameters = check_site_range_parameters,
	.parameter_count = 2,
	.columns = check_range_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_range_row),
};

static const struct sql_field check_users_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"until", SQL_INTEGER, offsetof(struct check_in, until)},
};
static const struct sql_field check_columns[] = {
	{"id", SQL_INTEGER, offsetof(struct check_row, id)},
	{"post_count", SQL_INTEGER, offsetof(struct check_row, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct check_row, comment_count)},
	{"follower_count", SQL_INTEGER, offsetof(struct check_row, follower_count)},
	{"following_count", SQL_INTEGER, offsetof(struct check_row, following_count)},
	{"posts", SQL_INTEGER, offsetof(struct check_row, posts)},
	{"comments", SQL_INTEGER, offsetof(struct check_row, comments)},
	{"followers", SQL_INTEGER, offsetof(struct check_row, followers)},
	{"following", SQL_INTEGER, offsetof(struct check_row, following)},
};
const struct query query_check_users = {
	.number = 165,
	.name = "check_users",
	.sql = {
		[DB_SQLITE] =
			"SELECT * FROM ( SELECT id, post_count, comment_count, follower_count, "
			"following_count, (SELECT COUNT(*) FROM posts p WHERE p.author_id = users.id) AS "
			"posts, (SELECT COUNT(*) FROM comments c WHERE c.author_id = users.id) AS comments, "
			"(SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id) AS followers, "
			"(SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id) AS following FROM "
			"users WHERE id > ?1 AND id <= ?2) counted WHERE (post_count, comment_count, "
			"follower_count, following_count) <> (posts, comments, followers, following) ORDER "
			"BY id",
	},
	.parameters = check_users_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_posts_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"until", SQL_INTEGER, offsetof(struct check_in, until)},
};
const struct query query_check_posts = {
	.number = 166,
	.name = "check_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS post_count, comment_count, 0 AS follower_count, 0 AS "
			"following_count, 0 AS posts, comments, 0 AS followers, 0 AS following FROM ( SELECT "
			"id, comment_count, (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id) AS "
			"comments FROM posts WHERE id > ?1 AND id <= ?2) counted WHERE comment_count <> "
			"comments ORDER BY id",
	},
	.parameters = check_posts_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_site_parameters[] = {
	{"after", SQL_INTEGER, offsetof(struct check_in, after)},
	{"until", SQL_INTEGER, offsetof(struct check_in, until)},
};
const struct query query_check_site = {
	.number = 167,
	.name = "check_site",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, post_count, comment_count, 0 AS follower_count, 0 AS following_count, "
			"posts, comments, 0 AS followers, 0 AS following FROM ( SELECT id, post_count, "
			"comment_count, (SELECT COUNT(*) FROM posts) AS posts, (SELECT COUNT(*) FROM "
			"comments) AS comments FROM site WHERE id > ?1 AND id <= ?2) counted WHERE "
			"(post_count, comment_count) <> (posts, comments) ORDER BY id",
	},
	.parameters = check_site_parameters,
	.parameter_count = 2,
	.columns = check_columns,
	.column_count = 9,
	.row_size = sizeof(struct check_row),
};

static const struct sql_field check_mend_user_parameters[] = {
	{"post_count", SQL_INTEGER, offsetof(struct check_mend_in, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct check_mend_in, comment_count)},
	{"follower_count", SQL_INTEGER, offsetof(struct check_mend_in, follower_count)},
	{"following_count", SQL_INTEGER, offsetof(struct check_mend_in, following_count)},
	{"id", SQL_INTEGER, offsetof(struct check_mend_in, id)},
};
const struct query query_check_mend_user = {
	.number = 168,
	.name = "check_mend_user",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET post_count = ?1, comment_count = ?2, follower_count = ?3, "
			"following_count = ?4 WHERE id = ?5",
	},
	.parameters = check_mend_user_parameters,
	.parameter_count = 5,
};

static const struct sql_field check_mend_post_parameters[] = {
	{"comment_count", SQL_INTEGER, offsetof(struct check_mend_in, comment_count)},
	{"id", SQL_INTEGER, offsetof(struct check_mend_in, id)},
};
const struct query query_check_mend_post = {
	.number = 169,
	.name = "check_mend_post",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET comment_count = ?1 WHERE id = ?2",
	},
	.parameters = check_mend_post_parameters,
	.parameter_count = 2,
};

static const struct sql_field check_mend_site_parameters[] = {
	{"post_count", SQL_INTEGER, offsetof(struct check_mend_in, post_count)},
	{"comment_count", SQL_INTEGER, offsetof(struct check_mend_in, comment_count)},
	{"id", SQL_INTEGER, offsetof(struct check_mend_in, id)},
};
const struct query query_check_mend_site = {
	.number = 170,
	.name = "check_mend_site",
	.sql = {
		[DB_SQLITE] =
			"UPDATE site SET post_count = ?1, comment_count = ?2 WHERE id = ?3",
	},
	.parameters = check_mend_site_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_roles_columns[] = {
	{"defaults", SQL_INTEGER, offsetof(struct check_roles_row, defaults)},
	{"administrators", SQL_INTEGER, offsetof(struct check_roles_row, administrators)},
};
const struct query query_check_roles = {
	.number = 171,
	.name = "check_roles",
	.sql = {
		[DB_SQLITE] =
			"SELECT (SELECT COUNT(*) FROM roles WHERE is_default = 1) AS defaults, (SELECT "
			"COUNT(*) FROM roles WHERE name = 'Administrator') AS administrators",
	},
	.columns = check_roles_columns,
	.column_count = 2,
	.row_size = sizeof(struct check_roles_row),
};

const struct query query_check_add_default_role = {
	.number = 172,
	.name = "check_add_default_role",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('User', 1, 7) ON CONFLICT "
			"(name) DO UPDATE SET is_default = 1",
	},
};

const struct query query_check_add_administrator_role = {
	.number = 173,
	.name = "check_add_administrator_role",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO roles (name, is_default, permissions) VALUES ('Administrator', 0, 31) "
			"ON CONFLICT (name) DO NOTHING",
	},
};

static const struct sql_field migration_columns[] = {
	{"number", SQL_INTEGER, offsetof(struct migration_row, number)},
	{"name", SQL_TEXT, offsetof(struct migration_row, name)},
	{"applied_at", SQL_INTEGER, offsetof(struct migration_row, applied_at)},
};
const struct query query_migration_list = {
	.number = 174,
	.name = "migration_list",
	.sql = {
		[DB_SQLITE] =
			"SELECT number, name, applied_at FROM migrations ORDER BY number",
	},
	.columns = migration_columns,
	.column_count = 3,
	.row_size = sizeof(struct migration_row),
};

static const struct sql_field migration_insert_parameters[] = {
	{"number", SQL_INTEGER, offsetof(struct migration_insert_in, number)},
	{"name", SQL_TEXT, offsetof(struct migration_insert_in, name)},
	{"applied_at", SQL_INTEGER, offsetof(struct migration_insert_in, applied_at)},
};
const struct query query_migration_insert = {
	.number = 175,
	.name = "migration_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO migrations (number, name, applied_at) VALUES (?1, ?2, ?3)",
	},
	.parameters = migration_insert_parameters,
	.parameter_count = 3,
};

const struct query query_restore_accounts = {
	.number = 176,
	.name = "restore_accounts",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS count FROM users",
	},
	.columns = count_columns,
	.column_count = 1,
	.row_size = sizeof(struct count_row),
};

const unsigned generated_query_count = 177;
