/* New passwords: which may be chosen, and giving one to an account. */
#ifndef RETORT_NEW_PASSWORD_H
#define RETORT_NEW_PASSWORD_H

#include "base/config.h"
#include "core/field_refusal.h"
#include "generated/account.sql.h"

/* ERR_INVALID: the password is easy to guess for whoever knows these names, which may be absent. */
enum err new_password_check(struct arena *mem, struct str password, struct str username, struct str email,
			    struct field_refusal *reterr_refusal);

/* Another password for an account. */
struct password_change {
	struct arena *mem;
	const struct config *config;
	int64_t user_id;
	struct str hash;	      /* of the new password */
	int64_t except_credential_id; /* the one that does not end; 0: all sessions and tokens end */
	struct str reset_token;	      /* of the mailed link that allows it, which is checked again; absent: none */
};

/* A write (store_write_fn); `change` is a struct password_change. Credentials end, as do links mailed before, and the
 * owner gets a mail about it. ERR_NOT_FOUND: the link is not valid any more. */
enum err password_change(struct db *w, void *change);

#endif
