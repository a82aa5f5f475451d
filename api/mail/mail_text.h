/* The mails that Retort sends: subjects and bodies. Links carry their token in the fragment, which browsers send to no
 * server. All texts live in `mem`, or as long as what is given. */
#ifndef RETORT_MAIL_TEXT_H
#define RETORT_MAIL_TEXT_H

#include "mail/message.h"

/* The link that confirms a registration or an account. */
struct mail mail_text_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			      struct str token);
/* Somebody, perhaps the owner, asked for an address that has an account. */
struct mail mail_text_address_taken(struct arena *mem, const char *base_url, struct str recipient);
/* The link that resets a password. */
struct mail mail_text_reset(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			    struct str token);
/* The password was changed. */
struct mail mail_text_password_changed(struct arena *mem, const char *base_url, struct str recipient,
				       struct str username);
/* The link that makes `recipient` the address of an account. */
struct mail mail_text_change_email(struct arena *mem, const char *base_url, struct str recipient, struct str username,
				   struct str token);
/* To the old address: it is no longer the account's. */
struct mail mail_text_email_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username);

/* To the administrator: `count` requests failed, the last of them in `operation`. */
struct mail mail_text_failures(struct arena *mem, const char *base_url, struct str recipient, int64_t count,
			       struct str operation);
/* To the administrator: nothing could be written to the database between two times (µs), which is over. */
struct mail mail_text_outage(struct arena *mem, const char *base_url, struct str recipient, int64_t from, int64_t until,
			     struct str why);

#endif
