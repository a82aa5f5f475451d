/* Changing and resetting passwords. */
#include "core/caller.h"
#include "core/new_password.h"
#include "core/outbox.h"
#include "core/password_reset.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "generated/operations.h"
#include "resources/cookie.h"
#include "resources/mail_requests.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

static enum err check_strength(struct req *rq, struct str password, const struct account_get_row *account)
{
	struct field_refusal refusal;
	enum err e;

	if (!password.ptr)
		return OK;
	e = new_password_check(rq->mem, password, account->username, account->email, &refusal);
	return e == ERR_INVALID ? req_refuse(rq, e, refusal.pointer, refusal.code, refusal.detail) : e;
}

enum err check_changePassword(struct req *rq)
{
	const struct password_update *in = rq->body;
	struct account_get_row account;
	enum err e, old = OK, new;

	e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = rq->caller->user_id}, &account);
	if (e)
		return e;
	if (in->old_password.ptr)
		old = req_confirm_password(rq, in->old_password, "#/old_password");
	new = check_strength(rq, in->password, &account);
	return err_worse(old, new);
}

/* PUT /me/password: check_changePassword() has asked for the old one. Other sessions and tokens end, and no other
 * device is known any more. */
enum err op_changePassword(struct req *rq)
{
	const struct password_update *in = rq->body;
	const struct hash_share share = {.client = rq->client};
	struct password_change c = {.mem = rq->mem,
				    .config = rq->config,
				    .user_id = rq->caller->user_id,
				    .except_credential_id = rq->caller->credential_id};
	enum err e;

	e = password_hash(&share, rq->mem, in->password, &c.hash);
	if (e)
		return e;
	e = req_write(rq, password_change, &c);
	if (e)
		return e;
	if (rq->caller->kind == CREDENTIAL_SESSION) /* the device's proof depends on the old password */
		cookie_set_device(rq, c.user_id, c.hash);
	req_reply(rq, 204);
	return OK;
}

/* POST /password-reset-requests: always 202 with the same body. */
enum err op_requestPasswordReset(struct req *rq)
{
	const struct address_create *in = rq->body;
	struct password_reset_request r = {
	    .mem = rq->mem, .config = rq->config, .email = in->email, .token = secret_new(rq->mem)};
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	e = req_write(rq, password_reset_request, &r);
	if (e)
		return e;
	req_notice(rq, STR("An email with instructions to reset your password has been sent to you."));
	return OK;
}

static enum err refuse_link(struct req *rq)
{
	return req_refuse(rq, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
			  "The link is invalid or has expired. Ask for a new one.");
}

enum err check_resetPassword(struct req *rq)
{
	const struct password_reset *in = rq->body;
	struct account_get_row account = {0};
	enum err link = OK, password;

	if (in->token.ptr)
		link = password_reset_find(rq->db, rq->mem, in->token, &account);
	if (link == ERR_NOT_FOUND)
		link = refuse_link(rq);
	password = check_strength(rq, in->password, &account);
	return err_worse(link, password);
}

static enum err reset(struct req *rq, const struct password_reset *in)
{
	const struct hash_share share = {.client = rq->client};
	struct password_change c = {.mem = rq->mem, .config = rq->config, .reset_token = in->token};
	struct account_get_row account;
	enum err e;

	e = password_reset_find(rq->db, rq->mem, in->token, &account);
	if (e)
		return e;
	c.user_id = account.id;
	e = password_hash(&share, rq->mem, in->password, &c.hash);
	if (e)
		return e;
	return req_write(rq, password_change, &c);
}

/* POST /password-resets: with the token of the link. */
enum err op_resetPassword(struct req *rq)
{
	enum err e;

	e = reset(rq, rq->body);
	if (e == ERR_NOT_FOUND)
		return refuse_link(rq);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
}
