/* Generated from api/cli/check_times.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/check_times.sql.h"

#include <stddef.h>

static const struct sql_field check_time_members_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
static const struct sql_field check_time_columns[] = {
	{SQL_INTEGER, offsetof(struct check_time_row, id)},
	{SQL_INTEGER, offsetof(struct check_time_row, other_id)},
	{SQL_INTEGER, offsetof(struct check_time_row, at)},
	{SQL_INTEGER, offsetof(struct check_time_row, least_at)},
	{SQL_INTEGER, offsetof(struct check_time_row, after_at)},
};
const struct query query_check_time_members = {
	.name = "check_time_members",
	.sql = {
		[DB_SQLITE] =
			"SELECT u.id, 0 AS other_id, u.member_since AS at, 0 AS least_at, CASE WHEN ?1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.member_since FROM users b WHERE b.id < u.id AND "
			"b.member_since <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.member_since - 1000000 "
			"FROM users b WHERE b.id > u.id AND b.member_since <= ?2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM users u WHERE u.member_since > ?3 ORDER BY u.member_since, u.id",
		[DB_POSTGRES] =
			"SELECT u.id, 0 AS other_id, u.member_since AS at, 0 AS least_at, CASE WHEN $1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.member_since FROM users b WHERE b.id < u.id AND "
			"b.member_since <= $2 ORDER BY b.id DESC LIMIT 1), (SELECT b.member_since - 1000000 "
			"FROM users b WHERE b.id > u.id AND b.member_since <= $2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM users u WHERE u.member_since > $3 ORDER BY u.member_since, u.id",
	},
	.parameters = check_time_members_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_posts_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_posts = {
	.name = "check_time_posts",
	.sql = {
		[DB_SQLITE] =
			"SELECT p.id, 0 AS other_id, p.created_at AS at, 0 AS least_at, CASE WHEN ?1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.created_at FROM posts b WHERE b.id < p.id AND "
			"b.created_at <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 FROM "
			"posts b WHERE b.id > p.id AND b.created_at <= ?2 ORDER BY b.id LIMIT 1), 0) END AS "
			"after_at FROM posts p WHERE p.created_at > ?3 ORDER BY p.created_at, p.id",
		[DB_POSTGRES] =
			"SELECT p.id, 0 AS other_id, p.created_at AS at, 0 AS least_at, CASE WHEN $1 = 0 "
			"THEN 0 ELSE COALESCE( (SELECT b.created_at FROM posts b WHERE b.id < p.id AND "
			"b.created_at <= $2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 FROM "
			"posts b WHERE b.id > p.id AND b.created_at <= $2 ORDER BY b.id LIMIT 1), 0) END AS "
			"after_at FROM posts p WHERE p.created_at > $3 ORDER BY p.created_at, p.id",
	},
	.parameters = check_time_posts_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_comments_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, repair)},
	{SQL_INTEGER, offsetof(struct check_time_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_comments = {
	.name = "check_time_comments",
	.sql = {
		[DB_SQLITE] =
			"SELECT c.id, 0 AS other_id, c.created_at AS at, p.created_at AS least_at, CASE WHEN "
			"?1 = 0 THEN 0 ELSE COALESCE( (SELECT b.created_at FROM comments b WHERE b.id < c.id "
			"AND b.created_at <= ?2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 "
			"FROM comments b WHERE b.id > c.id AND b.created_at <= ?2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM comments c JOIN posts p ON p.id = c.post_id WHERE c.created_at "
			"> ?3 ORDER BY c.created_at, c.id",
		[DB_POSTGRES] =
			"SELECT c.id, 0 AS other_id, c.created_at AS at, p.created_at AS least_at, CASE WHEN "
			"$1 = 0 THEN 0 ELSE COALESCE( (SELECT b.created_at FROM comments b WHERE b.id < c.id "
			"AND b.created_at <= $2 ORDER BY b.id DESC LIMIT 1), (SELECT b.created_at - 1000000 "
			"FROM comments b WHERE b.id > c.id AND b.created_at <= $2 ORDER BY b.id LIMIT 1), 0) "
			"END AS after_at FROM comments c JOIN posts p ON p.id = c.post_id WHERE c.created_at "
			"> $3 ORDER BY c.created_at, c.id",
	},
	.parameters = check_time_comments_parameters,
	.parameter_count = 3,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_follows_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_follows = {
	.name = "check_time_follows",
	.sql = {
		[DB_SQLITE] =
			"SELECT follower_id AS id, followed_id AS other_id, created_at AS at, 0 AS least_at, "
			"0 AS after_at FROM follows WHERE created_at > ?1 ORDER BY created_at, follower_id, "
			"followed_id",
		[DB_POSTGRES] =
			"SELECT follower_id AS id, followed_id AS other_id, created_at AS at, 0 AS least_at, "
			"0 AS after_at FROM follows WHERE created_at > $1 ORDER BY created_at, follower_id, "
			"followed_id",
	},
	.parameters = check_time_follows_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_post_tags_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_post_tags = {
	.name = "check_time_post_tags",
	.sql = {
		[DB_SQLITE] =
			"SELECT post_id AS id, tag_id AS other_id, created_at AS at, 0 AS least_at, 0 AS "
			"after_at FROM post_tags WHERE created_at > ?1 ORDER BY created_at, post_id, tag_id",
		[DB_POSTGRES] =
			"SELECT post_id AS id, tag_id AS other_id, created_at AS at, 0 AS least_at, 0 AS "
			"after_at FROM post_tags WHERE created_at > $1 ORDER BY created_at, post_id, tag_id",
	},
	.parameters = check_time_post_tags_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_seen_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_seen = {
	.name = "check_time_seen",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, last_seen AS at, 0 AS least_at, 0 AS after_at FROM users "
			"WHERE last_seen > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, last_seen AS at, 0 AS least_at, 0 AS after_at FROM users "
			"WHERE last_seen > $1",
	},
	.parameters = check_time_seen_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_post_edits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_post_edits = {
	.name = "check_time_post_edits",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM posts "
			"WHERE edited_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM posts "
			"WHERE edited_at > $1",
	},
	.parameters = check_time_post_edits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_comment_edits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_comment_edits = {
	.name = "check_time_comment_edits",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE edited_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE edited_at > $1",
	},
	.parameters = check_time_comment_edits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_disabled_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_disabled = {
	.name = "check_time_disabled",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, disabled_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE disabled_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, disabled_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"comments WHERE disabled_at > $1",
	},
	.parameters = check_time_disabled_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_credentials_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_credentials = {
	.name = "check_time_credentials",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, CASE WHEN created_at > last_used_at THEN created_at ELSE "
			"last_used_at END AS at, 0 AS least_at, 0 AS after_at FROM credentials WHERE "
			"created_at > ?1 OR last_used_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, CASE WHEN created_at > last_used_at THEN created_at ELSE "
			"last_used_at END AS at, 0 AS least_at, 0 AS after_at FROM credentials WHERE "
			"created_at > $1 OR last_used_at > $1",
	},
	.parameters = check_time_credentials_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_registrations_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_registrations = {
	.name = "check_time_registrations",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"registrations WHERE created_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"registrations WHERE created_at > $1",
	},
	.parameters = check_time_registrations_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_mails_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_mails = {
	.name = "check_time_mails",
	.sql = {
		[DB_SQLITE] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM mails "
			"WHERE created_at > ?1",
		[DB_POSTGRES] =
			"SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM mails "
			"WHERE created_at > $1",
	},
	.parameters = check_time_mails_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_links_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, link_end_at)},
};
const struct query query_check_time_links = {
	.name = "check_time_links",
	.sql = {
		[DB_SQLITE] =
			"SELECT user_id AS id, kind AS other_id, expires_at AS at, 0 AS least_at, 0 AS "
			"after_at FROM links WHERE expires_at > ?1",
		[DB_POSTGRES] =
			"SELECT user_id AS id, kind AS other_id, expires_at AS at, 0 AS least_at, 0 AS "
			"after_at FROM links WHERE expires_at > $1",
	},
	.parameters = check_time_links_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_names_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, name_end_at)},
};
const struct query query_check_time_names = {
	.name = "check_time_names",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, expires_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"reserved_names WHERE expires_at > ?1",
		[DB_POSTGRES] =
			"SELECT 0 AS id, 0 AS other_id, expires_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"reserved_names WHERE expires_at > $1",
	},
	.parameters = check_time_names_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_mail_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_mail_limits = {
	.name = "check_time_mail_limits",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, sent_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"mail_limits WHERE sent_at > ?1",
		[DB_POSTGRES] =
			"SELECT 0 AS id, 0 AS other_id, sent_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"mail_limits WHERE sent_at > $1",
	},
	.parameters = check_time_mail_limits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_write_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, link_end_at)},
};
const struct query query_check_time_write_limits = {
	.name = "check_time_write_limits",
	.sql = {
		[DB_SQLITE] =
			"SELECT 0 AS id, 0 AS other_id, due_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"write_limits WHERE due_at > ?1",
		[DB_POSTGRES] =
			"SELECT 0 AS id, 0 AS other_id, due_at AS at, 0 AS least_at, 0 AS after_at FROM "
			"write_limits WHERE due_at > $1",
	},
	.parameters = check_time_write_limits_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_time_migrations_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_time_in, horizon_at)},
};
const struct query query_check_time_migrations = {
	.name = "check_time_migrations",
	.sql = {
		[DB_SQLITE] =
			"SELECT number AS id, 0 AS other_id, applied_at AS at, 0 AS least_at, 0 AS after_at "
			"FROM migrations WHERE applied_at > ?1",
		[DB_POSTGRES] =
			"SELECT number AS id, 0 AS other_id, applied_at AS at, 0 AS least_at, 0 AS after_at "
			"FROM migrations WHERE applied_at > $1",
	},
	.parameters = check_time_migrations_parameters,
	.parameter_count = 1,
	.columns = check_time_columns,
	.column_count = 5,
	.row_size = sizeof(struct check_time_row),
};

static const struct sql_field check_date_member_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_member = {
	.name = "check_date_member",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET member_since = ?1 WHERE id = ?2 AND member_since > ?3",
		[DB_POSTGRES] =
			"UPDATE users SET member_since = $1 WHERE id = $2 AND member_since > $3",
	},
	.parameters = check_date_member_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_post_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_post = {
	.name = "check_date_post",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET created_at = ?1 WHERE id = ?2 AND created_at > ?3",
		[DB_POSTGRES] =
			"UPDATE posts SET created_at = $1 WHERE id = $2 AND created_at > $3",
	},
	.parameters = check_date_post_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_post_tag_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, other_id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_post_tag = {
	.name = "check_date_post_tag",
	.sql = {
		[DB_SQLITE] =
			"UPDATE post_tags SET created_at = (SELECT created_at FROM posts WHERE id = ?1) "
			"WHERE post_id = ?1 AND tag_id = ?2 AND created_at > ?3",
		[DB_POSTGRES] =
			"UPDATE post_tags SET created_at = (SELECT created_at FROM posts WHERE id = $1) "
			"WHERE post_id = $1 AND tag_id = $2 AND created_at > $3",
	},
	.parameters = check_date_post_tag_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_comment_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_comment = {
	.name = "check_date_comment",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET created_at = ?1 WHERE id = ?2 AND created_at > ?3",
		[DB_POSTGRES] =
			"UPDATE comments SET created_at = $1 WHERE id = $2 AND created_at > $3",
	},
	.parameters = check_date_comment_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_follow_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, placed_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, other_id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_follow = {
	.name = "check_date_follow",
	.sql = {
		[DB_SQLITE] =
			"UPDATE follows SET created_at = ?1 WHERE follower_id = ?2 AND followed_id = ?3 AND "
			"created_at > ?4",
		[DB_POSTGRES] =
			"UPDATE follows SET created_at = $1 WHERE follower_id = $2 AND followed_id = $3 AND "
			"created_at > $4",
	},
	.parameters = check_date_follow_parameters,
	.parameter_count = 4,
};

static const struct sql_field check_date_seen_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_seen = {
	.name = "check_date_seen",
	.sql = {
		[DB_SQLITE] =
			"UPDATE users SET last_seen = ?1 WHERE id = ?2 AND last_seen > ?3",
		[DB_POSTGRES] =
			"UPDATE users SET last_seen = $1 WHERE id = $2 AND last_seen > $3",
	},
	.parameters = check_date_seen_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_post_edit_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_post_edit = {
	.name = "check_date_post_edit",
	.sql = {
		[DB_SQLITE] =
			"UPDATE posts SET edited_at = ?1 WHERE id = ?2 AND edited_at > ?3",
		[DB_POSTGRES] =
			"UPDATE posts SET edited_at = $1 WHERE id = $2 AND edited_at > $3",
	},
	.parameters = check_date_post_edit_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_comment_edit_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_comment_edit = {
	.name = "check_date_comment_edit",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET edited_at = ?1 WHERE id = ?2 AND edited_at > ?3",
		[DB_POSTGRES] =
			"UPDATE comments SET edited_at = $1 WHERE id = $2 AND edited_at > $3",
	},
	.parameters = check_date_comment_edit_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_disabled_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_disabled = {
	.name = "check_date_disabled",
	.sql = {
		[DB_SQLITE] =
			"UPDATE comments SET disabled_at = ?1 WHERE id = ?2 AND disabled_at > ?3",
		[DB_POSTGRES] =
			"UPDATE comments SET disabled_at = $1 WHERE id = $2 AND disabled_at > $3",
	},
	.parameters = check_date_disabled_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_credential_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
};
const struct query query_check_date_credential = {
	.name = "check_date_credential",
	.sql = {
		[DB_SQLITE] =
			"UPDATE credentials SET expires_at = CASE WHEN idle_seconds > 0 THEN ?1 + "
			"idle_seconds * 1000000 WHEN created_at > ?2 THEN ?1 + expires_at - created_at ELSE "
			"expires_at END, created_at = CASE WHEN created_at > ?2 THEN ?1 ELSE created_at END, "
			"last_used_at = CASE WHEN last_used_at > ?2 THEN ?1 ELSE last_used_at END WHERE id = "
			"?3 AND (created_at > ?2 OR last_used_at > ?2)",
		[DB_POSTGRES] =
			"UPDATE credentials SET expires_at = CASE WHEN idle_seconds > 0 THEN $1 + "
			"idle_seconds * 1000000 WHEN created_at > $2 THEN $1 + expires_at - created_at ELSE "
			"expires_at END, created_at = CASE WHEN created_at > $2 THEN $1 ELSE created_at END, "
			"last_used_at = CASE WHEN last_used_at > $2 THEN $1 ELSE last_used_at END WHERE id = "
			"$3 AND (created_at > $2 OR last_used_at > $2)",
	},
	.parameters = check_date_credential_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_registration_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_registration = {
	.name = "check_date_registration",
	.sql = {
		[DB_SQLITE] =
			"UPDATE registrations SET expires_at = ?1 + expires_at - created_at, created_at = ?1 "
			"WHERE id = ?2 AND created_at > ?3",
		[DB_POSTGRES] =
			"UPDATE registrations SET expires_at = $1 + expires_at - created_at, created_at = $1 "
			"WHERE id = $2 AND created_at > $3",
	},
	.parameters = check_date_registration_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_mail_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_mail = {
	.name = "check_date_mail",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET expires_at = ?1 + expires_at - created_at, created_at = ?1 WHERE "
			"id = ?2 AND created_at > ?3",
		[DB_POSTGRES] =
			"UPDATE mails SET expires_at = $1 + expires_at - created_at, created_at = $1 WHERE "
			"id = $2 AND created_at > $3",
	},
	.parameters = check_date_mail_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_link_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, link_end_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, other_id)},
};
const struct query query_check_date_link = {
	.name = "check_date_link",
	.sql = {
		[DB_SQLITE] =
			"UPDATE links SET expires_at = ?1 WHERE user_id = ?2 AND kind = ?3 AND expires_at > "
			"?1",
		[DB_POSTGRES] =
			"UPDATE links SET expires_at = $1 WHERE user_id = $2 AND kind = $3 AND expires_at > "
			"$1",
	},
	.parameters = check_date_link_parameters,
	.parameter_count = 3,
};

static const struct sql_field check_date_names_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, name_end_at)},
};
const struct query query_check_date_names = {
	.name = "check_date_names",
	.sql = {
		[DB_SQLITE] =
			"UPDATE reserved_names SET expires_at = ?1 WHERE expires_at > ?1",
		[DB_POSTGRES] =
			"UPDATE reserved_names SET expires_at = $1 WHERE expires_at > $1",
	},
	.parameters = check_date_names_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_date_mail_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_mail_limits = {
	.name = "check_date_mail_limits",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mail_limits SET sent_at = ?1 WHERE sent_at > ?2",
		[DB_POSTGRES] =
			"UPDATE mail_limits SET sent_at = $1 WHERE sent_at > $2",
	},
	.parameters = check_date_mail_limits_parameters,
	.parameter_count = 2,
};

static const struct sql_field check_date_write_limits_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, link_end_at)},
};
const struct query query_check_date_write_limits = {
	.name = "check_date_write_limits",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM write_limits WHERE due_at > ?1",
		[DB_POSTGRES] =
			"DELETE FROM write_limits WHERE due_at > $1",
	},
	.parameters = check_date_write_limits_parameters,
	.parameter_count = 1,
};

static const struct sql_field check_date_migration_parameters[] = {
	{SQL_INTEGER, offsetof(struct check_date_in, now_at)},
	{SQL_INTEGER, offsetof(struct check_date_in, id)},
	{SQL_INTEGER, offsetof(struct check_date_in, horizon_at)},
};
const struct query query_check_date_migration = {
	.name = "check_date_migration",
	.sql = {
		[DB_SQLITE] =
			"UPDATE migrations SET applied_at = ?1 WHERE number = ?2 AND applied_at > ?3",
		[DB_POSTGRES] =
			"UPDATE migrations SET applied_at = $1 WHERE number = $2 AND applied_at > $3",
	},
	.parameters = check_date_migration_parameters,
	.parameter_count = 3,
};
