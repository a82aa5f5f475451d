/* The table of queued emails: queues them inside writes, claims them for sending, and records results. Several servers
 * may share the table: an email is sent by the one that has claimed it, in a write that is on disk before the mail
 * server is contacted.
 *
 * An email normally arrives once. It is retried if its text cannot have arrived, or if the server refused it
 * temporarily. If this is unknown (the connection ended after the text, or the program died before it recorded the
 * reply), it is retried, too, with the same Message-ID, so that it arrives at least once; after the program died, this
 * happens when the claim has expired. */
#ifndef RETORT_OUTBOX_H
#define RETORT_OUTBOX_H

#include "base/clock.h"
#include "domain/secret.h"
#include "generated/outbox.sql.h"
#include "mail/smtp.h"
#include "store/store.h"

#define OUTBOX_TOPIC "mails" /* see store_subscribe() */

/* Inside a write: the email is sent if and only if the write is committed, which wakes the mailer. `user_id` is the
 * account that it concerns, 0: none; the email is deleted with the account. */
enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail);

/* A server that claims emails. */
struct outbox_claimer {
	struct store *store;
	char name[SECRET_NAME_SIZE]; /* random: differs for each server and each start */
	struct clock_watch clock;
};

/* An email that is due. */
struct outbox_due {
	struct mail_due_row mail;
	bool expired; /* it has expired */
};

void outbox_claimer_init(struct outbox_claimer *claimer, struct store *store);

/* The email that is due next. ERR_NOT_FOUND: none is, or LIMIT_MAIL_SENDERS_PER_DOMAIN emails to its domain are being
 * sent. */
enum err outbox_find_due(struct outbox_claimer *claimer, struct arena *mem, struct outbox_due *ret_due);
/* Claims it for LIMIT_MAIL_CLAIM_S and counts the attempt. ERR_NOT_FOUND: another server was faster. */
enum err outbox_claim(struct outbox_claimer *claimer, struct arena *mem, const struct outbox_due *due,
		      struct mail_row *ret_mail);
/* Deletes an expired one, unless another server has claimed it since. */
enum err outbox_delete_expired(struct outbox_claimer *claimer, const struct outbox_due *due);
/* Records the result of the attempt: the email is deleted, or due again later. `ret_given_up`: it was deleted because
 * this was the last of its LIMIT_MAIL_ATTEMPTS. On failure the claim remains. */
enum err outbox_record(const struct outbox_claimer *claimer, const struct mail_row *mail, enum smtp_outcome outcome,
		       bool *ret_given_up);
struct outbox_figures {
	int64_t emails, age_us; /* how many are queued, and how old the oldest is; 0: none is */
};

enum err outbox_figures(struct db *db, struct arena *mem, struct outbox_figures *ret);
/* The time until the next email is due, in microseconds; INT64_MAX: none is queued. */
enum err outbox_time_until_due(const struct outbox_claimer *claimer, struct arena *mem, int64_t *ret_us);

#endif
