/* Resetting a password that was forgotten, by a mailed link. */
#ifndef RETORT_PASSWORD_RESET_H
#define RETORT_PASSWORD_RESET_H

#include "base/config.h"
#include "generated/account.sql.h"

struct password_reset_request {
	struct arena *mem;
	const struct config *config;
	struct str email; /* in the form of base/email.h */
	struct str token; /* a new secret, for the link */
};

/* A write (store_write_fn); `request` is a struct password_reset_request. Mails a link, if an account has the address
 * and it got none a moment ago; OK in either case. */
enum err password_reset_request(struct db *w, void *request);

/* The account that the token of a link resets the password of, by password_change(). ERR_NOT_FOUND: the link is not
 * valid. */
enum err password_reset_find(struct db *db, struct arena *mem, struct str token, struct account_get_row *ret_account);

#endif
