/* Checks the password that somebody sent for an account. */
#include "resources/verify.h"

#include <inttypes.h>

#include "core/foreign_password.h"
#include "domain/password.h"
#include "domain/throttle.h"
#include "domain/verified.h"
#include "resources/device.h"

/* One attempt: what counts it, whose turn it takes, and what is remembered of it. */
struct attempt {
	struct throttle_key keys[3]; /* the first one counts this account from this place alone */
	size_t key_count;
	struct hash_share share;
	struct verified verified;
};

/* A device that signed in to the account before answers for itself alone: what others do, from its own network too,
 * does not lock it out. */
static void count_by_device(struct req *rq, const struct verify_account *account, struct attempt *attempt)
{
	attempt->verified.client = device_group(rq);
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_DEVICE, attempt->verified.client};
	attempt->share =
	    (struct hash_share){.client = arena_printf(rq->mem, "account %" PRId64, account->id), .known_device = true};
}

/* What strangers elsewhere do does not lock out a client that the account was used from lately. */
static void count_by_client(struct req *rq, const struct verify_account *account, struct attempt *attempt)
{
	struct str pair = arena_printf(rq->mem, "%s %s", rq->client.ptr, account->email_key.ptr);

	attempt->verified.client = rq->client;
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_PAIR, pair};
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_CLIENT, rq->client};
	if (!verified_client(&attempt->verified))
		attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_ACCOUNT, account->email_key};
	attempt->share.client = rq->client;
}

static enum err throttled(struct req *rq, unsigned wait_s)
{
	rq->retry_after_s = wait_s;
	return wait_s ? ERR_THROTTLED : OK;
}

static enum err enter(struct req *rq, const struct attempt *attempt)
{
	return throttled(rq, throttle_enter_all(attempt->keys, attempt->key_count));
}

/* A wrong password stays counted. */
static void leave(const struct attempt *attempt, enum err e)
{
	if (e == ERR_CREDENTIALS)
		return;
	for (size_t i = 0; i < attempt->key_count; i++) {
		if (!e && i == 0)
			throttle_forget(attempt->keys[i].what, attempt->keys[i].key);
		else
			throttle_undo(attempt->keys[i].what, attempt->keys[i].key);
	}
}

/* Counted before it is hashed. */
static enum err check(struct req *rq, const struct attempt *attempt)
{
	struct werkzeug_costs costs;
	enum err e;

	e = foreign_password_costs(rq->db, rq->mem, &costs);
	if (e)
		return e;
	e = enter(rq, attempt);
	if (e)
		return e;
	e = password_verify(&attempt->share, rq->mem, &costs, attempt->verified.stored_hash,
			    attempt->verified.password);
	leave(attempt, e);
	return e;
}

/* What another thread found out about the same password holds for this request, too. */
static enum err take_over(struct req *rq, const struct attempt *attempt, enum err found)
{
	enum err e;

	if (found == ERR_THROTTLED)
		return throttled(rq, 1);
	if (found != ERR_CREDENTIALS)
		return found;
	e = enter(rq, attempt);
	return e ? e : ERR_CREDENTIALS;
}

enum err verify_password(struct req *rq, const struct verify_account *account, struct str password)
{
	struct attempt attempt = {.verified = {account->email_key, {0}, password, account->password_hash}};
	struct verified_check *mine;
	enum err e;

	if (account->id && device_is_known(rq, account->id, account->password_hash))
		count_by_device(rq, account, &attempt);
	else
		count_by_client(rq, account, &attempt);
	e = throttled(rq, throttle_wait(attempt.keys, attempt.key_count));
	if (e)
		return e;
	if (!verified_begin(&attempt.verified, &mine, &e))
		return take_over(rq, &attempt, e);
	e = check(rq, &attempt);
	verified_end(&attempt.verified, mine, e);
	return e;
}
