/* Hands one mail to the server of RETORT_SMTP_URL (RFC 5321, by libcurl), or writes it to the log. */
#ifndef RETORT_SMTP_H
#define RETORT_SMTP_H

#include <stdatomic.h>

#include "mail/outbox.h"

/* One attempt to send a mail. `id` and `queued_at` are the same in each, and so are its Date and Message-ID: should a
 * mail be sent twice because the program died between sending and noting it, readers' programs can tell. */
struct delivery {
	const struct config *config;
	struct mail mail;
	int64_t id;
	int64_t queued_at; /* microseconds since 1970 */
	const atomic_bool *stopping;
};

/* OK once the server has taken the mail over; ERR_STOPPING when `stopping` ended an attempt that had sent nothing of
 * the text. Whatever else happened is logged, without the mail's text.
 *
 * TLS: always with smtps://; with smtp:// where the server offers it (STARTTLS), but with credentials in the URL
 * nothing goes without, unless the server is this machine. Certificates are verified, against RETORT_SMTP_CA where that
 * is set; those of this machine only then. */
enum err smtp_send(const struct delivery *delivery, struct arena *mem);

#endif
