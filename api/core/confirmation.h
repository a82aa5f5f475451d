/* Confirming a registration, or an account that was left unconfirmed, by the token of a mailed link and the password.
 * The first registration that is confirmed gets the address and the username. */
#ifndef RETORT_CONFIRMATION_H
#define RETORT_CONFIRMATION_H

#include "base/config.h"
#include "base/quota.h"
#include "core/field_refusal.h"
#include "domain/hash_queue.h"
#include "generated/account.sql.h"
#include "generated/registration.sql.h"
#include "generated/user.sql.h"

struct confirmation {
	struct arena *mem;
	const struct config *config;
	struct str token;
	struct str username; /* instead of the one that was registered; absent: that one */
	/* Set by confirmation_find(). */
	struct registration_get_row registration; /* or: */
	struct account_get_row account;		  /* that is there already; id 0: none */
	struct str password_hash;		  /* of either */
	/* Results. */
	struct field_refusal reterr_refusal; /* of ERR_INVALID and ERR_CONFLICT */
	struct user_view_row user;	     /* the account as it is then */
};

/* ERR_INVALID: the link is not valid. ERR_CONFLICT: it was used already. */
enum err confirmation_find(struct db *db, struct confirmation *c);

/* After confirmation_find(), before confirmation_apply(). ERR_INVALID: the password is wrong, or easy to guess for
 * whoever knows the other username. ERR_THROTTLED: there were too many wrong ones for the link. Of a wrong one,
 * too, `reterr_quota` is what is left. Waits for a turn to hash as of `share`. */
enum err confirmation_check_password(struct confirmation *c, const struct hash_share *share, struct str password,
				     struct quota *reterr_quota);

/* A write (store_write_fn); `confirmation` is a struct confirmation. Errors as of confirmation_find(); ERR_CONFLICT
 * also if the username is not available. */
enum err confirmation_apply(struct db *w, void *confirmation);

#endif
