/* Confirming a registration, or an account that was left unconfirmed. */
#include "core/confirmation.h"

#include <yder.h>

#include "generated/operations.h"
#include "resources/sessions.h"
#include "resources/users.h"
#include "resources/write.h"

static enum err confirm(struct req *rq, struct confirmation *c, struct str password)
{
	const struct hash_share share = {.client = rq->client};
	enum err e;

	e = confirmation_find(rq->db, c);
	if (e)
		return e;
	e = confirmation_check_password(c, &share, password, &rq->quota);
	if (e)
		return e;
	return req_write(rq, confirmation_apply, c);
}

/* Confirming on the site's own page also signs in. If that fails, the account stays confirmed. */
static void sign_in(struct req *rq, const struct confirmation *c)
{
	struct caller caller = {.user_id = c->user.id, .kind = CREDENTIAL_PASSWORD, .password_hash = c->password_hash};
	struct account_view_row account;
	enum err e;

	e = session_open(rq, &caller, false, &account);
	if (e)
		y_log_message(Y_LOG_LEVEL_WARNING, "user %lld was confirmed but not signed in: %s",
			      (long long)c->user.id, error_info(e)->title);
}

/* POST /confirmations: creates the account. */
enum err op_confirmUser(struct req *rq)
{
	const struct confirmation_create *in = rq->body;
	struct confirmation c = {.mem = rq->mem, .config = rq->config, .token = in->token, .username = in->username};
	enum err e;

	e = confirm(rq, &c, in->password);
	if (c.reterr_refusal.pointer && (e == ERR_INVALID || e == ERR_CONFLICT))
		return req_refuse(rq, e, c.reterr_refusal.pointer, c.reterr_refusal.code, c.reterr_refusal.detail);
	if (e)
		return e;
	if (rq->same_origin)
		sign_in(rq, &c);
	user_write(req_reply(rq, 200), &c.user);
	return OK;
}
