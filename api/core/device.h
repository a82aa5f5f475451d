/* Devices that signed in to an account before (after OWASP's "device cookies"). A device has a text that the server
 * signed, its proof (in a cookie: resources/cookie.h); sign-in attempts by others do not throttle a client that sends
 * it. */
#ifndef RETORT_DEVICE_H
#define RETORT_DEVICE_H

#include "base/arena.h"
#include "core/key.h"
#include "store/store.h"

struct device_key {
	unsigned char bytes[KEY_BYTES];
};

/* The key of this installation; created at its first start. */
enum err device_key_load(struct store *store, struct device_key *ret_key);
/* A proof for a device that has just signed in to the account. `password_hash`, as stored: the proof is valid as long
 * as it does not change. */
struct str device_proof(struct arena *mem, const struct device_key *key, int64_t user_id, struct str password_hash);
/* Whether the proof (absent: none was sent) is of a device that signed in to the account by its present password. */
bool device_is_known(struct arena *mem, const struct device_key *key, struct str proof, int64_t user_id,
		     struct str password_hash);
/* The key by which attempts from a known device are counted: one of sixteen groups of the account's devices, to limit
 * the counts of an account. */
struct str device_group(struct arena *mem, struct str proof);

#endif
