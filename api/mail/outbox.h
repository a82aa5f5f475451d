/* Mail that waits in the database: queued by the change that causes it, sent by a thread, deleted when it was sent. */
#ifndef RETORT_OUTBOX_H
#define RETORT_OUTBOX_H

#include "base/config.h"
#include "store/store.h"

struct outbox;

/* A mail as people see it: texts without line breaks but in the bodies. */
struct mail {
	struct str recipient, subject, body_text, body_html;
};

/* Inside a write: the mail goes out if and only if the write is kept. `user_id` is whose account it is about, 0 if
 * there is none: with the account the mail is forgotten. */
enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail);

/* Starts the thread that sends. Without RETORT_SMTP_URL mail stays queued, and the log warns. */
enum err outbox_start(struct store *store, const struct config *config, struct outbox **ret_outbox);
/* Ends the thread. A mail whose text the server is reading goes out first; the rest stays queued. */
void outbox_stop(struct outbox *outbox);
/* Tells the thread that there is mail; after the write that queued it. */
void outbox_wake(struct outbox *outbox);

#endif
