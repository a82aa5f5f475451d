/* Confirming a registration, or an account that was left unconfirmed. */
#include "core/confirmation.h"

#include <yder.h>

#include "core/username.h"
#include "generated/operations.h"
#include "resources/sessions.h"
#include "resources/users.h"
#include "resources/write.h"

/* Adds what was refused to the errors. */
static enum err refuse(struct req *rq, const struct confirmation *c, enum err e)
{
	const struct field_refusal *refusal = &c->reterr_refusal;

	if (e != ERR_INVALID && e != ERR_CONFLICT)
		return e;
	return req_refuse(rq, e, refusal->pointer, refusal->code, refusal->detail);
}

static enum err check_link_and_password(struct req *rq, struct confirmation *c, struct str password)
{
	const struct hash_share share = {.client = rq->client};
	enum err e;

	if (!c->token.ptr)
		return OK;
	e = confirmation_find(rq->db, c);
	if (!e && password.ptr)
		e = confirmation_check_password(c, &share, password, &rq->quota);
	return refuse(rq, c, e);
}

enum err check_confirmUser(struct req *rq)
{
	const struct confirmation_create *in = rq->body;
	struct confirmation *c = rq->checked = arena_alloc(rq->mem, sizeof(*c));
	enum err link, username;

	*c = (struct confirmation){.mem = rq->mem, .config = rq->config, .token = in->token, .username = in->username};
	link = check_link_and_password(rq, c, in->password);
	if (link == ERR_CONFLICT) /* its account has the username */
		return link;
	username = username_check(rq->db, rq->mem, confirmation_username(c), rq->errors);
	return err_worse(link, username);
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

/* POST /confirmations: creates the account. check_confirmUser() has verified the password. */
enum err op_confirmUser(struct req *rq)
{
	struct confirmation *c = rq->checked;
	enum err e;

	e = req_write(rq, confirmation_apply, c);
	if (c->reterr_refusal.pointer)
		e = refuse(rq, c, e);
	if (e)
		return e;
	if (rq->same_origin)
		sign_in(rq, c);
	user_write(req_reply(rq, 200), &c->user);
	return OK;
}
