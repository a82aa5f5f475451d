/* Hands one mail to the server of RETORT_SMTP_URL (RFC 5321, by libcurl), or writes it to the log. */
#ifndef RETORT_SMTP_H
#define RETORT_SMTP_H

#include <stdatomic.h>

#include "mail/message.h"

/* How an attempt ended. */
enum smtp_outcome {
	SMTP_TAKEN,   /* the server has taken the mail over */
	SMTP_REFUSED, /* for good: another attempt would end alike */
	SMTP_FAILED,  /* for now; the server may have the mail, if it was cut off behind the text */
	SMTP_UNSENT,  /* `stopping` ended it; the server has nothing of the text */
	SMTP_UNKNOWN  /* `stopping` ended it, and the server may have the text */
};

/* One attempt to send a mail. `domain` is the recipient's: it stands in the log for the address. */
struct delivery {
	const struct config *config;
	struct message message;
	struct str domain;
	const atomic_bool *stopping;
};

/* Takes LIMIT_MAIL_ATTEMPT_S at the most, and once `stopping` is set about a second, or LIMIT_MAIL_STOP_S when the text
 * is on its way. Whatever does not succeed is logged with the server's words, without the mail's text and recipient.
 *
 * What a refusal means depends on what it answers (RFC 5321, 4.2 and 4.3.2; RFC 3463). 4xx passes. 5xx to the
 * connection, the login or the sender is the site's fault, which may be mended: the mail is tried again. 5xx to the
 * recipient or to the text is final, but for those to the recipient that speak of the site all the same: 503, 530, 535
 * and 538, and the enhanced codes 5.1.7, 5.1.8 (the sender's address) and 5.7.x (relaying, blocked clients).
 *
 * TLS: always with smtps://; with smtp:// where the server offers it (STARTTLS), but with credentials in the URL
 * nothing goes without, unless the server is this machine. Certificates are verified, against RETORT_SMTP_CA where that
 * is set; those of this machine only then. */
enum smtp_outcome smtp_send(const struct delivery *delivery, struct arena *mem);

#endif
