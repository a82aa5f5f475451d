/* Hands one mail to the server of RETORT_SMTP_URL (RFC 5321, by libcurl), or writes it to the log. */
#ifndef RETORT_SMTP_H
#define RETORT_SMTP_H

#include "mail/outbox.h"

/* OK once the server has taken the mail over. Whatever else happened is logged, without the mail's text. */
enum err smtp_send(const struct config *config, const struct mail *mail, struct arena *mem);

#endif
