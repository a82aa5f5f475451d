/* Passwords that were right a moment ago, so that Basic does not pay for argon2id with every request.
 *
 * A slot holds a BLAKE2b (RFC 7693) of user, password and stored hash under a key that never leaves the process: it
 * tells nothing about the password, and ends to match as soon as the stored hash changes, whoever changes it. */
#ifndef RETORT_VERIFIED_H
#define RETORT_VERIFIED_H

#include "base/str.h"

#include <stdint.h>

bool verified_has(int64_t user_id, struct str password, struct str stored_hash);
void verified_add(int64_t user_id, struct str password, struct str stored_hash);

#endif
