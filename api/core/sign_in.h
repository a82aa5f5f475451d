/* Finding out who asks, by a password, a session or a token. */
#ifndef RETORT_SIGN_IN_H
#define RETORT_SIGN_IN_H

#include "core/caller.h"
#include "core/device.h"

struct config;

/* One request to sign in: what is known of whoever asks before the account is. */
struct sign_in {
	struct arena *mem;
	struct db *db; /* for reading */
	struct store *store;
	const struct config *config;
	const struct device_key *device_key;
	struct str client;	       /* who counts as one client: an IPv4 address or an IPv6 network of 64 bits */
	struct str device;	       /* the proof of a known device, as it was sent; absent: none */
	unsigned reterr_retry_after_s; /* set with ERR_THROTTLED */
};

/* The account of an address and its password. ERR_CREDENTIALS takes the same time for an unknown address as for a wrong
 * password; then ERR_UNCONFIRMED and ERR_SUSPENDED. ERR_THROTTLED before anything is looked at. */
enum err sign_in_password(struct sign_in *in, struct str email, struct str password, struct caller *ret_caller);
/* The account of a session (`session`) or of a token of either kind that is valid now. */
enum err sign_in_secret(struct sign_in *in, bool session, struct str secret, struct caller *ret_caller);

#endif
