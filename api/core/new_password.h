/* New passwords: checking them, and setting that of an account. */
#ifndef RETORT_NEW_PASSWORD_H
#define RETORT_NEW_PASSWORD_H

#include "base/config.h"
#include "core/field_refusal.h"
#include "generated/account.sql.h"

/* ERR_INVALID: the password is easy to guess, also from these names, which may be absent. */
enum err new_password_check(struct arena *mem, struct str password, struct str username, struct str email,
			    struct field_refusal *reterr_refusal);

/* A change of an account's password. */
struct password_change {
	struct arena *mem;
	const struct config *config;
	int64_t user_id;
	struct str hash;	      /* of the new password */
	int64_t except_credential_id; /* the one that remains valid; 0: none does */
	struct str reset_token;	      /* of the emailed link that authorizes it, which is checked again; absent: none */
};

/* A write (store_write_fn); `change` is a struct password_change. Credentials and earlier links become invalid, and
 * the owner gets an email about it. ERR_NOT_FOUND: the link is no longer valid. */
enum err password_change(struct db *w, void *change);

#endif
