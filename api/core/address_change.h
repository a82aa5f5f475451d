/* Changing one's own email address, by a link that is emailed to the new one. */
#ifndef RETORT_ADDRESS_CHANGE_H
#define RETORT_ADDRESS_CHANGE_H

#include "base/config.h"
#include "generated/account.sql.h"

struct address_change {
	struct arena *mem;
	const struct config *config;
	int64_t user_id;
	struct str new_email;		 /* of a request, normalized as in base/email.h */
	struct str token;		 /* of the link; for a request, a new secret */
	struct account_view_row account; /* result of the change: the account afterwards */
};

/* Writes (store_write_fn); `change` is a struct address_change. */

/* Sends the link, unless the address got one recently; if the address has an account, its owner gets an email about
 * that. OK in all cases. */
enum err address_change_request(struct db *w, void *change);
/* ERR_NOT_FOUND: the link is not valid, or for another account. ERR_CONFLICT: the address has been taken in the
 * meantime. */
enum err address_change_apply(struct db *w, void *change);

#endif
