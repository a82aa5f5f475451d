/* Registering an account, and requesting another confirmation email. */
#include "core/registration.h"

#include "core/new_password.h"
#include "core/outbox.h"
#include "core/username.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "generated/operations.h"
#include "resources/creation.h"
#include "resources/mail_requests.h"
#include "resources/write.h"

static enum err check_password(struct req *rq, const struct user_create *in)
{
	struct field_refusal refusal;
	enum err e;

	if (!in->password.ptr)
		return OK;
	e = new_password_check(rq->mem, in->password, in->username, in->email, &refusal);
	return e == ERR_INVALID ? req_refuse(rq, e, refusal.pointer, refusal.code, refusal.detail) : e;
}

/* The response must not reveal whether the address has an account. */
enum err check_registerUser(struct req *rq)
{
	const struct user_create *in = rq->body;
	enum err password, username;

	password = check_password(rq, in);
	/* A registration that is repeated gets its first answer, although its own account has the username now. The
	 * write looks for that answer first, and then refuses a username that is taken. */
	if (rq->idempotency_key.ptr && !rq->errors->count)
		return OK;
	username = username_check(rq->db, rq->mem, in->username, rq->errors);
	return err_worse(password, username);
}

static void answer_registered(struct req *rq, const void *registration)
{
	(void)registration; /* the response must not reveal the result */
	req_notice(rq, STR("A confirmation email has been sent to you."));
}

static enum err prepare_registration(struct req *rq, void *registration)
{
	const struct user_create *in = rq->body;
	const struct hash_share share = {.client = rq->client};
	struct new_registration *r = registration;
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	return password_hash(&share, rq->mem, in->password, &r->password_hash);
}

/* POST /users: registers. Always 202 with the same body, whether the address has an account or not. */
enum err op_registerUser(struct req *rq)
{
	const struct user_create *in = rq->body;
	struct new_registration r = {.mem = rq->mem,
				     .config = rq->config,
				     .username = in->username,
				     .email = in->email,
				     .token = secret_new(rq->mem)};
	enum err e;

	e = req_create(rq, &(struct creation){.prepare = prepare_registration,
					      .create = registration_create,
					      .answer = answer_registered,
					      .arg = &r});
	if (e == ERR_CONFLICT) /* another account got it since the check */
		return req_refuse(rq, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	return e;
}

/* POST /confirmation-requests: another email. Always 202 with the same body. */
enum err op_requestConfirmation(struct req *rq)
{
	const struct address_create *in = rq->body;
	struct registration_resend r = {
	    .mem = rq->mem, .config = rq->config, .email = in->email, .token = secret_new(rq->mem)};
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	e = req_write(rq, registration_resend, &r);
	if (e)
		return e;
	req_notice(rq, STR("A new confirmation email has been sent to you."));
	return OK;
}
