/* Sends one mail to the server of RETORT_SMTP_URL (RFC 5321, by libcurl). */
#ifndef RETORT_SMTP_H
#define RETORT_SMTP_H

#include <stdatomic.h>

#include "base/config.h"
#include "mail/message.h"

enum smtp_outcome {
	SMTP_ACCEPTED, /* the server has accepted the mail */
	SMTP_REJECTED, /* permanently: another attempt would end alike */
	SMTP_FAILED,   /* for now; the server may have the mail, if the connection ended after the text */
	SMTP_STOPPED,  /* `stopping` ended it; the server has nothing of the text */
	SMTP_UNKNOWN   /* `stopping` ended it, and the server may have the text */
};

/* How an attempt ended. */
struct smtp_result {
	enum smtp_outcome outcome;
	char reason[256]; /* of SMTP_REJECTED and SMTP_FAILED: the server's reply, without the recipient's name */
};

/* One attempt to send a mail. */
struct delivery {
	const struct config *config;
	struct message message;
	const atomic_bool *stopping;
};

/* Takes LIMIT_MAIL_ATTEMPT_S at most, and once `stopping` is set about a second, or LIMIT_MAIL_STOP_S when the text is
 * being sent.
 *
 * What a refusal means depends on what it answers (RFC 5321, 4.2 and 4.3.2; RFC 3463). 4xx is temporary. 5xx to the
 * connection, AUTH or the sender is the fault of the site, which may be repaired: SMTP_FAILED. 5xx to the recipient or
 * to the text is permanent, except for replies to the recipient that are about the site all the same: 503, 530, 535 and
 * 538, and the enhanced codes 5.1.7, 5.1.8 (the sender's address) and 5.7.x (relaying, blocked clients).
 *
 * TLS: always with smtps://; with smtp:// where the server offers it (STARTTLS), and required when the URL has
 * credentials, unless the server is this machine. Certificates are verified, against RETORT_SMTP_CA where that is set;
 * those of this machine only then. */
void smtp_send(const struct delivery *delivery, struct arena *mem, struct smtp_result *ret);

#endif
