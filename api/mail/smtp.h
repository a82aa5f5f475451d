/* Sends one email through the server of RETORT_SMTP_URL (RFC 5321, with libcurl). */
#ifndef RETORT_SMTP_H
#define RETORT_SMTP_H

#include <stdatomic.h>

#include "base/config.h"
#include "mail/message.h"

enum smtp_outcome {
	SMTP_ACCEPTED, /* the server has accepted the email */
	SMTP_REJECTED, /* permanently: another attempt would have the same result */
	SMTP_FAILED,   /* temporarily; the server may have the email, if the connection ended after the text */
	SMTP_STOPPED,  /* `stopping` ended it; the server has none of the text */
	SMTP_UNKNOWN   /* `stopping` ended it, and the server may have the text */
};

/* How an attempt ended. */
struct smtp_result {
	enum smtp_outcome outcome;
	char reason[256]; /* of SMTP_REJECTED and SMTP_FAILED: the server's reply, without the local part of the
			     recipient */
};

/* One attempt to send an email. */
struct delivery {
	const struct config *config;
	struct message message;
	const atomic_bool *stopping;
};

/* Takes LIMIT_MAIL_ATTEMPT_S at most; once `stopping` is set, about a second, or LIMIT_MAIL_STOP_S while the text is
 * being sent.
 *
 * The meaning of an error reply depends on the command (RFC 5321, 4.2 and 4.3.2; RFC 3463). 4xx is temporary. 5xx to
 * the connection, AUTH or the sender is a problem of the site, which may be fixed: SMTP_FAILED. 5xx to the recipient
 * or to the text is permanent, except for replies to the recipient that concern the site after all: 503, 530, 535 and
 * 538, and the enhanced codes 5.1.7, 5.1.8 (the sender's address) and 5.7.x (relaying, blocked clients).
 *
 * TLS: always with smtps://; with smtp:// if the server offers it (STARTTLS), and required if the URL has credentials,
 * unless the server is this machine. Certificates are verified, against RETORT_SMTP_CA if that is set; those of this
 * machine only then. */
void smtp_send(const struct delivery *delivery, struct arena *mem, struct smtp_result *ret);

#endif
