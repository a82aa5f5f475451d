/* Finding out who asks. */
#include "core/sign_in.h"

#include <inttypes.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/email.h"
#include "base/limits.h"
#include "core/credential.h"
#include "core/foreign_password.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "domain/throttle.h"
#include "domain/verified.h"
#include "generated/sign_in.sql.h"

/* An account was used: last_seen and the end of an idle session move on. */
struct use {
	int64_t user_id, credential_id, now, longest_session;
};

static enum err record_use(struct db *w, void *arg)
{
	const struct use *use = arg;
	enum err e;

	e = sql_user_touch(w,
			   (struct user_touch_in){.id = use->user_id,
						  .last_seen = use->now,
						  .horizon_at = use->now + CLOCK_SKEW_S * US_PER_S},
			   NULL);
	if (e || !use->credential_id)
		return e;
	return sql_credential_touch(w,
				    (struct credential_touch_in){.id = use->credential_id,
								 .last_used_at = use->now,
								 .longest = use->longest_session},
				    NULL);
}

/* A time ahead of the clock was written while the clock was wrong. */
static bool is_stale(int64_t recorded, int64_t now)
{
	return recorded <= now - LIMIT_LAST_SEEN_S * US_PER_S || recorded > now + CLOCK_SKEW_S * US_PER_S;
}

/* At most one write a minute for each account. A request neither fails nor waits for it: it may only be reading, and
 * when too much waits to be written the next request records it. */
static void record_use_later(const struct sign_in *in, const struct caller *caller, int64_t last_seen,
			     int64_t last_used_at)
{
	struct use use = {.user_id = caller->user_id,
			  .credential_id = caller->credential_id,
			  .now = clock_now(),
			  .longest_session = credential_longest_session(in->config)};
	enum err ignored;

	if (!is_stale(last_seen, use.now) && !(caller->credential_id && is_stale(last_used_at, use.now)))
		return;
	ignored = store_write_later(in->store, record_use, &use, sizeof(use));
	(void)ignored;
}

/* Whose password it is to be; `id` 0 and an absent hash: nobody has the address. */
struct password_owner {
	int64_t id;
	struct str email_key, password_hash;
};

/* One attempt: what counts it, whose turn it takes, and what is remembered of it. */
struct attempt {
	struct throttle_key keys[3]; /* the first one counts this account from this place alone */
	size_t key_count;
	struct hash_share share;
	struct verified verified;
};

/* A device that signed in to the account before answers for itself alone: what others do, from its own network too,
 * does not lock it out. */
static void count_by_device(const struct sign_in *in, const struct password_owner *owner, struct attempt *attempt)
{
	attempt->verified.client = device_group(in->mem, in->device);
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_DEVICE, attempt->verified.client};
	attempt->share =
	    (struct hash_share){.client = arena_printf(in->mem, "account %" PRId64, owner->id), .known_device = true};
}

/* What strangers elsewhere do does not lock out a client that the account was used from lately. */
static void count_by_client(const struct sign_in *in, const struct password_owner *owner, struct attempt *attempt)
{
	struct str pair = arena_printf(in->mem, "%s %s", in->client.ptr, owner->email_key.ptr);

	attempt->verified.client = in->client;
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_PAIR, pair};
	attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_CLIENT, in->client};
	if (!verified_client(&attempt->verified))
		attempt->keys[attempt->key_count++] = (struct throttle_key){THROTTLE_ACCOUNT, owner->email_key};
	attempt->share.client = in->client;
}

static enum err throttled(struct sign_in *in, unsigned wait_s)
{
	in->reterr_retry_after_s = wait_s;
	return wait_s ? ERR_THROTTLED : OK;
}

static enum err enter(struct sign_in *in, const struct attempt *attempt)
{
	return throttled(in, throttle_enter_all(attempt->keys, attempt->key_count));
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
static enum err hash_and_compare(struct sign_in *in, const struct attempt *attempt)
{
	struct werkzeug_costs costs;
	enum err e;

	e = foreign_password_costs(in->db, in->mem, &costs);
	if (e)
		return e;
	e = enter(in, attempt);
	if (e)
		return e;
	e = password_verify(&attempt->share, in->mem, &costs, attempt->verified.stored_hash,
			    attempt->verified.password);
	leave(attempt, e);
	return e;
}

/* What another thread found out about the same password holds for this request, too. */
static enum err take_over(struct sign_in *in, const struct attempt *attempt, enum err found)
{
	enum err e;

	if (found == ERR_THROTTLED)
		return throttled(in, 1);
	if (found != ERR_CREDENTIALS)
		return found;
	e = enter(in, attempt);
	if (e)
		return e;
	return ERR_CREDENTIALS;
}

/* ERR_CREDENTIALS for a wrong password, at the same cost for nobody as for an account. ERR_THROTTLED, whatever the
 * password is, while there were too many wrong ones. ERR_BUSY as of domain/hash_queue.h. Many at once that send the
 * same are hashed once; each wrong one counts. */
static enum err check_password(struct sign_in *in, const struct password_owner *owner, struct str password)
{
	struct attempt attempt = {.verified = {owner->email_key, {0}, password, owner->password_hash}};
	struct verified_check *mine;
	enum err e;

	if (owner->id && device_is_known(in->mem, in->device_key, in->device, owner->id, owner->password_hash))
		count_by_device(in, owner, &attempt);
	else
		count_by_client(in, owner, &attempt);
	e = throttled(in, throttle_wait(attempt.keys, attempt.key_count));
	if (e)
		return e;
	if (!verified_begin(&attempt.verified, &mine, &e))
		return take_over(in, &attempt, e);
	e = hash_and_compare(in, &attempt);
	verified_end(&attempt.verified, mine, e);
	return e;
}

static enum err check_account(int64_t confirmed, int64_t suspended)
{
	if (!confirmed)
		return ERR_UNCONFIRMED;
	return suspended ? ERR_SUSPENDED : OK;
}

/* A hash that another program made is replaced. ERR_CONFLICT: another one has taken its place meanwhile. */
static enum err replace_hash(const struct sign_in *in, struct caller_by_address_row *row, struct str password)
{
	struct hash_share share = {in->client, false};

	return foreign_password_replace(in->store, &share, in->mem, row->id, row->password_hash, password,
					&row->password_hash);
}

enum err sign_in_password(struct sign_in *in, struct str email, struct str password, struct caller *ret_caller)
{
	struct str email_key = email_to_key(in->mem, email);
	struct caller_by_address_row row = {0};
	enum err e;

	e = sql_caller_by_address(in->db, in->mem, (struct caller_by_address_in){.email_key = email_key}, &row);
	if (e && e != ERR_NOT_FOUND)
		return e;
	e = check_password(in, &(struct password_owner){row.id, email_key, row.password_hash}, password);
	if (e)
		return e;
	e = check_account(row.confirmed, row.suspended);
	if (e)
		return e;
	e = replace_hash(in, &row, password);
	if (e == ERR_CONFLICT)
		return sign_in_password(in, email, password, ret_caller);
	if (e)
		return e;
	*ret_caller = (struct caller){.user_id = row.id,
				      .permissions = (uint32_t)row.permissions,
				      .kind = CREDENTIAL_PASSWORD,
				      .password_hash = row.password_hash};
	record_use_later(in, ret_caller, row.last_seen, 0);
	return OK;
}

enum err sign_in_secret(struct sign_in *in, bool session, struct str secret, struct caller *ret_caller)
{
	struct caller_by_secret_row row;
	int64_t now = clock_now();
	enum err e;

	e = sql_caller_by_secret(
	    in->db, in->mem,
	    (struct caller_by_secret_in){.secret_hash = secret_hash(in->mem, secret),
					 .now_at = now,
					 .sessions_since = now - credential_longest_session(in->config)},
	    &row);
	if (e)
		return e == ERR_NOT_FOUND ? ERR_CREDENTIALS : e;
	if ((row.kind == CREDENTIAL_SESSION) != session)
		return ERR_CREDENTIALS;
	e = check_account(row.confirmed, row.suspended);
	if (e)
		return e;
	*ret_caller = (struct caller){.user_id = row.id,
				      .permissions = (uint32_t)row.permissions,
				      .kind = (enum credential_kind)row.kind,
				      .credential_id = row.credential_id,
				      .password_hash = STR(""),
				      .read_only = row.scope == SCOPE_READ};
	record_use_later(in, ret_caller, row.last_seen, row.last_used_at);
	return OK;
}
