/* Formats an email for SMTP: headers (RFC 5322) and two parts (MIME, RFC 2045). */
#ifndef RETORT_MESSAGE_H
#define RETORT_MESSAGE_H

#include <stdint.h>

#include "base/arena.h"

struct curl_mime;
struct curl_slist;

/* The content of an email. Only the bodies contain line breaks. */
struct mail {
	struct str recipient, subject, body_text, body_html;
	int64_t valid_s; /* it expires after this time and is not sent then */
};

/* An email with the data of its envelope and headers. `id` and `queued_at` are the same in each attempt to send it,
 * and so are Date and Message-ID, by which mail clients recognize duplicates. */
struct message {
	const char *from; /* RETORT_MAIL_FROM, `Name <address>` or `address` */
	struct mail mail;
	int64_t id;
	int64_t queued_at; /* microseconds since 1970 */
};

/* False: a value for the headers contains a line break, which would inject another header. */
bool message_is_safe(const struct message *message);
/* `<address>`, for the envelope. */
struct str message_sender(struct arena *mem, const char *from);
/* The caller frees the list with curl_slist_free_all(). NULL: out of memory. */
struct curl_slist *message_headers(struct arena *mem, const struct message *message);
/* Adds the body as text and as HTML; mail clients show the last one that they support (RFC 2046, 5.1.4). False: out of
 * memory. */
bool message_add_bodies(struct arena *mem, struct curl_mime *mime, const struct mail *mail);

#endif
