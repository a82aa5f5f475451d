/* Signing in with a password, a session or a token. */
#ifndef RETORT_SIGN_IN_H
#define RETORT_SIGN_IN_H

#include "base/quota.h"
#include "core/caller.h"
#include "core/device.h"

/* The environment of an attempt to sign in. */
struct sign_in {
	struct arena *mem; /* `ret_caller` is allocated in it */
	struct db *db;	   /* for reading */
	struct store *store;
	int64_t longest_session_us;	     /* the longest lifetime of a session, used or not */
	struct str client;		     /* the client address, as limits count it */
	struct str device;		     /* the device's proof; absent: it sent none */
	const struct device_key *device_key; /* the key that signs proofs */
};

/* ERR_CREDENTIALS: no account has the address, or the password is wrong; both take the same time. ERR_UNCONFIRMED and
 * ERR_SUSPENDED: only if the password is right. ERR_THROTTLED, before anything is checked: there were too many wrong
 * passwords; `reterr_quota` as of password_attempt_check(). */
enum err sign_in_password(const struct sign_in *s, struct str email, struct str password, struct caller *ret_caller,
			  struct quota *reterr_quota);

/* By the secret of a session, or of a token of either kind. ERR_CREDENTIALS: it is not valid. ERR_UNCONFIRMED,
 * ERR_SUSPENDED. */
enum err sign_in_session(const struct sign_in *s, struct str secret, struct caller *ret_caller);
enum err sign_in_token(const struct sign_in *s, struct str secret, struct caller *ret_caller);

#endif
