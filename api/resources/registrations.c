/* Registering an account, and asking for the mail that confirms it once more. */
#include "core/registration.h"

#include "core/new_password.h"
#include "core/outbox.h"
#include "core/username.h"
#include "generated/operations.h"
#include "resources/mail_requests.h"
#include "resources/write.h"

/* POST /users: registers. Always 202 with the same body, whether the address has an account or not. */
enum err op_registerUser(struct req *rq)
{
	const struct user_create *in = rq->body;
	const struct hash_share share = {.client = rq->client};
	struct new_registration r = {
	    .mem = rq->mem, .config = rq->config, .username = in->username, .email = in->email};
	struct field_refusal refusal;
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	e = new_password_hash(rq->mem, &share, in->password, in->username, in->email, &r.password_hash, &refusal);
	if (e == ERR_INVALID)
		return req_refuse(rq, e, refusal.pointer, refusal.code, refusal.detail);
	if (e)
		return e;
	e = req_write(rq, registration_create, &r);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	if (e)
		return e;
	req_notice(rq, STR("A confirmation email has been sent to you by email."));
	return OK;
}

/* POST /confirmation-requests: another mail. Always 202 with the same body. */
enum err op_requestConfirmation(struct req *rq)
{
	const struct address_create *in = rq->body;
	struct registration_resend r = {.mem = rq->mem, .config = rq->config, .email = in->email};
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	e = req_write(rq, registration_resend, &r);
	if (e)
		return e;
	req_notice(rq, STR("A new confirmation email has been sent to you by email."));
	return OK;
}
