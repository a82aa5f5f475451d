/* Changing one's e-mail address, by a link that the new address gets. */
#include "base/config.h"
#include "core/account.h"
#include "core/mail_link.h"
#include "domain/secret.h"
#include "domain/throttle.h"
#include "generated/account.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/me.sql.h"
#include "generated/operations.h"
#include "mail/letters.h"
#include "resources/me.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

/* A change on its way: first the request, then the change itself. */
struct change {
	struct arena *mem;
	const struct config *config;
	const struct caller *caller;
	struct str new_email, token, token_hash;
	struct me_get_row me; /* as it is then */
};

/* The owner of a taken address hears of it; who asks does not. */
static enum err request(struct db *w, void *arg)
{
	struct change *c = arg;
	struct account_get_row account;
	struct account_by_address_row other;
	struct mail mail;
	enum err e;

	e = link_mail_may_go(w, LINK_EMAIL, c->new_email);
	if (e)
		return e == ERR_THROTTLED ? OK : e;
	e = sql_account_by_address(w, c->mem, (struct account_by_address_in){.email_key = c->new_email}, &other);
	if (!e) {
		mail = letter_address_taken(c->mem, c->config->base_url, other.email);
		return outbox_queue(w, other.id, &mail);
	}
	if (e != ERR_NOT_FOUND)
		return e;
	e = sql_account_get(w, c->mem, (struct account_get_in){.id = c->caller->user_id}, &account);
	if (e)
		return e;
	mail = letter_change_email(c->mem, c->config->base_url, c->new_email, account.username, c->token);
	return link_send(w, LINK_EMAIL, c->caller->user_id, c->token_hash, c->new_email, &mail);
}

/* POST /email-change-requests: the password is asked; always 202 then. */
enum err op_requestEmailChange(struct req *rq)
{
	const struct email_change_request *in = rq->body;
	struct change c = {.mem = rq->mem,
			   .config = rq->config,
			   .caller = rq->caller,
			   .new_email = in->email,
			   .token = secret_new(rq->mem)};
	enum err e;

	e = req_confirm_password(rq, in->password, "#/password");
	if (e)
		return e;
	rq->retry_after_s = throttle_enter(THROTTLE_MAIL, rq->client);
	if (rq->retry_after_s)
		return ERR_THROTTLED;
	c.token_hash = secret_hash(rq->mem, c.token);
	e = req_write(rq, request, &c);
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_notice(rq, STR("An email with instructions to confirm your new email address has been sent to you."));
	return OK;
}

static enum err change(struct db *w, void *arg)
{
	struct change *c = arg;
	struct link_get_row link;
	enum err e;

	e = link_find(w, c->mem, LINK_EMAIL, c->token_hash, &link);
	if (e)
		return e;
	if (link.user_id != c->caller->user_id)
		return ERR_NOT_FOUND;
	e = account_move(w, c->mem, c->config, c->caller->user_id, link.new_email);
	if (e)
		return e;
	return sql_me_get(w, c->mem, (struct me_get_in){.id = c->caller->user_id}, &c->me);
}

/* POST /email-changes: by the link, signed in. */
enum err op_changeEmail(struct req *rq)
{
	const struct email_change *in = rq->body;
	struct change c = {
	    .mem = rq->mem, .config = rq->config, .caller = rq->caller, .token_hash = secret_hash(rq->mem, in->token)};
	enum err e;

	e = req_write(rq, change, &c);
	if (e == ERR_NOT_FOUND || e == ERR_CONFLICT) /* the address has been taken meanwhile */
		return req_refuse(rq, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
				  "The link is invalid or has expired, or it is for another account.");
	if (e)
		return e;
	outbox_wake(rq->outbox);
	me_reply(rq, &c.me);
	return OK;
}
