/* Resetting a forgotten password by an emailed link. */
#ifndef RETORT_PASSWORD_RESET_H
#define RETORT_PASSWORD_RESET_H

#include "base/config.h"
#include "generated/account.sql.h"

struct password_reset_request {
	struct arena *mem;
	const struct config *config;
	struct str email; /* normalized as in base/email.h */
	struct str token; /* a new secret, for the link */
};

/* A write (store_write_fn); `request` is a struct password_reset_request. Sends a link, if an account has the address
 * and did not get one recently; OK in either case. */
enum err password_reset_request(struct db *w, void *request);

/* The account whose password the link with this token may reset, by password_change(). ERR_NOT_FOUND: the link is not
 * valid. */
enum err password_reset_find(struct db *db, struct arena *mem, struct str token, struct account_get_row *ret_account);

#endif
