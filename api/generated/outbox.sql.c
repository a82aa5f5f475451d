/* Generated from api/core/outbox.sql by api/generate; do not edit. */
/* Its queries. */
/* clang-format off */

#include "generated/outbox.sql.h"

#include <stddef.h>

static const struct sql_field mail_insert_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_insert_in, user_id)},
	{SQL_TEXT, offsetof(struct mail_insert_in, recipient)},
	{SQL_TEXT, offsetof(struct mail_insert_in, domain)},
	{SQL_TEXT, offsetof(struct mail_insert_in, subject)},
	{SQL_TEXT, offsetof(struct mail_insert_in, body_text)},
	{SQL_TEXT, offsetof(struct mail_insert_in, body_html)},
	{SQL_INTEGER, offsetof(struct mail_insert_in, created_at)},
	{SQL_INTEGER, offsetof(struct mail_insert_in, expires_at)},
};
const struct query query_mail_insert = {
	.name = "mail_insert",
	.sql = {
		[DB_SQLITE] =
			"INSERT INTO mails (user_id, recipient, domain, subject, body_text, body_html, "
			"created_at, next_attempt_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)",
		[DB_POSTGRES] =
			"INSERT INTO mails (user_id, recipient, domain, subject, body_text, body_html, "
			"created_at, next_attempt_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
	},
	.parameters = mail_insert_parameters,
	.parameter_count = 8,
};

static const struct sql_field mail_due_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_due_in, now_at)},
	{SQL_INTEGER, offsetof(struct mail_due_in, next_horizon_at)},
	{SQL_INTEGER, offsetof(struct mail_due_in, claim_horizon_at)},
	{SQL_TEXT, offsetof(struct mail_due_in, claimed_by)},
	{SQL_INTEGER, offsetof(struct mail_due_in, expired_at)},
	{SQL_INTEGER, offsetof(struct mail_due_in, most)},
};
static const struct sql_field mail_due_columns[] = {
	{SQL_INTEGER, offsetof(struct mail_due_row, id)},
	{SQL_TEXT, offsetof(struct mail_due_row, domain)},
	{SQL_INTEGER, offsetof(struct mail_due_row, attempts)},
	{SQL_INTEGER, offsetof(struct mail_due_row, expires_at)},
};
const struct query query_mail_due = {
	.name = "mail_due",
	.sql = {
		[DB_SQLITE] =
			"SELECT m.id, m.domain, m.attempts, m.expires_at FROM mails m WHERE "
			"(m.next_attempt_at <= ?1 OR m.next_attempt_at > ?2) AND (m.claimed_until <= ?1 OR "
			"m.claimed_until > ?3) AND m.claimed_by <> ?4 AND m.expires_at > ?5 AND (SELECT "
			"COUNT(*) FROM mails c WHERE c.domain = m.domain AND c.claimed_until > ?1 AND "
			"c.claimed_until <= ?3) < ?6 ORDER BY m.next_attempt_at, m.id LIMIT 1",
		[DB_POSTGRES] =
			"SELECT m.id, m.domain, m.attempts, m.expires_at FROM mails m WHERE "
			"(m.next_attempt_at <= $1 OR m.next_attempt_at > $2) AND (m.claimed_until <= $1 OR "
			"m.claimed_until > $3) AND m.claimed_by <> $4 AND m.expires_at > $5 AND (SELECT "
			"COUNT(*) FROM mails c WHERE c.domain = m.domain AND c.claimed_until > $1 AND "
			"c.claimed_until <= $3) < $6 ORDER BY m.next_attempt_at, m.id LIMIT 1",
	},
	.parameters = mail_due_parameters,
	.parameter_count = 6,
	.columns = mail_due_columns,
	.column_count = 4,
	.row_size = sizeof(struct mail_due_row),
};

static const struct sql_field mail_next_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_next_in, now_at)},
};
static const struct sql_field mail_next_columns[] = {
	{SQL_INTEGER, offsetof(struct mail_next_row, next_attempt_at)},
};
const struct query query_mail_next = {
	.name = "mail_next",
	.sql = {
		[DB_SQLITE] =
			"SELECT COALESCE(MIN(next_attempt_at), 0) AS next_attempt_at FROM mails WHERE "
			"next_attempt_at > ?1",
		[DB_POSTGRES] =
			"SELECT COALESCE(MIN(next_attempt_at), 0) AS next_attempt_at FROM mails WHERE "
			"next_attempt_at > $1",
	},
	.parameters = mail_next_parameters,
	.parameter_count = 1,
	.columns = mail_next_columns,
	.column_count = 1,
	.row_size = sizeof(struct mail_next_row),
};

static const struct sql_field mail_claim_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_claim_in, next_attempt_at)},
	{SQL_INTEGER, offsetof(struct mail_claim_in, claimed_until)},
	{SQL_TEXT, offsetof(struct mail_claim_in, claimed_by)},
	{SQL_INTEGER, offsetof(struct mail_claim_in, id)},
	{SQL_INTEGER, offsetof(struct mail_claim_in, attempts)},
};
static const struct sql_field mail_columns[] = {
	{SQL_INTEGER, offsetof(struct mail_row, id)},
	{SQL_TEXT, offsetof(struct mail_row, recipient)},
	{SQL_TEXT, offsetof(struct mail_row, domain)},
	{SQL_TEXT, offsetof(struct mail_row, subject)},
	{SQL_TEXT, offsetof(struct mail_row, body_text)},
	{SQL_TEXT, offsetof(struct mail_row, body_html)},
	{SQL_INTEGER, offsetof(struct mail_row, created_at)},
	{SQL_INTEGER, offsetof(struct mail_row, attempts)},
	{SQL_TEXT, offsetof(struct mail_row, claimed_by)},
};
const struct query query_mail_claim = {
	.name = "mail_claim",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET attempts = attempts + 1, next_attempt_at = ?1, claimed_until = ?2, "
			"claimed_by = ?3 WHERE id = ?4 AND attempts = ?5 RETURNING id, recipient, domain, "
			"subject, body_text, body_html, created_at, attempts, claimed_by",
		[DB_POSTGRES] =
			"UPDATE mails SET attempts = attempts + 1, next_attempt_at = $1, claimed_until = $2, "
			"claimed_by = $3 WHERE id = $4 AND attempts = $5 RETURNING id, recipient, domain, "
			"subject, body_text, body_html, created_at, attempts, claimed_by",
	},
	.parameters = mail_claim_parameters,
	.parameter_count = 5,
	.columns = mail_columns,
	.column_count = 9,
	.row_size = sizeof(struct mail_row),
};

static const struct sql_field mail_release_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_release_in, attempts)},
	{SQL_INTEGER, offsetof(struct mail_release_in, next_attempt_at)},
	{SQL_INTEGER, offsetof(struct mail_release_in, id)},
	{SQL_TEXT, offsetof(struct mail_release_in, claimed_by)},
};
const struct query query_mail_release = {
	.name = "mail_release",
	.sql = {
		[DB_SQLITE] =
			"UPDATE mails SET attempts = ?1, next_attempt_at = ?2, claimed_until = 0, claimed_by "
			"= '' WHERE id = ?3 AND claimed_by = ?4",
		[DB_POSTGRES] =
			"UPDATE mails SET attempts = $1, next_attempt_at = $2, claimed_until = 0, claimed_by "
			"= '' WHERE id = $3 AND claimed_by = $4",
	},
	.parameters = mail_release_parameters,
	.parameter_count = 4,
};

static const struct sql_field mail_delete_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_delete_in, id)},
};
const struct query query_mail_delete = {
	.name = "mail_delete",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE id = ?1",
		[DB_POSTGRES] =
			"DELETE FROM mails WHERE id = $1",
	},
	.parameters = mail_delete_parameters,
	.parameter_count = 1,
};

static const struct sql_field mail_delete_unclaimed_parameters[] = {
	{SQL_INTEGER, offsetof(struct mail_delete_unclaimed_in, id)},
	{SQL_INTEGER, offsetof(struct mail_delete_unclaimed_in, attempts)},
};
const struct query query_mail_delete_unclaimed = {
	.name = "mail_delete_unclaimed",
	.sql = {
		[DB_SQLITE] =
			"DELETE FROM mails WHERE id = ?1 AND attempts = ?2",
		[DB_POSTGRES] =
			"DELETE FROM mails WHERE id = $1 AND attempts = $2",
	},
	.parameters = mail_delete_unclaimed_parameters,
	.parameter_count = 2,
};

static const struct sql_field mail_figures_columns[] = {
	{SQL_INTEGER, offsetof(struct mail_figures_row, emails)},
	{SQL_INTEGER, offsetof(struct mail_figures_row, oldest_at)},
};
const struct query query_mail_figures = {
	.name = "mail_figures",
	.sql = {
		[DB_SQLITE] =
			"SELECT COUNT(*) AS emails, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails",
		[DB_POSTGRES] =
			"SELECT COUNT(*) AS emails, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails",
	},
	.columns = mail_figures_columns,
	.column_count = 2,
	.row_size = sizeof(struct mail_figures_row),
};
