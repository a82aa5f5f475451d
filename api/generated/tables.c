/* Generated from api/store/migrations by api/generate; do not edit. */
/* The tables, each behind those that its foreign keys point to. */
/* clang-format off */

#include "store/table.h"

static const struct sql_field count_columns[] = {
	{SQL_INTEGER, 0},
};

static const struct sql_field alarms_columns[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* sent_at */
};
static const struct sql_field alarms_next[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field alarms_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field keys_columns[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_BLOB, 1 * sizeof(union value)}, /* value */
};
static const struct sql_field keys_next[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field keys_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field leases_columns[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_TEXT, 1 * sizeof(union value)}, /* holder */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* expires_at */
};
static const struct sql_field leases_next[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field leases_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

static const struct sql_field mail_limits_columns[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* email_key */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* sent_at */
};
static const struct sql_field mail_limits_next[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* email_key */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field mail_limits_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

static const struct sql_field mails_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_TEXT, 1 * sizeof(union value)}, /* recipient */
	{SQL_TEXT, 2 * sizeof(union value)}, /* subject */
	{SQL_TEXT, 3 * sizeof(union value)}, /* body_text */
	{SQL_TEXT, 4 * sizeof(union value)}, /* body_html */
	{SQL_INTEGER, 5 * sizeof(union value)}, /* created_at */
	{SQL_INTEGER, 6 * sizeof(union value)}, /* attempts */
	{SQL_INTEGER, 7 * sizeof(union value)}, /* next_attempt_at */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* user_id */
	{SQL_TEXT, 9 * sizeof(union value)}, /* domain */
	{SQL_INTEGER, 10 * sizeof(union value)}, /* expires_at */
	{SQL_INTEGER, 11 * sizeof(union value)}, /* claimed_until */
	{SQL_TEXT, 12 * sizeof(union value)}, /* claimed_by */
};
static const struct sql_field mails_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 13 * sizeof(union value)}, /* limit */
};
static const struct sql_field mails_limit[] = {
	{SQL_INTEGER, 13 * sizeof(union value)}, /* limit */
};

static const struct sql_field reserved_names_columns[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* name_hash */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* expires_at */
};
static const struct sql_field reserved_names_next[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* name_hash */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field reserved_names_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field roles_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_TEXT, 1 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* is_default */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* permissions */
};
static const struct sql_field roles_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 4 * sizeof(union value)}, /* limit */
};
static const struct sql_field roles_limit[] = {
	{SQL_INTEGER, 4 * sizeof(union value)}, /* limit */
};

static const struct sql_field site_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* post_count */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* comment_count */
};
static const struct sql_field site_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field site_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

static const struct sql_field tags_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_TEXT, 1 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* post_count */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* kept */
	{SQL_INTEGER, 4 * sizeof(union value)}, /* removed */
};
static const struct sql_field tags_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 5 * sizeof(union value)}, /* limit */
};
static const struct sql_field tags_limit[] = {
	{SQL_INTEGER, 5 * sizeof(union value)}, /* limit */
};

static const struct sql_field tag_names_columns[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name_key */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* tag_id */
};
static const struct sql_field tag_names_next[] = {
	{SQL_TEXT, 0 * sizeof(union value)}, /* name_key */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field tag_names_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field throttles_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* place */
	{SQL_BLOB, 1 * sizeof(union value)}, /* counts */
};
static const struct sql_field throttles_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* place */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field throttles_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field users_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* version */
	{SQL_TEXT, 2 * sizeof(union value)}, /* username */
	{SQL_TEXT, 3 * sizeof(union value)}, /* username_key */
	{SQL_TEXT, 4 * sizeof(union value)}, /* email */
	{SQL_TEXT, 5 * sizeof(union value)}, /* email_key */
	{SQL_TEXT, 6 * sizeof(union value)}, /* password_hash */
	{SQL_INTEGER, 7 * sizeof(union value)}, /* role_id */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* confirmed */
	{SQL_INTEGER, 9 * sizeof(union value)}, /* suspended */
	{SQL_TEXT, 10 * sizeof(union value)}, /* avatar_hash */
	{SQL_INTEGER, 11 * sizeof(union value)}, /* member_since */
	{SQL_INTEGER, 12 * sizeof(union value)}, /* last_seen */
	{SQL_INTEGER, 13 * sizeof(union value)}, /* post_count */
	{SQL_INTEGER, 14 * sizeof(union value)}, /* comment_count */
	{SQL_TEXT, 15 * sizeof(union value)}, /* name */
	{SQL_TEXT, 16 * sizeof(union value)}, /* location */
	{SQL_TEXT, 17 * sizeof(union value)}, /* about_me */
	{SQL_INTEGER, 18 * sizeof(union value)}, /* follower_count */
	{SQL_INTEGER, 19 * sizeof(union value)}, /* following_count */
	{SQL_INTEGER, 20 * sizeof(union value)}, /* deleted */
	{SQL_INTEGER, 21 * sizeof(union value)}, /* password_kind */
	{SQL_INTEGER, 22 * sizeof(union value)}, /* password_cost */
	{SQL_INTEGER, 23 * sizeof(union value)}, /* profile_version */
};
static const struct sql_field users_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 24 * sizeof(union value)}, /* limit */
};
static const struct sql_field users_limit[] = {
	{SQL_INTEGER, 24 * sizeof(union value)}, /* limit */
};

static const struct sql_field audit_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* created_at */
	{SQL_TEXT, 2 * sizeof(union value)}, /* actor_id */
	{SQL_TEXT, 3 * sizeof(union value)}, /* action */
	{SQL_TEXT, 4 * sizeof(union value)}, /* user_id */
	{SQL_TEXT, 5 * sizeof(union value)}, /* post_id */
	{SQL_TEXT, 6 * sizeof(union value)}, /* comment_id */
	{SQL_TEXT, 7 * sizeof(union value)}, /* detail */
	{SQL_TEXT, 8 * sizeof(union value)}, /* fields */
	{SQL_TEXT, 9 * sizeof(union value)}, /* from_role_id */
	{SQL_TEXT, 10 * sizeof(union value)}, /* to_role_id */
	{SQL_TEXT, 11 * sizeof(union value)}, /* role_id */
	{SQL_TEXT, 12 * sizeof(union value)}, /* permissions */
};
static const struct sql_field audit_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 13 * sizeof(union value)}, /* limit */
};
static const struct sql_field audit_limit[] = {
	{SQL_INTEGER, 13 * sizeof(union value)}, /* limit */
};

static const struct sql_field credentials_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* kind */
	{SQL_BLOB, 3 * sizeof(union value)}, /* secret_hash */
	{SQL_INTEGER, 4 * sizeof(union value)}, /* idle_seconds */
	{SQL_INTEGER, 5 * sizeof(union value)}, /* created_at */
	{SQL_INTEGER, 6 * sizeof(union value)}, /* last_used_at */
	{SQL_INTEGER, 7 * sizeof(union value)}, /* expires_at */
	{SQL_TEXT, 8 * sizeof(union value)}, /* name */
	{SQL_INTEGER, 9 * sizeof(union value)}, /* scope */
	{SQL_TEXT, 10 * sizeof(union value)}, /* user_agent */
};
static const struct sql_field credentials_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 11 * sizeof(union value)}, /* limit */
};
static const struct sql_field credentials_limit[] = {
	{SQL_INTEGER, 11 * sizeof(union value)}, /* limit */
};

static const struct sql_field follows_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* follower_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* followed_id */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* created_at */
};
static const struct sql_field follows_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* follower_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* followed_id */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field follows_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

static const struct sql_field links_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_BLOB, 2 * sizeof(union value)}, /* token_hash */
	{SQL_TEXT, 3 * sizeof(union value)}, /* new_email */
	{SQL_INTEGER, 4 * sizeof(union value)}, /* expires_at */
};
static const struct sql_field links_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_INTEGER, 5 * sizeof(union value)}, /* limit */
};
static const struct sql_field links_limit[] = {
	{SQL_INTEGER, 5 * sizeof(union value)}, /* limit */
};

static const struct sql_field posts_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* version */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* author_id */
	{SQL_TEXT, 3 * sizeof(union value)}, /* body */
	{SQL_TEXT, 4 * sizeof(union value)}, /* body_html */
	{SQL_INTEGER, 5 * sizeof(union value)}, /* renderer */
	{SQL_INTEGER, 6 * sizeof(union value)}, /* created_at */
	{SQL_TEXT, 7 * sizeof(union value)}, /* edited_at */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* comment_count */
	{SQL_TEXT, 9 * sizeof(union value)}, /* title */
	{SQL_TEXT, 10 * sizeof(union value)}, /* excerpt */
	{SQL_TEXT, 11 * sizeof(union value)}, /* tags */
};
static const struct sql_field posts_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 12 * sizeof(union value)}, /* limit */
};
static const struct sql_field posts_limit[] = {
	{SQL_INTEGER, 12 * sizeof(union value)}, /* limit */
};

static const struct sql_field comments_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* version */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* post_id */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* author_id */
	{SQL_TEXT, 4 * sizeof(union value)}, /* body */
	{SQL_TEXT, 5 * sizeof(union value)}, /* body_html */
	{SQL_INTEGER, 6 * sizeof(union value)}, /* renderer */
	{SQL_INTEGER, 7 * sizeof(union value)}, /* disabled */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* created_at */
	{SQL_TEXT, 9 * sizeof(union value)}, /* edited_at */
	{SQL_TEXT, 10 * sizeof(union value)}, /* disabled_at */
	{SQL_TEXT, 11 * sizeof(union value)}, /* disabled_by */
	{SQL_TEXT, 12 * sizeof(union value)}, /* disabled_reason */
	{SQL_INTEGER, 13 * sizeof(union value)}, /* decision_version */
};
static const struct sql_field comments_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 14 * sizeof(union value)}, /* limit */
};
static const struct sql_field comments_limit[] = {
	{SQL_INTEGER, 14 * sizeof(union value)}, /* limit */
};

static const struct sql_field idempotency_keys_columns[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* owner */
	{SQL_TEXT, 1 * sizeof(union value)}, /* key */
	{SQL_BLOB, 2 * sizeof(union value)}, /* request_hash */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* status */
	{SQL_TEXT, 4 * sizeof(union value)}, /* location */
	{SQL_TEXT, 5 * sizeof(union value)}, /* body */
	{SQL_TEXT, 6 * sizeof(union value)}, /* post_id */
	{SQL_TEXT, 7 * sizeof(union value)}, /* comment_id */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* expires_at */
};
static const struct sql_field idempotency_keys_next[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* owner */
	{SQL_TEXT, 1 * sizeof(union value)}, /* key */
	{SQL_INTEGER, 9 * sizeof(union value)}, /* limit */
};
static const struct sql_field idempotency_keys_limit[] = {
	{SQL_INTEGER, 9 * sizeof(union value)}, /* limit */
};

static const struct sql_field post_tags_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* post_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* tag_id */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* created_at */
};
static const struct sql_field post_tags_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* post_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* tag_id */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field post_tags_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

static const struct sql_field purges_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* stage */
};
static const struct sql_field purges_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};
static const struct sql_field purges_limit[] = {
	{SQL_INTEGER, 2 * sizeof(union value)}, /* limit */
};

static const struct sql_field registrations_columns[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_TEXT, 1 * sizeof(union value)}, /* username */
	{SQL_TEXT, 2 * sizeof(union value)}, /* email */
	{SQL_TEXT, 3 * sizeof(union value)}, /* email_key */
	{SQL_TEXT, 4 * sizeof(union value)}, /* password_hash */
	{SQL_BLOB, 5 * sizeof(union value)}, /* token_hash */
	{SQL_TEXT, 6 * sizeof(union value)}, /* user_id */
	{SQL_INTEGER, 7 * sizeof(union value)}, /* created_at */
	{SQL_INTEGER, 8 * sizeof(union value)}, /* expires_at */
};
static const struct sql_field registrations_next[] = {
	{SQL_INTEGER, 0 * sizeof(union value)}, /* id */
	{SQL_INTEGER, 9 * sizeof(union value)}, /* limit */
};
static const struct sql_field registrations_limit[] = {
	{SQL_INTEGER, 9 * sizeof(union value)}, /* limit */
};

static const struct sql_field write_limits_columns[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* writer */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_INTEGER, 2 * sizeof(union value)}, /* due_at */
};
static const struct sql_field write_limits_next[] = {
	{SQL_BLOB, 0 * sizeof(union value)}, /* writer */
	{SQL_INTEGER, 1 * sizeof(union value)}, /* kind */
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};
static const struct sql_field write_limits_limit[] = {
	{SQL_INTEGER, 3 * sizeof(union value)}, /* limit */
};

const struct table generated_tables[] = {
	{
		.name = "alarms",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_alarms",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, sent_at FROM alarms ORDER BY name LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT name, sent_at FROM alarms ORDER BY name LIMIT $1",
			},
			.parameters = alarms_limit,
			.parameter_count = 1,
			.columns = alarms_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_alarms",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, sent_at FROM alarms WHERE (name) > (?1) ORDER BY name LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT name, sent_at FROM alarms WHERE (name) > ($1) ORDER BY name LIMIT $2",
			},
			.parameters = alarms_next,
			.parameter_count = 2,
			.columns = alarms_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_alarms",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO alarms (name, sent_at) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO alarms (name, sent_at) VALUES ($1, $2)",
			},
			.parameters = alarms_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_alarms",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM alarms",
			[DB_POSTGRES] =
				"DELETE FROM alarms",
			},
		},
		.count = {
			.name = "copy_count_alarms",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM alarms",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM alarms",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "keys",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, value FROM keys ORDER BY name LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT name, value FROM keys ORDER BY name LIMIT $1",
			},
			.parameters = keys_limit,
			.parameter_count = 1,
			.columns = keys_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, value FROM keys WHERE (name) > (?1) ORDER BY name LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT name, value FROM keys WHERE (name) > ($1) ORDER BY name LIMIT $2",
			},
			.parameters = keys_next,
			.parameter_count = 2,
			.columns = keys_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_keys",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO keys (name, value) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO keys (name, value) VALUES ($1, $2)",
			},
			.parameters = keys_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_keys",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM keys",
			[DB_POSTGRES] =
				"DELETE FROM keys",
			},
		},
		.count = {
			.name = "copy_count_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM keys",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM keys",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "leases",
		.column_count = 3,
		.has_id = false,
		.first = {
			.name = "copy_first_leases",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, holder, expires_at FROM leases ORDER BY name LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT name, holder, expires_at FROM leases ORDER BY name LIMIT $1",
			},
			.parameters = leases_limit,
			.parameter_count = 1,
			.columns = leases_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_leases",
			.sql = {
			[DB_SQLITE] =
				"SELECT name, holder, expires_at FROM leases WHERE (name) > (?1) ORDER BY name LIMIT "
				"?2",
			[DB_POSTGRES] =
				"SELECT name, holder, expires_at FROM leases WHERE (name) > ($1) ORDER BY name LIMIT "
				"$2",
			},
			.parameters = leases_next,
			.parameter_count = 2,
			.columns = leases_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_leases",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO leases (name, holder, expires_at) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO leases (name, holder, expires_at) VALUES ($1, $2, $3)",
			},
			.parameters = leases_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_leases",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM leases",
			[DB_POSTGRES] =
				"DELETE FROM leases",
			},
		},
		.count = {
			.name = "copy_count_leases",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM leases",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM leases",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "mail_limits",
		.column_count = 3,
		.has_id = false,
		.first = {
			.name = "copy_first_mail_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT email_key, kind, sent_at FROM mail_limits ORDER BY email_key, kind LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT email_key, kind, sent_at FROM mail_limits ORDER BY email_key, kind LIMIT $1",
			},
			.parameters = mail_limits_limit,
			.parameter_count = 1,
			.columns = mail_limits_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_mail_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT email_key, kind, sent_at FROM mail_limits WHERE (email_key, kind) > (?1, ?2) "
				"ORDER BY email_key, kind LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT email_key, kind, sent_at FROM mail_limits WHERE (email_key, kind) > ($1, $2) "
				"ORDER BY email_key, kind LIMIT $3",
			},
			.parameters = mail_limits_next,
			.parameter_count = 3,
			.columns = mail_limits_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_mail_limits",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO mail_limits (email_key, kind, sent_at) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO mail_limits (email_key, kind, sent_at) VALUES ($1, $2, $3)",
			},
			.parameters = mail_limits_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_mail_limits",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM mail_limits",
			[DB_POSTGRES] =
				"DELETE FROM mail_limits",
			},
		},
		.count = {
			.name = "copy_count_mail_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM mail_limits",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM mail_limits",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "mails",
		.column_count = 13,
		.has_id = true,
		.first = {
			.name = "copy_first_mails",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, recipient, subject, body_text, body_html, created_at, attempts, "
				"next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by FROM mails "
				"ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, recipient, subject, body_text, body_html, created_at, attempts, "
				"next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by FROM mails "
				"ORDER BY id LIMIT $1",
			},
			.parameters = mails_limit,
			.parameter_count = 1,
			.columns = mails_columns,
			.column_count = 13,
			.row_size = 13 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_mails",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, recipient, subject, body_text, body_html, created_at, attempts, "
				"next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by FROM mails "
				"WHERE (id) > (?1) ORDER BY id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, recipient, subject, body_text, body_html, created_at, attempts, "
				"next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by FROM mails "
				"WHERE (id) > ($1) ORDER BY id LIMIT $2",
			},
			.parameters = mails_next,
			.parameter_count = 2,
			.columns = mails_columns,
			.column_count = 13,
			.row_size = 13 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_mails",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO mails (id, recipient, subject, body_text, body_html, created_at, "
				"attempts, next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by) "
				"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
			[DB_POSTGRES] =
				"INSERT INTO mails (id, recipient, subject, body_text, body_html, created_at, "
				"attempts, next_attempt_at, user_id, domain, expires_at, claimed_until, claimed_by) "
				"VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
			},
			.parameters = mails_columns,
			.parameter_count = 13,
		},
		.clear = {
			.name = "copy_clear_mails",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM mails",
			[DB_POSTGRES] =
				"DELETE FROM mails",
			},
		},
		.count = {
			.name = "copy_count_mails",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM mails",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM mails",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "reserved_names",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_reserved_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT name_hash, expires_at FROM reserved_names ORDER BY name_hash LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT name_hash, expires_at FROM reserved_names ORDER BY name_hash LIMIT $1",
			},
			.parameters = reserved_names_limit,
			.parameter_count = 1,
			.columns = reserved_names_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_reserved_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT name_hash, expires_at FROM reserved_names WHERE (name_hash) > (?1) ORDER BY "
				"name_hash LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT name_hash, expires_at FROM reserved_names WHERE (name_hash) > ($1) ORDER BY "
				"name_hash LIMIT $2",
			},
			.parameters = reserved_names_next,
			.parameter_count = 2,
			.columns = reserved_names_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_reserved_names",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO reserved_names (name_hash, expires_at) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO reserved_names (name_hash, expires_at) VALUES ($1, $2)",
			},
			.parameters = reserved_names_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_reserved_names",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM reserved_names",
			[DB_POSTGRES] =
				"DELETE FROM reserved_names",
			},
		},
		.count = {
			.name = "copy_count_reserved_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM reserved_names",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM reserved_names",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "roles",
		.column_count = 4,
		.has_id = true,
		.first = {
			.name = "copy_first_roles",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, name, is_default, permissions FROM roles ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, name, is_default, permissions FROM roles ORDER BY id LIMIT $1",
			},
			.parameters = roles_limit,
			.parameter_count = 1,
			.columns = roles_columns,
			.column_count = 4,
			.row_size = 4 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_roles",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, name, is_default, permissions FROM roles WHERE (id) > (?1) ORDER BY id "
				"LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, name, is_default, permissions FROM roles WHERE (id) > ($1) ORDER BY id "
				"LIMIT $2",
			},
			.parameters = roles_next,
			.parameter_count = 2,
			.columns = roles_columns,
			.column_count = 4,
			.row_size = 4 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_roles",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO roles (id, name, is_default, permissions) VALUES (?1, ?2, ?3, ?4)",
			[DB_POSTGRES] =
				"INSERT INTO roles (id, name, is_default, permissions) VALUES ($1, $2, $3, $4)",
			},
			.parameters = roles_columns,
			.parameter_count = 4,
		},
		.clear = {
			.name = "copy_clear_roles",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM roles",
			[DB_POSTGRES] =
				"DELETE FROM roles",
			},
		},
		.count = {
			.name = "copy_count_roles",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM roles",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM roles",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "site",
		.column_count = 3,
		.has_id = true,
		.first = {
			.name = "copy_first_site",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, post_count, comment_count FROM site ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, post_count, comment_count FROM site ORDER BY id LIMIT $1",
			},
			.parameters = site_limit,
			.parameter_count = 1,
			.columns = site_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_site",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, post_count, comment_count FROM site WHERE (id) > (?1) ORDER BY id LIMIT "
				"?2",
			[DB_POSTGRES] =
				"SELECT id, post_count, comment_count FROM site WHERE (id) > ($1) ORDER BY id LIMIT "
				"$2",
			},
			.parameters = site_next,
			.parameter_count = 2,
			.columns = site_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_site",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO site (id, post_count, comment_count) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO site (id, post_count, comment_count) VALUES ($1, $2, $3)",
			},
			.parameters = site_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_site",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM site",
			[DB_POSTGRES] =
				"DELETE FROM site",
			},
		},
		.count = {
			.name = "copy_count_site",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM site",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM site",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "tags",
		.column_count = 5,
		.has_id = true,
		.first = {
			.name = "copy_first_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, name, post_count, kept, removed FROM tags ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, name, post_count, kept, removed FROM tags ORDER BY id LIMIT $1",
			},
			.parameters = tags_limit,
			.parameter_count = 1,
			.columns = tags_columns,
			.column_count = 5,
			.row_size = 5 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, name, post_count, kept, removed FROM tags WHERE (id) > (?1) ORDER BY id "
				"LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, name, post_count, kept, removed FROM tags WHERE (id) > ($1) ORDER BY id "
				"LIMIT $2",
			},
			.parameters = tags_next,
			.parameter_count = 2,
			.columns = tags_columns,
			.column_count = 5,
			.row_size = 5 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_tags",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO tags (id, name, post_count, kept, removed) VALUES (?1, ?2, ?3, ?4, ?5)",
			[DB_POSTGRES] =
				"INSERT INTO tags (id, name, post_count, kept, removed) VALUES ($1, $2, $3, $4, $5)",
			},
			.parameters = tags_columns,
			.parameter_count = 5,
		},
		.clear = {
			.name = "copy_clear_tags",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM tags",
			[DB_POSTGRES] =
				"DELETE FROM tags",
			},
		},
		.count = {
			.name = "copy_count_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM tags",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM tags",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "tag_names",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_tag_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT name_key, tag_id FROM tag_names ORDER BY name_key LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT name_key, tag_id FROM tag_names ORDER BY name_key LIMIT $1",
			},
			.parameters = tag_names_limit,
			.parameter_count = 1,
			.columns = tag_names_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_tag_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT name_key, tag_id FROM tag_names WHERE (name_key) > (?1) ORDER BY name_key "
				"LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT name_key, tag_id FROM tag_names WHERE (name_key) > ($1) ORDER BY name_key "
				"LIMIT $2",
			},
			.parameters = tag_names_next,
			.parameter_count = 2,
			.columns = tag_names_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_tag_names",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO tag_names (name_key, tag_id) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO tag_names (name_key, tag_id) VALUES ($1, $2)",
			},
			.parameters = tag_names_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_tag_names",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM tag_names",
			[DB_POSTGRES] =
				"DELETE FROM tag_names",
			},
		},
		.count = {
			.name = "copy_count_tag_names",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM tag_names",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM tag_names",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "throttles",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_throttles",
			.sql = {
			[DB_SQLITE] =
				"SELECT place, counts FROM throttles ORDER BY place LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT place, counts FROM throttles ORDER BY place LIMIT $1",
			},
			.parameters = throttles_limit,
			.parameter_count = 1,
			.columns = throttles_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_throttles",
			.sql = {
			[DB_SQLITE] =
				"SELECT place, counts FROM throttles WHERE (place) > (?1) ORDER BY place LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT place, counts FROM throttles WHERE (place) > ($1) ORDER BY place LIMIT $2",
			},
			.parameters = throttles_next,
			.parameter_count = 2,
			.columns = throttles_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_throttles",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO throttles (place, counts) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO throttles (place, counts) VALUES ($1, $2)",
			},
			.parameters = throttles_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_throttles",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM throttles",
			[DB_POSTGRES] =
				"DELETE FROM throttles",
			},
		},
		.count = {
			.name = "copy_count_throttles",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM throttles",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM throttles",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "users",
		.column_count = 24,
		.has_id = true,
		.first = {
			.name = "copy_first_users",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, username, username_key, email, email_key, password_hash, "
				"role_id, confirmed, suspended, avatar_hash, member_since, last_seen, post_count, "
				"comment_count, name, location, about_me, follower_count, following_count, deleted, "
				"password_kind, password_cost, profile_version FROM users ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, version, username, username_key, email, email_key, password_hash, "
				"role_id, confirmed, suspended, avatar_hash, member_since, last_seen, post_count, "
				"comment_count, name, location, about_me, follower_count, following_count, deleted, "
				"password_kind, password_cost, profile_version FROM users ORDER BY id LIMIT $1",
			},
			.parameters = users_limit,
			.parameter_count = 1,
			.columns = users_columns,
			.column_count = 24,
			.row_size = 24 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_users",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, username, username_key, email, email_key, password_hash, "
				"role_id, confirmed, suspended, avatar_hash, member_since, last_seen, post_count, "
				"comment_count, name, location, about_me, follower_count, following_count, deleted, "
				"password_kind, password_cost, profile_version FROM users WHERE (id) > (?1) ORDER BY "
				"id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, version, username, username_key, email, email_key, password_hash, "
				"role_id, confirmed, suspended, avatar_hash, member_since, last_seen, post_count, "
				"comment_count, name, location, about_me, follower_count, following_count, deleted, "
				"password_kind, password_cost, profile_version FROM users WHERE (id) > ($1) ORDER BY "
				"id LIMIT $2",
			},
			.parameters = users_next,
			.parameter_count = 2,
			.columns = users_columns,
			.column_count = 24,
			.row_size = 24 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_users",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO users (id, version, username, username_key, email, email_key, "
				"password_hash, role_id, confirmed, suspended, avatar_hash, member_since, last_seen, "
				"post_count, comment_count, name, location, about_me, follower_count, "
				"following_count, deleted, password_kind, password_cost, profile_version) VALUES "
				"(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
				"?19, ?20, ?21, ?22, ?23, ?24)",
			[DB_POSTGRES] =
				"INSERT INTO users (id, version, username, username_key, email, email_key, "
				"password_hash, role_id, confirmed, suspended, avatar_hash, member_since, last_seen, "
				"post_count, comment_count, name, location, about_me, follower_count, "
				"following_count, deleted, password_kind, password_cost, profile_version) VALUES "
				"($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
				"$19, $20, $21, $22, $23, $24)",
			},
			.parameters = users_columns,
			.parameter_count = 24,
		},
		.clear = {
			.name = "copy_clear_users",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM users",
			[DB_POSTGRES] =
				"DELETE FROM users",
			},
		},
		.count = {
			.name = "copy_count_users",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM users",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM users",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "audit",
		.column_count = 13,
		.has_id = true,
		.first = {
			.name = "copy_first_audit",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, created_at, CAST(actor_id AS TEXT) AS actor_id, action, CAST(user_id AS "
				"TEXT) AS user_id, CAST(post_id AS TEXT) AS post_id, CAST(comment_id AS TEXT) AS "
				"comment_id, detail, fields, CAST(from_role_id AS TEXT) AS from_role_id, "
				"CAST(to_role_id AS TEXT) AS to_role_id, CAST(role_id AS TEXT) AS role_id, "
				"CAST(permissions AS TEXT) AS permissions FROM audit ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, created_at, CAST(actor_id AS TEXT) AS actor_id, action, CAST(user_id AS "
				"TEXT) AS user_id, CAST(post_id AS TEXT) AS post_id, CAST(comment_id AS TEXT) AS "
				"comment_id, detail, fields, CAST(from_role_id AS TEXT) AS from_role_id, "
				"CAST(to_role_id AS TEXT) AS to_role_id, CAST(role_id AS TEXT) AS role_id, "
				"CAST(permissions AS TEXT) AS permissions FROM audit ORDER BY id LIMIT $1",
			},
			.parameters = audit_limit,
			.parameter_count = 1,
			.columns = audit_columns,
			.column_count = 13,
			.row_size = 13 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_audit",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, created_at, CAST(actor_id AS TEXT) AS actor_id, action, CAST(user_id AS "
				"TEXT) AS user_id, CAST(post_id AS TEXT) AS post_id, CAST(comment_id AS TEXT) AS "
				"comment_id, detail, fields, CAST(from_role_id AS TEXT) AS from_role_id, "
				"CAST(to_role_id AS TEXT) AS to_role_id, CAST(role_id AS TEXT) AS role_id, "
				"CAST(permissions AS TEXT) AS permissions FROM audit WHERE (id) > (?1) ORDER BY id "
				"LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, created_at, CAST(actor_id AS TEXT) AS actor_id, action, CAST(user_id AS "
				"TEXT) AS user_id, CAST(post_id AS TEXT) AS post_id, CAST(comment_id AS TEXT) AS "
				"comment_id, detail, fields, CAST(from_role_id AS TEXT) AS from_role_id, "
				"CAST(to_role_id AS TEXT) AS to_role_id, CAST(role_id AS TEXT) AS role_id, "
				"CAST(permissions AS TEXT) AS permissions FROM audit WHERE (id) > ($1) ORDER BY id "
				"LIMIT $2",
			},
			.parameters = audit_next,
			.parameter_count = 2,
			.columns = audit_columns,
			.column_count = 13,
			.row_size = 13 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_audit",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO audit (id, created_at, actor_id, action, user_id, post_id, comment_id, "
				"detail, fields, from_role_id, to_role_id, role_id, permissions) VALUES (?1, ?2, "
				"CAST(?3 AS BIGINT), ?4, CAST(?5 AS BIGINT), CAST(?6 AS BIGINT), CAST(?7 AS BIGINT), "
				"?8, ?9, CAST(?10 AS BIGINT), CAST(?11 AS BIGINT), CAST(?12 AS BIGINT), CAST(?13 AS "
				"BIGINT))",
			[DB_POSTGRES] =
				"INSERT INTO audit (id, created_at, actor_id, action, user_id, post_id, comment_id, "
				"detail, fields, from_role_id, to_role_id, role_id, permissions) VALUES ($1, $2, "
				"CAST($3 AS BIGINT), $4, CAST($5 AS BIGINT), CAST($6 AS BIGINT), CAST($7 AS BIGINT), "
				"$8, $9, CAST($10 AS BIGINT), CAST($11 AS BIGINT), CAST($12 AS BIGINT), CAST($13 AS "
				"BIGINT))",
			},
			.parameters = audit_columns,
			.parameter_count = 13,
		},
		.clear = {
			.name = "copy_clear_audit",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM audit",
			[DB_POSTGRES] =
				"DELETE FROM audit",
			},
		},
		.count = {
			.name = "copy_count_audit",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM audit",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM audit",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "credentials",
		.column_count = 11,
		.has_id = true,
		.first = {
			.name = "copy_first_credentials",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, user_id, kind, secret_hash, idle_seconds, created_at, last_used_at, "
				"expires_at, name, scope, user_agent FROM credentials ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, user_id, kind, secret_hash, idle_seconds, created_at, last_used_at, "
				"expires_at, name, scope, user_agent FROM credentials ORDER BY id LIMIT $1",
			},
			.parameters = credentials_limit,
			.parameter_count = 1,
			.columns = credentials_columns,
			.column_count = 11,
			.row_size = 11 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_credentials",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, user_id, kind, secret_hash, idle_seconds, created_at, last_used_at, "
				"expires_at, name, scope, user_agent FROM credentials WHERE (id) > (?1) ORDER BY id "
				"LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, user_id, kind, secret_hash, idle_seconds, created_at, last_used_at, "
				"expires_at, name, scope, user_agent FROM credentials WHERE (id) > ($1) ORDER BY id "
				"LIMIT $2",
			},
			.parameters = credentials_next,
			.parameter_count = 2,
			.columns = credentials_columns,
			.column_count = 11,
			.row_size = 11 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_credentials",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO credentials (id, user_id, kind, secret_hash, idle_seconds, created_at, "
				"last_used_at, expires_at, name, scope, user_agent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
				"?7, ?8, ?9, ?10, ?11)",
			[DB_POSTGRES] =
				"INSERT INTO credentials (id, user_id, kind, secret_hash, idle_seconds, created_at, "
				"last_used_at, expires_at, name, scope, user_agent) VALUES ($1, $2, $3, $4, $5, $6, "
				"$7, $8, $9, $10, $11)",
			},
			.parameters = credentials_columns,
			.parameter_count = 11,
		},
		.clear = {
			.name = "copy_clear_credentials",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM credentials",
			[DB_POSTGRES] =
				"DELETE FROM credentials",
			},
		},
		.count = {
			.name = "copy_count_credentials",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM credentials",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM credentials",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "follows",
		.column_count = 3,
		.has_id = false,
		.first = {
			.name = "copy_first_follows",
			.sql = {
			[DB_SQLITE] =
				"SELECT follower_id, followed_id, created_at FROM follows ORDER BY follower_id, "
				"followed_id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT follower_id, followed_id, created_at FROM follows ORDER BY follower_id, "
				"followed_id LIMIT $1",
			},
			.parameters = follows_limit,
			.parameter_count = 1,
			.columns = follows_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_follows",
			.sql = {
			[DB_SQLITE] =
				"SELECT follower_id, followed_id, created_at FROM follows WHERE (follower_id, "
				"followed_id) > (?1, ?2) ORDER BY follower_id, followed_id LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT follower_id, followed_id, created_at FROM follows WHERE (follower_id, "
				"followed_id) > ($1, $2) ORDER BY follower_id, followed_id LIMIT $3",
			},
			.parameters = follows_next,
			.parameter_count = 3,
			.columns = follows_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_follows",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO follows (follower_id, followed_id, created_at) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO follows (follower_id, followed_id, created_at) VALUES ($1, $2, $3)",
			},
			.parameters = follows_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_follows",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM follows",
			[DB_POSTGRES] =
				"DELETE FROM follows",
			},
		},
		.count = {
			.name = "copy_count_follows",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM follows",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM follows",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "links",
		.column_count = 5,
		.has_id = false,
		.first = {
			.name = "copy_first_links",
			.sql = {
			[DB_SQLITE] =
				"SELECT user_id, kind, token_hash, new_email, expires_at FROM links ORDER BY "
				"user_id, kind LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT user_id, kind, token_hash, new_email, expires_at FROM links ORDER BY "
				"user_id, kind LIMIT $1",
			},
			.parameters = links_limit,
			.parameter_count = 1,
			.columns = links_columns,
			.column_count = 5,
			.row_size = 5 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_links",
			.sql = {
			[DB_SQLITE] =
				"SELECT user_id, kind, token_hash, new_email, expires_at FROM links WHERE (user_id, "
				"kind) > (?1, ?2) ORDER BY user_id, kind LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT user_id, kind, token_hash, new_email, expires_at FROM links WHERE (user_id, "
				"kind) > ($1, $2) ORDER BY user_id, kind LIMIT $3",
			},
			.parameters = links_next,
			.parameter_count = 3,
			.columns = links_columns,
			.column_count = 5,
			.row_size = 5 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_links",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO links (user_id, kind, token_hash, new_email, expires_at) VALUES (?1, "
				"?2, ?3, ?4, ?5)",
			[DB_POSTGRES] =
				"INSERT INTO links (user_id, kind, token_hash, new_email, expires_at) VALUES ($1, "
				"$2, $3, $4, $5)",
			},
			.parameters = links_columns,
			.parameter_count = 5,
		},
		.clear = {
			.name = "copy_clear_links",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM links",
			[DB_POSTGRES] =
				"DELETE FROM links",
			},
		},
		.count = {
			.name = "copy_count_links",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM links",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM links",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "posts",
		.column_count = 12,
		.has_id = true,
		.first = {
			.name = "copy_first_posts",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, author_id, body, body_html, renderer, created_at, "
				"CAST(edited_at AS TEXT) AS edited_at, comment_count, title, excerpt, tags FROM "
				"posts ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, version, author_id, body, body_html, renderer, created_at, "
				"CAST(edited_at AS TEXT) AS edited_at, comment_count, title, excerpt, tags FROM "
				"posts ORDER BY id LIMIT $1",
			},
			.parameters = posts_limit,
			.parameter_count = 1,
			.columns = posts_columns,
			.column_count = 12,
			.row_size = 12 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_posts",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, author_id, body, body_html, renderer, created_at, "
				"CAST(edited_at AS TEXT) AS edited_at, comment_count, title, excerpt, tags FROM "
				"posts WHERE (id) > (?1) ORDER BY id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, version, author_id, body, body_html, renderer, created_at, "
				"CAST(edited_at AS TEXT) AS edited_at, comment_count, title, excerpt, tags FROM "
				"posts WHERE (id) > ($1) ORDER BY id LIMIT $2",
			},
			.parameters = posts_next,
			.parameter_count = 2,
			.columns = posts_columns,
			.column_count = 12,
			.row_size = 12 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_posts",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO posts (id, version, author_id, body, body_html, renderer, created_at, "
				"edited_at, comment_count, title, excerpt, tags) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
				"CAST(?8 AS BIGINT), ?9, ?10, ?11, ?12)",
			[DB_POSTGRES] =
				"INSERT INTO posts (id, version, author_id, body, body_html, renderer, created_at, "
				"edited_at, comment_count, title, excerpt, tags) VALUES ($1, $2, $3, $4, $5, $6, $7, "
				"CAST($8 AS BIGINT), $9, $10, $11, $12)",
			},
			.parameters = posts_columns,
			.parameter_count = 12,
		},
		.clear = {
			.name = "copy_clear_posts",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM posts",
			[DB_POSTGRES] =
				"DELETE FROM posts",
			},
		},
		.count = {
			.name = "copy_count_posts",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM posts",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM posts",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "comments",
		.column_count = 14,
		.has_id = true,
		.first = {
			.name = "copy_first_comments",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, post_id, author_id, body, body_html, renderer, disabled, "
				"created_at, CAST(edited_at AS TEXT) AS edited_at, CAST(disabled_at AS TEXT) AS "
				"disabled_at, CAST(disabled_by AS TEXT) AS disabled_by, disabled_reason, "
				"decision_version FROM comments ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, version, post_id, author_id, body, body_html, renderer, disabled, "
				"created_at, CAST(edited_at AS TEXT) AS edited_at, CAST(disabled_at AS TEXT) AS "
				"disabled_at, CAST(disabled_by AS TEXT) AS disabled_by, disabled_reason, "
				"decision_version FROM comments ORDER BY id LIMIT $1",
			},
			.parameters = comments_limit,
			.parameter_count = 1,
			.columns = comments_columns,
			.column_count = 14,
			.row_size = 14 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_comments",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, version, post_id, author_id, body, body_html, renderer, disabled, "
				"created_at, CAST(edited_at AS TEXT) AS edited_at, CAST(disabled_at AS TEXT) AS "
				"disabled_at, CAST(disabled_by AS TEXT) AS disabled_by, disabled_reason, "
				"decision_version FROM comments WHERE (id) > (?1) ORDER BY id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, version, post_id, author_id, body, body_html, renderer, disabled, "
				"created_at, CAST(edited_at AS TEXT) AS edited_at, CAST(disabled_at AS TEXT) AS "
				"disabled_at, CAST(disabled_by AS TEXT) AS disabled_by, disabled_reason, "
				"decision_version FROM comments WHERE (id) > ($1) ORDER BY id LIMIT $2",
			},
			.parameters = comments_next,
			.parameter_count = 2,
			.columns = comments_columns,
			.column_count = 14,
			.row_size = 14 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_comments",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO comments (id, version, post_id, author_id, body, body_html, renderer, "
				"disabled, created_at, edited_at, disabled_at, disabled_by, disabled_reason, "
				"decision_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS BIGINT), "
				"CAST(?11 AS BIGINT), CAST(?12 AS BIGINT), ?13, ?14)",
			[DB_POSTGRES] =
				"INSERT INTO comments (id, version, post_id, author_id, body, body_html, renderer, "
				"disabled, created_at, edited_at, disabled_at, disabled_by, disabled_reason, "
				"decision_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CAST($10 AS BIGINT), "
				"CAST($11 AS BIGINT), CAST($12 AS BIGINT), $13, $14)",
			},
			.parameters = comments_columns,
			.parameter_count = 14,
		},
		.clear = {
			.name = "copy_clear_comments",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM comments",
			[DB_POSTGRES] =
				"DELETE FROM comments",
			},
		},
		.count = {
			.name = "copy_count_comments",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM comments",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM comments",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "idempotency_keys",
		.column_count = 9,
		.has_id = false,
		.first = {
			.name = "copy_first_idempotency_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT owner, key, request_hash, status, location, body, CAST(post_id AS TEXT) AS "
				"post_id, CAST(comment_id AS TEXT) AS comment_id, expires_at FROM idempotency_keys "
				"ORDER BY owner, key LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT owner, key, request_hash, status, location, body, CAST(post_id AS TEXT) AS "
				"post_id, CAST(comment_id AS TEXT) AS comment_id, expires_at FROM idempotency_keys "
				"ORDER BY owner, key LIMIT $1",
			},
			.parameters = idempotency_keys_limit,
			.parameter_count = 1,
			.columns = idempotency_keys_columns,
			.column_count = 9,
			.row_size = 9 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_idempotency_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT owner, key, request_hash, status, location, body, CAST(post_id AS TEXT) AS "
				"post_id, CAST(comment_id AS TEXT) AS comment_id, expires_at FROM idempotency_keys "
				"WHERE (owner, key) > (?1, ?2) ORDER BY owner, key LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT owner, key, request_hash, status, location, body, CAST(post_id AS TEXT) AS "
				"post_id, CAST(comment_id AS TEXT) AS comment_id, expires_at FROM idempotency_keys "
				"WHERE (owner, key) > ($1, $2) ORDER BY owner, key LIMIT $3",
			},
			.parameters = idempotency_keys_next,
			.parameter_count = 3,
			.columns = idempotency_keys_columns,
			.column_count = 9,
			.row_size = 9 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_idempotency_keys",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO idempotency_keys (owner, key, request_hash, status, location, body, "
				"post_id, comment_id, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS "
				"BIGINT), CAST(?8 AS BIGINT), ?9)",
			[DB_POSTGRES] =
				"INSERT INTO idempotency_keys (owner, key, request_hash, status, location, body, "
				"post_id, comment_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS "
				"BIGINT), CAST($8 AS BIGINT), $9)",
			},
			.parameters = idempotency_keys_columns,
			.parameter_count = 9,
		},
		.clear = {
			.name = "copy_clear_idempotency_keys",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM idempotency_keys",
			[DB_POSTGRES] =
				"DELETE FROM idempotency_keys",
			},
		},
		.count = {
			.name = "copy_count_idempotency_keys",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM idempotency_keys",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM idempotency_keys",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "post_tags",
		.column_count = 3,
		.has_id = false,
		.first = {
			.name = "copy_first_post_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT post_id, tag_id, created_at FROM post_tags ORDER BY post_id, tag_id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT post_id, tag_id, created_at FROM post_tags ORDER BY post_id, tag_id LIMIT $1",
			},
			.parameters = post_tags_limit,
			.parameter_count = 1,
			.columns = post_tags_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_post_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT post_id, tag_id, created_at FROM post_tags WHERE (post_id, tag_id) > (?1, "
				"?2) ORDER BY post_id, tag_id LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT post_id, tag_id, created_at FROM post_tags WHERE (post_id, tag_id) > ($1, "
				"$2) ORDER BY post_id, tag_id LIMIT $3",
			},
			.parameters = post_tags_next,
			.parameter_count = 3,
			.columns = post_tags_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_post_tags",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO post_tags (post_id, tag_id, created_at) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO post_tags (post_id, tag_id, created_at) VALUES ($1, $2, $3)",
			},
			.parameters = post_tags_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_post_tags",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM post_tags",
			[DB_POSTGRES] =
				"DELETE FROM post_tags",
			},
		},
		.count = {
			.name = "copy_count_post_tags",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM post_tags",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM post_tags",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "purges",
		.column_count = 2,
		.has_id = false,
		.first = {
			.name = "copy_first_purges",
			.sql = {
			[DB_SQLITE] =
				"SELECT user_id, stage FROM purges ORDER BY user_id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT user_id, stage FROM purges ORDER BY user_id LIMIT $1",
			},
			.parameters = purges_limit,
			.parameter_count = 1,
			.columns = purges_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_purges",
			.sql = {
			[DB_SQLITE] =
				"SELECT user_id, stage FROM purges WHERE (user_id) > (?1) ORDER BY user_id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT user_id, stage FROM purges WHERE (user_id) > ($1) ORDER BY user_id LIMIT $2",
			},
			.parameters = purges_next,
			.parameter_count = 2,
			.columns = purges_columns,
			.column_count = 2,
			.row_size = 2 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_purges",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO purges (user_id, stage) VALUES (?1, ?2)",
			[DB_POSTGRES] =
				"INSERT INTO purges (user_id, stage) VALUES ($1, $2)",
			},
			.parameters = purges_columns,
			.parameter_count = 2,
		},
		.clear = {
			.name = "copy_clear_purges",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM purges",
			[DB_POSTGRES] =
				"DELETE FROM purges",
			},
		},
		.count = {
			.name = "copy_count_purges",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM purges",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM purges",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "registrations",
		.column_count = 9,
		.has_id = true,
		.first = {
			.name = "copy_first_registrations",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, username, email, email_key, password_hash, token_hash, CAST(user_id AS "
				"TEXT) AS user_id, created_at, expires_at FROM registrations ORDER BY id LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT id, username, email, email_key, password_hash, token_hash, CAST(user_id AS "
				"TEXT) AS user_id, created_at, expires_at FROM registrations ORDER BY id LIMIT $1",
			},
			.parameters = registrations_limit,
			.parameter_count = 1,
			.columns = registrations_columns,
			.column_count = 9,
			.row_size = 9 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_registrations",
			.sql = {
			[DB_SQLITE] =
				"SELECT id, username, email, email_key, password_hash, token_hash, CAST(user_id AS "
				"TEXT) AS user_id, created_at, expires_at FROM registrations WHERE (id) > (?1) ORDER "
				"BY id LIMIT ?2",
			[DB_POSTGRES] =
				"SELECT id, username, email, email_key, password_hash, token_hash, CAST(user_id AS "
				"TEXT) AS user_id, created_at, expires_at FROM registrations WHERE (id) > ($1) ORDER "
				"BY id LIMIT $2",
			},
			.parameters = registrations_next,
			.parameter_count = 2,
			.columns = registrations_columns,
			.column_count = 9,
			.row_size = 9 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_registrations",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO registrations (id, username, email, email_key, password_hash, "
				"token_hash, user_id, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
				"CAST(?7 AS BIGINT), ?8, ?9)",
			[DB_POSTGRES] =
				"INSERT INTO registrations (id, username, email, email_key, password_hash, "
				"token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, "
				"CAST($7 AS BIGINT), $8, $9)",
			},
			.parameters = registrations_columns,
			.parameter_count = 9,
		},
		.clear = {
			.name = "copy_clear_registrations",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM registrations",
			[DB_POSTGRES] =
				"DELETE FROM registrations",
			},
		},
		.count = {
			.name = "copy_count_registrations",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM registrations",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM registrations",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
	{
		.name = "write_limits",
		.column_count = 3,
		.has_id = false,
		.first = {
			.name = "copy_first_write_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT writer, kind, due_at FROM write_limits ORDER BY writer, kind LIMIT ?1",
			[DB_POSTGRES] =
				"SELECT writer, kind, due_at FROM write_limits ORDER BY writer, kind LIMIT $1",
			},
			.parameters = write_limits_limit,
			.parameter_count = 1,
			.columns = write_limits_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.next = {
			.name = "copy_next_write_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT writer, kind, due_at FROM write_limits WHERE (writer, kind) > (?1, ?2) ORDER "
				"BY writer, kind LIMIT ?3",
			[DB_POSTGRES] =
				"SELECT writer, kind, due_at FROM write_limits WHERE (writer, kind) > ($1, $2) ORDER "
				"BY writer, kind LIMIT $3",
			},
			.parameters = write_limits_next,
			.parameter_count = 3,
			.columns = write_limits_columns,
			.column_count = 3,
			.row_size = 3 * sizeof(union value),
		},
		.insert = {
			.name = "copy_insert_write_limits",
			.sql = {
			[DB_SQLITE] =
				"INSERT INTO write_limits (writer, kind, due_at) VALUES (?1, ?2, ?3)",
			[DB_POSTGRES] =
				"INSERT INTO write_limits (writer, kind, due_at) VALUES ($1, $2, $3)",
			},
			.parameters = write_limits_columns,
			.parameter_count = 3,
		},
		.clear = {
			.name = "copy_clear_write_limits",
			.sql = {
			[DB_SQLITE] =
				"DELETE FROM write_limits",
			[DB_POSTGRES] =
				"DELETE FROM write_limits",
			},
		},
		.count = {
			.name = "copy_count_write_limits",
			.sql = {
			[DB_SQLITE] =
				"SELECT COUNT(*) AS count FROM write_limits",
			[DB_POSTGRES] =
				"SELECT COUNT(*) AS count FROM write_limits",
			},
			.columns = count_columns,
			.column_count = 1,
			.row_size = 1 * sizeof(union value),
		},
	},
};
const unsigned generated_table_count = sizeof(generated_tables) / sizeof(*generated_tables);
