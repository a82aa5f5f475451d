/* Pending registrations, until the emailed link confirms them (confirmation.h) or they expire. Only the emails reveal
 * whether an address has an account. */
#ifndef RETORT_REGISTRATION_H
#define RETORT_REGISTRATION_H

#include "base/config.h"
#include "generated/registration.sql.h"

struct field_errors;
struct user_create;

/* Validates the fields, all texts, against the schema UserCreate of the contract. ERR_INVALID fills `reterr_errors`
 * (base/schema.h). */
enum err registration_check_form(struct arena *mem, const struct user_create *form, struct field_errors *reterr_errors);

struct new_registration {
	struct arena *mem;
	const struct config *config;
	struct str username, email, password_hash; /* the address normalized as in base/email.h */
	struct str token;			   /* a new secret, for the link */
};

/* A write (store_write_fn); `registration` is a struct new_registration. Sends the link, or, to an address with an
 * account, an email that says so; an address that got many emails gets none for a while. ERR_CONFLICT: the username is
 * not available. */
enum err registration_create(struct db *w, void *registration);

struct registration_resend {
	struct arena *mem;
	const struct config *config;
	struct str email; /* normalized as in base/email.h */
	struct str token; /* a new secret, for the link */
};

/* A write (store_write_fn); `resend` is a struct registration_resend. Sends a new link for an unconfirmed account or,
 * without one, for the newest registration of the address, unless it got one recently. OK in all cases. */
enum err registration_resend(struct db *w, void *resend);

#endif
