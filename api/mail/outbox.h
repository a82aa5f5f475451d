/* Mail that waits in the database: queued by the change that causes it, sent by a few threads, each mail by one,
 * deleted when it was sent. A slow mail server, or a domain that it is slow with, holds up
 * LIMIT_MAIL_SENDERS_PER_DOMAIN of the LIMIT_MAIL_SENDERS. claims.h says how often a mail arrives. */
#ifndef RETORT_OUTBOX_H
#define RETORT_OUTBOX_H

#include "base/config.h"
#include "store/store.h"

struct outbox;

/* A mail as people see it: texts without line breaks but in the bodies. */
struct mail {
	struct str recipient, subject, body_text, body_html;
	int64_t valid_s; /* after so long it is of no use any more, and not sent */
};

/* Inside a write: the mail goes out if and only if the write is kept. `user_id` is whose account it is about, 0 if
 * there is none: with the account the mail is forgotten. */
enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail);

/* Starts the thread that has mail sent. Without RETORT_SMTP_URL mail stays queued, and the log warns. */
enum err outbox_start(struct store *store, const struct config *config, struct outbox **ret_outbox);
/* Ends the threads: at once those that have sent nothing of their mail's text, which stays queued; others have
 * LIMIT_MAIL_STOP_S to come to an end, and what they have not sent by then is tried again when its claim has ended. */
void outbox_stop(struct outbox *outbox);
/* Tells the thread that there is mail; after the write that queued it. */
void outbox_wake(struct outbox *outbox);

#endif
