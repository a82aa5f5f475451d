/* Who stands behind a password, a token or a session. */
#include "resources/sign_in.h"

#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/text.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "generated/queries.h"
#include "store/store.h"

/* An account was used: last_seen and the end of an idle session move on. */
struct use {
	int64_t user_id, credential_id, now;
};

static enum err touch(struct db *w, void *arg)
{
	const struct use *use = arg;
	enum err e = sql_user_touch(w, (struct user_touch_in){.id = use->user_id, .last_seen = use->now}, NULL);

	if (!e && use->credential_id)
		e = sql_credential_touch(
		    w, (struct credential_touch_in){.id = use->credential_id, .last_used_at = use->now}, NULL);
	return e;
}

/* At most one write a minute for each account; a request does not fail for it. */
static void note_use(struct req *rq, const struct caller *caller, int64_t last_seen, int64_t last_used_at)
{
	struct use use = {.user_id = caller->user_id, .credential_id = caller->credential_id, .now = clock_now()};
	int64_t stale = use.now - LIMIT_LAST_SEEN_S * US_PER_S;
	enum err e;

	if (last_seen > stale && (!caller->credential_id || last_used_at > stale))
		return;
	e = store_write(rq->store, touch, &use);
	if (e)
		y_log_message(Y_LOG_LEVEL_WARNING, "last_seen of user %lld was not stored: %s",
			      (long long)caller->user_id, error_info(e)->title);
}

static enum err check_account(int64_t confirmed, int64_t suspended)
{
	if (!confirmed)
		return ERR_UNCONFIRMED;
	return suspended ? ERR_SUSPENDED : OK;
}

enum err sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller)
{
	struct caller_by_address_row row = {0};
	enum err e = sql_caller_by_address(
	    rq->db, rq->mem, (struct caller_by_address_in){.email_key = text_lower_key(rq->mem, email)}, &row);

	if (e && e != ERR_NOT_FOUND)
		return e;
	e = password_verify(row.password_hash, password);
	if (!e)
		e = check_account(row.confirmed, row.suspended);
	if (e)
		return e;
	*ret_caller =
	    (struct caller){.user_id = row.id, .permissions = (uint32_t)row.permissions, .kind = CREDENTIAL_PASSWORD};
	note_use(rq, ret_caller, row.last_seen, 0);
	return OK;
}

enum err sign_in_secret(struct req *rq, enum credential_kind kind, struct str secret, struct caller *ret_caller)
{
	struct caller_by_secret_row row;
	enum err e = sql_caller_by_secret(
	    rq->db, rq->mem,
	    (struct caller_by_secret_in){.secret_hash = secret_hash(rq->mem, secret), .now_at = clock_now()}, &row);

	if (e)
		return e == ERR_NOT_FOUND ? ERR_CREDENTIALS : e;
	if (row.kind != (int64_t)kind)
		return ERR_CREDENTIALS;
	e = check_account(row.confirmed, row.suspended);
	if (e)
		return e;
	*ret_caller = (struct caller){.user_id = row.id,
				      .permissions = (uint32_t)row.permissions,
				      .kind = kind,
				      .credential_id = row.credential_id};
	note_use(rq, ret_caller, row.last_seen, row.last_used_at);
	return OK;
}
