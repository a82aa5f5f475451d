/* The thread that has queued mails sent: each by a thread of its own, LIMIT_MAIL_SENDERS at once. A slow mail server,
 * or a domain that it is slow with, holds up LIMIT_MAIL_SENDERS_PER_DOMAIN of them. core/outbox.h says how often a mail
 * arrives. */
#ifndef RETORT_MAILER_H
#define RETORT_MAILER_H

#include "base/config.h"
#include "store/store.h"

struct mailer;

/* Without RETORT_SMTP_URL there is nothing to start: mail stays queued, the log warns, and `ret_mailer` is NULL. */
enum err mailer_start(struct store *store, const struct config *config, struct mailer **ret_mailer);
/* Ends the threads: at once those that have sent nothing of their mail's text, which stays queued; others have
 * LIMIT_MAIL_STOP_S to finish, and what they have not sent by then is tried again when its claim has expired. NULL is
 * fine. */
void mailer_stop(struct mailer *mailer);

#endif
