/* An attempt to sign in with a password. */
#include "core/password_attempt.h"

#include <inttypes.h>

#include "core/foreign_password.h"
#include "core/throttle.h"
#include "domain/password.h"
#include "domain/verified.h"

/* How an attempt is counted, queued for hashing, and remembered if it was right. */
struct counting {
	struct throttle_key keys[THROTTLE_KEYS]; /* the first one counts this account from this client or device only */
	size_t key_count;
	struct hash_share share;
	struct verified verified;
};

/* A known device of the account has a count of its own: attempts by others, even from its own network, do not lock it
 * out. */
static void count_by_device(const struct password_attempt *attempt, struct counting *c)
{
	c->verified.client = device_group(attempt->mem, attempt->device);
	c->keys[c->key_count++] = (struct throttle_key){THROTTLE_DEVICE, c->verified.client};
	c->share = (struct hash_share){.client = arena_printf(attempt->mem, "account %" PRId64, attempt->user_id),
				       .known_device = true};
}

/* Attempts from elsewhere do not lock out a client that the account was used from recently. */
static void count_by_client(const struct password_attempt *attempt, struct counting *c)
{
	struct str pair = arena_printf(attempt->mem, "%s %s", attempt->client.ptr, attempt->email_key.ptr);

	c->verified.client = attempt->client;
	c->keys[c->key_count++] = (struct throttle_key){THROTTLE_PAIR, pair};
	c->keys[c->key_count++] = (struct throttle_key){THROTTLE_CLIENT, attempt->client};
	if (!verified_client(&c->verified))
		c->keys[c->key_count++] = (struct throttle_key){THROTTLE_ACCOUNT, attempt->email_key};
	c->share.client = attempt->client;
}

/* A wrong password stays counted; other failures do not. */
static enum err settle(const struct counting *c, enum err found)
{
	enum err e;

	if (found == ERR_CREDENTIALS)
		return found;
	if (!found)
		return throttle_succeed(c->keys, c->key_count);
	e = throttle_undo(c->keys, c->key_count);
	if (e)
		return e;
	return found;
}

static enum err check(const struct password_attempt *attempt, const struct counting *c, struct quota *reterr_quota)
{
	struct werkzeug_costs costs;
	struct quota quota = {0};
	enum err e;

	e = foreign_password_costs(attempt->db, attempt->mem, &costs);
	if (e)
		return e;
	e = throttle_enter(c->keys, c->key_count, &quota);
	if (e == ERR_THROTTLED)
		*reterr_quota = quota;
	if (e)
		return e;
	e = password_verify(&c->share, attempt->mem, &costs, attempt->password_hash, attempt->password);
	e = settle(c, e);
	if (e == ERR_CREDENTIALS)
		*reterr_quota = quota;
	return e;
}

/* The result of another thread for the same password applies to this attempt, too. */
static enum err adopt(const struct counting *c, enum err found, struct quota *reterr_quota)
{
	enum err e;

	if (found == ERR_THROTTLED) {
		*reterr_quota = throttle_quota_of_wait(c->keys[0].what, 1);
		return ERR_THROTTLED;
	}
	if (found != ERR_CREDENTIALS)
		return found;
	e = throttle_enter(c->keys, c->key_count, reterr_quota);
	if (e)
		return e;
	return ERR_CREDENTIALS;
}

enum err password_attempt_check(const struct password_attempt *attempt, struct quota *reterr_quota)
{
	struct counting c = {.verified = {.account = attempt->email_key,
					  .password = attempt->password,
					  .stored_hash = attempt->password_hash}};
	struct verified_check *mine;
	enum err e;

	if (attempt->user_id && device_is_known(attempt->mem, attempt->device_key, attempt->device, attempt->user_id,
						attempt->password_hash))
		count_by_device(attempt, &c);
	else
		count_by_client(attempt, &c);
	e = throttle_wait(c.keys, c.key_count, reterr_quota);
	if (e)
		return e;
	if (!verified_begin(&c.verified, &mine, &e))
		return adopt(&c, e, reterr_quota);
	e = check(attempt, &c, reterr_quota);
	verified_end(&c.verified, mine, e);
	return e;
}
