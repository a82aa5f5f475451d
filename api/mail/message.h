/* A mail as it goes over the wire: headers (RFC 5322) and two parts (MIME, RFC 2045). */
#ifndef RETORT_MESSAGE_H
#define RETORT_MESSAGE_H

#include <curl/curl.h>

#include "mail/outbox.h"

/* What the envelope and the headers say of a mail. `id` and `queued_at` are the same in each attempt to send it, and so
 * are its Date and Message-ID: should it be sent twice, readers' programs can tell. */
struct message {
	const char *from; /* RETORT_MAIL_FROM, `Name <address>` or `address` */
	struct mail mail;
	int64_t id;
	int64_t queued_at; /* microseconds since 1970 */
};

/* A line break in what stands in the headers would begin a header of somebody else's making. */
bool message_is_safe(const struct message *message);
/* `<address>`, as the envelope wants it. */
struct str message_sender(struct arena *mem, const char *from);
/* The caller frees the list with curl_slist_free_all(). NULL: no memory. */
struct curl_slist *message_headers(struct arena *mem, const struct message *message);
/* Adds the text in two forms, for the reader's program to choose (RFC 2046, 5.1.4): the better one last. */
bool message_add_bodies(struct arena *mem, curl_mime *mime, const struct mail *mail);

#endif
