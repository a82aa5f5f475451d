/* Signing in and out with a browser. */
#include "resources/sessions.h"

#include "base/limits.h"
#include "core/credential.h"
#include "core/device.h"
#include "generated/me.sql.h"
#include "generated/operations.h"
#include "resources/cookie.h"
#include "resources/me.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

struct session {
	struct caller caller;
	struct credential_creation credential;
	struct me_get_row me;
};

static enum err create(struct db *w, void *arg)
{
	struct session *s = arg;
	enum err e;

	e = caller_refresh(w, s->credential.mem, &s->caller);
	if (e)
		return e;
	e = credential_create(w, &s->credential);
	if (e)
		return e;
	return sql_me_get(w, s->credential.mem, (struct me_get_in){.id = s->caller.user_id}, &s->me);
}

enum err session_open(struct req *rq, const struct caller *caller, bool remember, struct me_get_row *ret_me)
{
	struct session s = {.caller = *caller,
			    .credential = {.mem = rq->mem,
					   .user_id = caller->user_id,
					   .kind = CREDENTIAL_SESSION,
					   .scope = SCOPE_WRITE,
					   .seconds = remember ? LIMIT_SESSION_REMEMBERED_S : LIMIT_SESSION_IDLE_S,
					   .user_agent = rq->user_agent,
					   .replaced = rq->session}};
	enum err e;

	credential_prepare(&s.credential, rq->config, "");
	e = store_write(rq->store, create, &s); /* counts against no limit: nobody is kept out by what they wrote */
	if (e)
		return e;
	cookie_set(rq, COOKIE_SESSION, s.credential.secret, remember ? LIMIT_SESSION_REMEMBERED_S : -1);
	if (!device_is_known(rq->mem, rq->device_key, rq->device, caller->user_id, caller->password_hash))
		cookie_remember_device(rq, caller->user_id, caller->password_hash);
	*ret_me = s.me;
	return OK;
}

/* POST /session: signs in a browser. */
enum err op_createSession(struct req *rq)
{
	const struct session_create *in = rq->body;
	struct me_get_row me;
	struct caller caller;
	enum err e;

	e = req_sign_in_password(rq, in->email, in->password, &caller);
	if (e)
		return e;
	e = session_open(rq, &caller, in->remember, &me);
	if (e)
		return e;
	me_reply(rq, &me);
	return OK;
}

/* DELETE /session: signs out a browser. */
enum err op_deleteSession(struct req *rq)
{
	struct credential_revocation r = {.user_id = rq->caller->user_id, .id = rq->caller->credential_id};
	enum err e;

	e = req_write(rq, credential_revoke, &r);
	if (e == ERR_NOT_FOUND) /* it ended meanwhile */
		return ERR_CREDENTIALS;
	if (e)
		return e;
	cookie_set(rq, COOKIE_SESSION, STR(""), 0);
	req_reply(rq, 204);
	return OK;
}
