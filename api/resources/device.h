/* Devices that signed in before, by a cookie (after OWASP's "device cookies"): whoever holds one is not slowed down by
 * what others try on the account. */
#ifndef RETORT_DEVICE_H
#define RETORT_DEVICE_H

#include "core/key.h"
#include "http/request.h"
#include "store/store.h"

struct device_key {
	unsigned char bytes[KEY_BYTES];
};

/* The key of this installation; made at its first start. */
enum err device_key_load(struct store *store, struct device_key *ret_key);
/* Whether the request's device signed in to the account before, by the password that it has now (`password_hash`, as
 * it is stored). */
bool device_is_known(struct req *rq, int64_t user_id, struct str password_hash);
/* What counts a known device: a sixteenth of the account's, so that one account has no more counts than that. */
struct str device_group(struct req *rq);
/* Adds the cookie that says so until the password changes. */
void device_remember(struct req *rq, int64_t user_id, struct str password_hash);

#endif
