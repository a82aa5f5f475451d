/* An attempt to sign in with a password: counted before anything is hashed, hashed when its turn comes, and remembered
 * if it was right. */
#ifndef RETORT_PASSWORD_ATTEMPT_H
#define RETORT_PASSWORD_ATTEMPT_H

#include "base/quota.h"
#include "core/device.h"

struct password_attempt {
	struct arena *mem;
	struct db *db;
	/* Where it comes from. */
	struct str client;		     /* the client address, as limits count it */
	struct str device;		     /* the device's proof; absent: it sent none */
	const struct device_key *device_key; /* the key that signs proofs */
	/* The account whose password is checked. `user_id` 0 and an absent hash: no account has the address. */
	int64_t user_id;
	struct str email_key, password_hash;
	struct str password;
};

/* ERR_CREDENTIALS: the password is wrong; this takes the same time whether there is an account or not. ERR_THROTTLED,
 * whether it is right or not: there were too many wrong ones. In both cases, `reterr_quota` is the rest of the limit,
 * which does not depend on whether there is an account. ERR_BUSY as of domain/hash_queue.h. Of simultaneous attempts
 * with the same password, one is hashed; each wrong one counts. */
enum err password_attempt_check(const struct password_attempt *attempt, struct quota *reterr_quota);

#endif
