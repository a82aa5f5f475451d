/* Devices that signed in before, known by a signed proof that they keep (after OWASP's "device cookies"): what others
 * try on an account does not slow down whoever holds one. */
#ifndef RETORT_DEVICE_H
#define RETORT_DEVICE_H

#include "base/arena.h"
#include "core/key.h"
#include "store/store.h"

struct device_key {
	unsigned char bytes[KEY_BYTES];
};

/* The key of this installation; made at its first start. */
enum err device_key_load(struct store *store, struct device_key *ret_key);
/* A new proof that this device signed in to the account. It is good until the password, stored as `password_hash`,
 * changes. */
struct str device_proof(struct arena *mem, const struct device_key *key, int64_t user_id, struct str password_hash);
/* Whether `proof`, absent where none was sent, is one for the account and the password that it has now. */
bool device_is_known(struct arena *mem, const struct device_key *key, struct str proof, int64_t user_id,
		     struct str password_hash);
/* The name under which a known device's attempts are counted. There are sixteen for an account, so that one account
 * cannot fill the table of counts. */
struct str device_group(struct arena *mem, struct str proof);

#endif
