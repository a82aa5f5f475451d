/* A cache of verified passwords, so that Basic does not cost an argon2id hash with every request. Requests with a
 * password that is currently being checked wait for that result.
 *
 * It stores a BLAKE2b (RFC 7693) of account, client, password and stored hash under a random key of the process, which
 * reveals nothing about the password and no longer matches once the stored hash changes. The client is part of it, so
 * that others cannot try passwords against it. */
#ifndef RETORT_VERIFIED_H
#define RETORT_VERIFIED_H

#include "base/error.h"
#include "base/str.h"

/* Whose password, from where. */
struct verified {
	struct str account; /* its address */
	struct str client;  /* or the known device, as in the throttle */
	struct str password;
	struct str stored_hash; /* absent: no account has the address */
};

struct verified_check;

/* True: the caller checks the password and reports the result with verified_end(). False: the result is in
 * *ret_result, either cached or from another thread that was checking the same password. */
bool verified_begin(const struct verified *what, struct verified_check **ret_check, enum err *ret_result);
/* OK is remembered for LIMIT_VERIFIED_S. */
void verified_end(const struct verified *what, struct verified_check *check, enum err result);

/* Whether the account's password was verified from that client within LIMIT_VERIFIED_CLIENT_S. `password` is ignored.
 */
bool verified_client(const struct verified *what);

#endif
