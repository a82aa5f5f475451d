/* Sessions: signing a browser in and out. */
#include "resources/sessions.h"

#include "base/limits.h"
#include "generated/operations.h"
#include "resources/cookie.h"
#include "resources/me.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

enum err session_open(struct req *rq, struct caller *caller, bool remember, struct account_view_row *ret_account)
{
	struct credential_creation c = {.mem = rq->mem,
					.caller = caller,
					.kind = CREDENTIAL_SESSION,
					.scope = SCOPE_WRITE,
					.secret = credential_new_secret(rq->mem, CREDENTIAL_SESSION),
					.user_agent = rq->user_agent,
					.lifetime_s = remember ? LIMIT_SESSION_REMEMBERED_S : LIMIT_SESSION_IDLE_S,
					.longest_session_us = credential_longest_session_us(rq->config)};
	enum err e;

	if (rq->session.len)
		c.replaced_session = rq->session;
	e = store_write(rq->store, credential_create_session, &c);
	if (e)
		return e;
	cookie_set_session(rq, c.secret, remember);
	cookie_set_device(rq, caller->user_id, caller->password_hash);
	*ret_account = c.account;
	return OK;
}

/* POST /session: signs in a browser. */
enum err op_createSession(struct req *rq)
{
	const struct session_create *in = rq->body;
	struct account_view_row account;
	struct caller caller;
	enum err e;

	e = req_sign_in_password(rq, in->email, in->password, &caller);
	if (e)
		return e;
	e = session_open(rq, &caller, in->remember, &account);
	if (e)
		return e;
	me_reply(rq, &account);
	return OK;
}

/* DELETE /session: signs out a browser. */
enum err op_deleteSession(struct req *rq)
{
	struct credential_revocation r = {.mem = rq->mem,
					  .precondition = &rq->precondition,
					  .user_id = rq->caller->user_id,
					  .id = rq->caller->credential_id};
	enum err e;

	e = req_write(rq, credential_revoke, &r);
	if (e == ERR_NOT_FOUND) /* revoked meanwhile */
		return ERR_CREDENTIALS;
	if (e)
		return e;
	cookie_delete_session(rq);
	req_reply(rq, 204);
	return OK;
}
