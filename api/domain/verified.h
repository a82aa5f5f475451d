/* Not hashing the same password twice: those that were right a moment ago, so that Basic does not pay for argon2id with
 * every request, and those that are being checked, so that many requests at once pay for it once.
 *
 * What is kept is a BLAKE2b (RFC 7693) of account, client, password and stored hash under a key that never leaves the
 * process: it tells nothing about the password, and ends to match as soon as the stored hash changes, whoever changes
 * it. The client is part of it so that nobody else may try passwords on it. */
#ifndef RETORT_VERIFIED_H
#define RETORT_VERIFIED_H

#include "base/error.h"
#include "base/str.h"

/* Whose password, from where. */
struct verified {
	struct str account; /* its address */
	struct str client;  /* or the known device, as the throttle counts it */
	struct str password;
	struct str stored_hash; /* absent: nobody has the address */
};

struct verified_check;

/* True: the caller checks the password and says how that ended by verified_end(). False: it was right a moment ago, or
 * another thread checked the same meanwhile, which was waited for; *ret_result is how that ended. */
bool verified_begin(const struct verified *what, struct verified_check **ret_check, enum err *ret_result);
/* OK is remembered for LIMIT_VERIFIED_S. */
void verified_end(const struct verified *what, struct verified_check *check, enum err result);

/* Whether the account's password was right from there within LIMIT_VERIFIED_CLIENT_S; whatever `password`. */
bool verified_client(const struct verified *what);

#endif
