/* A mail as it goes over the wire: headers (RFC 5322) and two parts (MIME, RFC 2045). */
#ifndef RETORT_MESSAGE_H
#define RETORT_MESSAGE_H

#include <stdint.h>

#include "base/arena.h"

struct curl_mime;
struct curl_slist;

/* A mail as people see it: texts without line breaks but in the bodies. */
struct mail {
	struct str recipient, subject, body_text, body_html;
	int64_t valid_s; /* it is of no use after so long, and is not sent then */
};

/* A mail with what its envelope and headers say. `id` and `queued_at` are the same in each attempt to send it, and so
 * are its Date and Message-ID, by which mail programs recognise a copy. */
struct message {
	const char *from; /* RETORT_MAIL_FROM, `Name <address>` or `address` */
	struct mail mail;
	int64_t id;
	int64_t queued_at; /* microseconds since 1970 */
};

/* False: there is a line break in what goes into the headers, which would inject another header. */
bool message_is_safe(const struct message *message);
/* `<address>`, as the envelope wants it. */
struct str message_sender(struct arena *mem, const char *from);
/* The caller frees the list with curl_slist_free_all(). NULL: no memory. */
struct curl_slist *message_headers(struct arena *mem, const struct message *message);
/* Adds the body as text and as HTML, of which mail programs show the last that they can (RFC 2046, 5.1.4). False: no
 * memory. */
bool message_add_bodies(struct arena *mem, struct curl_mime *mime, const struct mail *mail);

#endif
