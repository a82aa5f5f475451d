/* Confirming a registration, or an account that was left unconfirmed, by the token of an emailed link and the
 * password. The first registration to be confirmed gets the address and the username. */
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
	struct str username; /* instead of the registered one; absent: that one */
	/* Set by confirmation_find(). */
	struct registration_get_row registration; /* or: */
	struct account_get_row account;		  /* that already exists; id 0: none */
	struct str password_hash;		  /* of either */
	/* Results. */
	struct field_refusal reterr_refusal; /* of ERR_INVALID and ERR_CONFLICT */
	struct user_view_row user;	     /* the account afterwards */
};

/* ERR_INVALID: the link is not valid. ERR_CONFLICT: it has already been used. */
enum err confirmation_find(struct db *db, struct confirmation *c);

/* After confirmation_find(), before confirmation_apply(). ERR_INVALID: the password is wrong, or easy to guess from
 * the other username. ERR_THROTTLED: too many wrong ones for the link. `reterr_quota` is the rest of the limit, also
 * for a wrong one. Waits for a turn to hash as of `share`. */
enum err confirmation_check_password(struct confirmation *c, const struct hash_share *share, struct str password,
				     struct quota *reterr_quota);

/* The username that the new account will have. Absent if the account exists already, or if it is not known. */
struct str confirmation_username(const struct confirmation *c);

/* A write (store_write_fn); `confirmation` is a struct confirmation. Errors as of confirmation_find(); ERR_CONFLICT
 * also if the username is not available. */
enum err confirmation_apply(struct db *w, void *confirmation);

#endif
