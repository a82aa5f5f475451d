/* The table of queued mails: what a write queues, who may send which mail, and how an attempt ended. However many
 * servers share the table, a mail is sent by the one that has claimed it, in a write that is on the disk before the
 * mail server hears of it.
 *
 * How often a mail arrives: once, as a rule. It is tried again when nothing of its text can have arrived, or when the
 * server refused it for now. When nobody can know (the connection ended after the text, or the program died before it
 * recorded the reply) it is tried again too, so that it arrives at least once, with the same Message-ID; after the
 * death of the program, when the claim has expired. */
#ifndef RETORT_OUTBOX_H
#define RETORT_OUTBOX_H

#include "base/clock.h"
#include "domain/secret.h"
#include "generated/outbox.sql.h"
#include "mail/smtp.h"
#include "store/store.h"

#define OUTBOX_TOPIC "mails" /* see store_subscribe() */

/* Inside a write: the mail is sent if and only if the write is committed; whoever sends mail is woken then.
 * `user_id` is the account that it is about, 0 if there is none: the mail is deleted with the account. */
enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail);

/* One who claims mails. */
struct outbox_claimer {
	struct store *store;
	char name[SECRET_NAME_SIZE]; /* random: another server, or the same one restarted, has another */
	struct clock_watch clock;
};

/* A mail that is due. */
struct outbox_due {
	struct mail_due_row mail;
	bool expired; /* it is too late for what it says */
};

void outbox_claimer_init(struct outbox_claimer *claimer, struct store *store);

/* The mail that is due next. ERR_NOT_FOUND: there is none, or LIMIT_MAIL_SENDERS_PER_DOMAIN mails to its domain are
 * being sent. */
enum err outbox_find_due(struct outbox_claimer *claimer, struct arena *mem, struct outbox_due *ret_due);
/* Claims it for LIMIT_MAIL_CLAIM_S and counts the attempt. ERR_NOT_FOUND: somebody else was faster. */
enum err outbox_claim(struct outbox_claimer *claimer, struct arena *mem, const struct outbox_due *due,
		      struct mail_row *ret_mail);
/* Deletes one that has expired, unless somebody else has claimed it since. */
enum err outbox_delete_expired(struct outbox_claimer *claimer, const struct outbox_due *due);
/* Records how the attempt ended: the mail is deleted, or due again later. `ret_given_up`: it was deleted because this
 * was the last of its LIMIT_MAIL_ATTEMPTS. On failure the claim stands. */
enum err outbox_record(const struct outbox_claimer *claimer, const struct mail_row *mail, enum smtp_outcome outcome,
		       bool *ret_given_up);
/* How long until the next mail is due, in microseconds; INT64_MAX: none waits. */
enum err outbox_time_until_due(const struct outbox_claimer *claimer, struct arena *mem, int64_t *ret_us);

#endif
