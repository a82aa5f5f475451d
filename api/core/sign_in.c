/* Signing in. */
#include "core/sign_in.h"

#include "base/clock.h"
#include "base/email.h"
#include "base/limits.h"
#include "core/foreign_password.h"
#include "core/password_attempt.h"
#include "domain/secret.h"
#include "generated/sign_in.sql.h"

/* Records the use of an account: last_seen, and the new end of an idle session. */
struct use {
	int64_t user_id, credential_id, now, longest_session_us;
};

static enum err store_use(struct db *w, void *arg)
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
								 .longest = use->longest_session_us},
				    NULL);
}

/* A time in the future was written while the clock was wrong. */
static bool is_stale(int64_t stored, int64_t now)
{
	return stored <= now - LIMIT_LAST_SEEN_S * US_PER_S || stored > now + CLOCK_SKEW_S * US_PER_S;
}

/* At most one write per minute and account. Asynchronous, because the request may be a read and must not wait or fail.
 * If the queue is full, the next request stores it. */
static void note_use(const struct sign_in *s, const struct caller *caller, int64_t last_seen, int64_t last_used_at)
{
	struct use use = {.user_id = caller->user_id,
			  .credential_id = caller->credential_id,
			  .now = clock_now(),
			  .longest_session_us = s->longest_session_us};

	if (is_stale(last_seen, use.now) || (caller->credential_id && is_stale(last_used_at, use.now)))
		(void)store_write_async(s->store, store_use, &use, sizeof(use));
}

static enum err check_account(int64_t confirmed, int64_t suspended)
{
	if (!confirmed)
		return ERR_UNCONFIRMED;
	return suspended ? ERR_SUSPENDED : OK;
}

/* Replaces a hash that another program made. ERR_CONFLICT: the account has got another hash in the meantime. */
static enum err replace_foreign_hash(const struct sign_in *s, struct caller_by_address_row *row, struct str password)
{
	struct hash_share share = {s->client, false};

	return foreign_password_replace(s->store, &share, s->mem, row->id, row->password_hash, password,
					&row->password_hash);
}

static enum err check_password(const struct sign_in *s, const struct caller_by_address_row *row, struct str email_key,
			       struct str password, struct quota *reterr_quota)
{
	struct password_attempt attempt = {.mem = s->mem,
					   .db = s->db,
					   .client = s->client,
					   .device = s->device,
					   .device_key = s->device_key,
					   .user_id = row->id,
					   .email_key = email_key,
					   .password_hash = row->password_hash,
					   .password = password};

	return password_attempt_check(&attempt, reterr_quota);
}

enum err sign_in_password(const struct sign_in *s, struct str email, struct str password, struct caller *ret_caller,
			  struct quota *reterr_quota)
{
	struct str email_key = email_to_key(s->mem, email);
	struct caller_by_address_row row = {0};
	enum err e;

	e = sql_caller_by_address(s->db, s->mem, (struct caller_by_address_in){.email_key = email_key}, &row);
	if (e && e != ERR_NOT_FOUND)
		return e;
	e = check_password(s, &row, email_key, password, reterr_quota);
	if (e)
		return e;
	e = check_account(row.confirmed, row.suspended);
	if (e)
		return e;
	e = replace_foreign_hash(s, &row, password);
	if (e == ERR_CONFLICT)
		return sign_in_password(s, email, password, ret_caller, reterr_quota);
	if (e)
		return e;
	*ret_caller = (struct caller){.user_id = row.id,
				      .permissions = (uint32_t)row.permissions,
				      .kind = CREDENTIAL_PASSWORD,
				      .password_hash = row.password_hash};
	note_use(s, ret_caller, row.last_seen, 0);
	return OK;
}

static enum err sign_in_by_secret(const struct sign_in *s, bool session, struct str secret, struct caller *ret_caller)
{
	struct caller_by_secret_row row;
	int64_t now = clock_now();
	enum err e;

	e = sql_caller_by_secret(s->db, s->mem,
				 (struct caller_by_secret_in){.secret_hash = secret_hash(s->mem, secret),
							      .now_at = now,
							      .sessions_since = now - s->longest_session_us},
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
	note_use(s, ret_caller, row.last_seen, row.last_used_at);
	return OK;
}

enum err sign_in_session(const struct sign_in *s, struct str secret, struct caller *ret_caller)
{
	return sign_in_by_secret(s, true, secret, ret_caller);
}

enum err sign_in_token(const struct sign_in *s, struct str secret, struct caller *ret_caller)
{
	return sign_in_by_secret(s, false, secret, ret_caller);
}
