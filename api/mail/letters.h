/* What Retort writes to people. Links carry their token in the fragment, which browsers send to nobody. */
#ifndef RETORT_LETTERS_H
#define RETORT_LETTERS_H

#include "mail/outbox.h"

/* The link that confirms a registration or an account. */
struct mail letter_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			   struct str token);
/* Somebody, perhaps the owner, wanted an address that has an account. */
struct mail letter_address_taken(struct arena *mem, const char *base_url, struct str recipient);
/* The link that resets a password. */
struct mail letter_reset(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			 struct str token);
/* The password is another now. */
struct mail letter_password_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username);
/* To the administrator: nothing could be written to the database for a while, which is over. */
struct mail letter_outage(struct arena *mem, const char *base_url, struct str recipient,
			  const struct store_outage *outage);
/* To the administrator: `count` requests failed, the last of them in the operation `last`. */
struct mail letter_failures(struct arena *mem, const char *base_url, struct str recipient, int64_t count,
			    struct str last);
/* The link that makes `recipient` the address of an account. */
struct mail letter_change_email(struct arena *mem, const char *base_url, struct str recipient, struct str username,
				struct str token);
/* To the old address: it is no longer the account's. */
struct mail letter_email_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username);

#endif
