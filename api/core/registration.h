/* Registrations: accounts that somebody asked for, until the mailed link confirms them (confirmation.h) or they expire.
 * Whether an address has an account shows in the mails alone. */
#ifndef RETORT_REGISTRATION_H
#define RETORT_REGISTRATION_H

#include "base/config.h"
#include "generated/registration.sql.h"

struct field_errors;
struct user_create;

/* Whether the fields have the form that the contract wants of them (its schema UserCreate), all of them texts.
 * ERR_INVALID fills `reterr_errors` (base/schema.h). */
enum err registration_check_form(struct arena *mem, const struct user_create *form, struct field_errors *reterr_errors);

struct new_registration {
	struct arena *mem;
	const struct config *config;
	struct str username, email, password_hash; /* the address in the form of base/email.h */
	struct str token;			   /* a new secret, for the link */
};

/* A write (store_write_fn); `registration` is a struct new_registration. Mails the link or, to an address that has an
 * account, that it has; an address that got many mails gets none for a while. ERR_CONFLICT: the username is not
 * available. */
enum err registration_create(struct db *w, void *registration);

struct registration_resend {
	struct arena *mem;
	const struct config *config;
	struct str email; /* in the form of base/email.h */
	struct str token; /* a new secret, for the link */
};

/* A write (store_write_fn); `resend` is a struct registration_resend. Mails a new link for an unconfirmed account or,
 * without one, for the newest registration of the address, unless it got one a moment ago. OK in all cases. */
enum err registration_resend(struct db *w, void *resend);

#endif
