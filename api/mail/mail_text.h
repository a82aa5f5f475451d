/* The emails that Retort sends: subjects and bodies. Links have their token in the fragment, which browsers do not
 * send to servers. All texts are in `mem`, or live as long as the arguments. */
#ifndef RETORT_MAIL_TEXT_H
#define RETORT_MAIL_TEXT_H

#include "mail/message.h"

/* The link that confirms a registration or an account. */
struct mail mail_text_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			      struct str token);
/* Someone, perhaps the owner, tried to use an address that has an account. */
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
/* To the administrator: the database could not be written between two times (µs); this is over. */
struct mail mail_text_outage(struct arena *mem, const char *base_url, struct str recipient, int64_t from, int64_t until,
			     struct str why);

#endif
