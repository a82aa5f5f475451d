/* The thread that sends queued emails: each in a thread of its own, LIMIT_MAIL_SENDERS at once. At most
 * LIMIT_MAIL_SENDERS_PER_DOMAIN of them send to the same domain, which may be slow. core/outbox.h says how often an
 * email arrives. */
#ifndef RETORT_MAILER_H
#define RETORT_MAILER_H

#include "base/config.h"
#include "store/store.h"

struct mailer;

/* Without RETORT_SMTP_URL nothing is started: emails stay queued, a warning is logged, and `ret_mailer` is NULL. */
enum err mailer_start(struct store *store, const struct config *config, struct mailer **ret_mailer);
/* Ends the threads: at once if they have not sent any of the email's text; the email stays queued. Others have
 * LIMIT_MAIL_STOP_S to finish; then, their email is retried when its claim has expired. NULL is allowed. */
void mailer_stop(struct mailer *mailer);

#endif
