/* Changing one's email address. */
#include "core/address_change.h"

#include "core/caller.h"
#include "core/outbox.h"
#include "domain/secret.h"
#include "generated/operations.h"
#include "resources/mail_requests.h"
#include "resources/me.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

enum err check_requestEmailChange(struct req *rq)
{
	const struct email_change_request *in = rq->body;

	return in->password.ptr ? req_confirm_password(rq, in->password, "#/password") : OK;
}

/* POST /email-change-requests: with the password; then always 202. */
enum err op_requestEmailChange(struct req *rq)
{
	const struct email_change_request *in = rq->body;
	struct address_change c = {.mem = rq->mem,
				   .config = rq->config,
				   .user_id = rq->caller->user_id,
				   .new_email = in->email,
				   .token = secret_new(rq->mem)};
	enum err e;

	e = req_count_mail(rq);
	if (e)
		return e;
	e = req_write(rq, address_change_request, &c);
	if (e)
		return e;
	req_notice(rq, STR("An email with instructions to confirm your new email address has been sent to you."));
	return OK;
}

/* POST /email-changes: with the token of the link, signed in. */
enum err op_changeEmail(struct req *rq)
{
	const struct email_change *in = rq->body;
	struct address_change c = {
	    .mem = rq->mem, .config = rq->config, .user_id = rq->caller->user_id, .token = in->token};
	enum err e;

	e = req_write(rq, address_change_apply, &c);
	if (e == ERR_NOT_FOUND || e == ERR_CONFLICT) /* the address has been taken in the meantime */
		return req_refuse(rq, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
				  "The link is invalid or has expired, or it is for another account.");
	if (e)
		return e;
	me_reply(rq, &c.account);
	return OK;
}
