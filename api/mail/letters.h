/* What Retort writes to people. */
#ifndef RETORT_LETTERS_H
#define RETORT_LETTERS_H

#include "mail/outbox.h"

/* The link that confirms a registration. The token stands in the fragment, which browsers send to nobody. */
struct mail letter_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			   struct str token);
/* Somebody, perhaps the owner, tried to register an address that has an account. */
struct mail letter_address_taken(struct arena *mem, const char *base_url, struct str recipient);

#endif
