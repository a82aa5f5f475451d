/* Who stands behind a password, a token or a session. */
#include "resources/sign_in.h"

#include <yder.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/email.h"
#include "base/limits.h"
#include "core/foreign_password.h"
#include "domain/permission.h"
#include "domain/secret.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"
#include "resources/verify.h"
#include "store/store.h"

/* An account was used: last_seen and the end of an idle session move on. */
struct use {
	int64_t user_id, credential_id, now, longest_session;
};

static enum err touch(struct db *w, void *arg)
{
	const struct use *use = arg;
	enum err e = sql_user_touch(w,
				    (struct user_touch_in){.id = use->user_id,
							   .last_seen = use->now,
							   .horizon_at = use->now + CLOCK_SKEW_S * US_PER_S},
				    NULL);

	if (!e && use->credential_id)
		e = sql_credential_touch(w,
					 (struct credential_touch_in){.id = use->credential_id,
								      .last_used_at = use->now,
								      .longest = use->longest_session},
					 NULL);
	return e;
}

/* A time ahead of the clock was written while that was wrong. */
static bool is_stale(int64_t noted, int64_t now)
{
	return noted <= now - LIMIT_LAST_SEEN_S * US_PER_S || noted > now + CLOCK_SKEW_S * US_PER_S;
}

/* At most one write a minute for each account. A request neither fails nor waits for it: it may only be reading. */
static void note_use(struct req *rq, const struct caller *caller, int64_t last_seen, int64_t last_used_at)
{
	struct use use = {.user_id = caller->user_id,
			  .credential_id = caller->credential_id,
			  .now = clock_now(),
			  .longest_session = sign_in_longest_session(rq)};

	if ((is_stale(last_seen, use.now) || (caller->credential_id && is_stale(last_used_at, use.now))) &&
	    store_write_later(rq->store, touch, &use, sizeof(use)))
		y_log_message(Y_LOG_LEVEL_DEBUG, "last_seen of user %lld was not stored: too much waits",
			      (long long)caller->user_id);
}

static enum err check_account(int64_t confirmed, int64_t suspended)
{
	if (!confirmed)
		return ERR_UNCONFIRMED;
	return suspended ? ERR_SUSPENDED : OK;
}

/* A hash that another program made is replaced. ERR_CONFLICT: another one has taken its place meanwhile. */
static enum err replace_hash(struct req *rq, struct caller_by_address_row *row, struct str password)
{
	struct hash_share share = {rq->client, false};

	return foreign_password_replace(rq->store, &share, rq->mem, row->id, row->password_hash, password,
					&row->password_hash);
}

enum err sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller)
{
	struct str email_key = email_to_key(rq->mem, email);
	struct caller_by_address_row row = {0};
	enum err e =
	    sql_caller_by_address(rq->db, rq->mem, (struct caller_by_address_in){.email_key = email_key}, &row);

	if (e && e != ERR_NOT_FOUND)
		return e;
	e = verify_password(rq, &(struct verify_account){row.id, email_key, row.password_hash}, password);
	if (!e)
		e = check_account(row.confirmed, row.suspended);
	if (!e)
		e = replace_hash(rq, &row, password);
	if (e == ERR_CONFLICT)
		return sign_in_password(rq, email, password, ret_caller);
	if (e)
		return e;
	*ret_caller = (struct caller){.user_id = row.id,
				      .permissions = (uint32_t)row.permissions,
				      .kind = CREDENTIAL_PASSWORD,
				      .password_hash = row.password_hash};
	note_use(rq, ret_caller, row.last_seen, 0);
	return OK;
}

enum err sign_in_again(struct req *rq, struct str password, const char *pointer)
{
	struct account_get_row account;
	struct caller caller;
	enum err e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = rq->caller->user_id}, &account);

	if (e)
		return e;
	if (account.email.len == 0) /* it has gone meanwhile */
		return ERR_CREDENTIALS;
	e = sign_in_password(rq, account.email, password, &caller);
	return e == ERR_CREDENTIALS ? req_refuse(rq, ERR_INVALID, pointer, FIELD_WRONG_PASSWORD, "Invalid password.")
				    : e;
}

int64_t sign_in_longest_session(const struct req *rq)
{
	return rq->config->session_days * 86400 * US_PER_S;
}

enum err sign_in_secret(struct req *rq, bool session, struct str secret, struct caller *ret_caller)
{
	struct caller_by_secret_row row;
	int64_t now = clock_now();
	enum err e =
	    sql_caller_by_secret(rq->db, rq->mem,
				 (struct caller_by_secret_in){.secret_hash = secret_hash(rq->mem, secret),
							      .now_at = now,
							      .sessions_since = now - sign_in_longest_session(rq)},
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
	note_use(rq, ret_caller, row.last_seen, row.last_used_at);
	return OK;
}

enum err sign_in_holds(struct db *w, struct arena *mem, const struct caller *caller, uint32_t permission)
{
	struct caller now = *caller;
	enum err e;

	e = caller_refresh(w, mem, &now);
	if (e)
		return e;
	return permission_allows(now.permissions, permission) ? OK : ERR_PERMISSION;
}
