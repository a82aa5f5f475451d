/* Signing in: the account of a password, a session or a token. */
#ifndef RETORT_SIGN_IN_H
#define RETORT_SIGN_IN_H

#include "base/quota.h"
#include "core/caller.h"
#include "core/device.h"

/* Where somebody signs in. */
struct sign_in {
	struct arena *mem; /* what `ret_caller` points to lives in it */
	struct db *db;	   /* for reading */
	struct store *store;
	int64_t longest_session_us;	     /* how long a session may last, used or not */
	struct str client;		     /* the client address, as limits count it */
	struct str device;		     /* the device's proof; absent: it sent none */
	const struct device_key *device_key; /* that proofs are signed with */
};

/* ERR_CREDENTIALS: no account has the address, or the password is wrong; both take the same time. Then ERR_UNCONFIRMED
 * and ERR_SUSPENDED. ERR_THROTTLED, before anything is looked at: there were too many wrong passwords;
 * `reterr_quota` as of password_attempt_check(). */
enum err sign_in_password(const struct sign_in *s, struct str email, struct str password, struct caller *ret_caller,
			  struct quota *reterr_quota);

/* The secret of a session, or of a token of either kind. ERR_CREDENTIALS: it is not valid now. ERR_UNCONFIRMED,
 * ERR_SUSPENDED. */
enum err sign_in_session(const struct sign_in *s, struct str secret, struct caller *ret_caller);
enum err sign_in_token(const struct sign_in *s, struct str secret, struct caller *ret_caller);

#endif
