/* Passwords that were right a moment ago, so that Basic does not pay for argon2id with every request.
 *
 * A slot holds a BLAKE2b (RFC 7693) of user, client, password and stored hash under a key that never leaves the
 * process: it tells nothing about the password, and ends to match as soon as the stored hash changes, whoever changes
 * it. The client is part of it because what is found here is not throttled: nobody else may try passwords on it. */
#ifndef RETORT_VERIFIED_H
#define RETORT_VERIFIED_H

#include "base/str.h"

#include <stdint.h>

/* Whose password, from where (see `client` of request.h). */
struct verified {
	int64_t user_id;
	struct str client, password, stored_hash;
};

bool verified_has(const struct verified *what);
void verified_add(const struct verified *what);

#endif
