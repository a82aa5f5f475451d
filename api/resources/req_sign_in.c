/* Signing in with what a request carries. */
#include "resources/req_sign_in.h"

#include "core/sign_in.h"
#include "generated/account.sql.h"
#include "generated/constants.h"

static struct sign_in sign_in_of(const struct req *rq)
{
	return (struct sign_in){.mem = rq->mem,
				.db = rq->db,
				.store = rq->store,
				.config = rq->config,
				.device_key = rq->device_key,
				.client = rq->client,
				.device = rq->device};
}

enum err req_sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller)
{
	struct sign_in in = sign_in_of(rq);
	enum err e;

	e = sign_in_password(&in, email, password, ret_caller);
	rq->retry_after_s = in.reterr_retry_after_s;
	return e;
}

enum err req_sign_in_secret(struct req *rq, bool session, struct str secret, struct caller *ret_caller)
{
	struct sign_in in = sign_in_of(rq);

	return sign_in_secret(&in, session, secret, ret_caller);
}

enum err req_confirm_password(struct req *rq, struct str password, const char *pointer)
{
	struct account_get_row account;
	struct caller caller;
	enum err e;

	e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = rq->caller->user_id}, &account);
	if (e)
		return e;
	if (account.email.len == 0) /* the account was deleted meanwhile */
		return ERR_CREDENTIALS;
	e = req_sign_in_password(rq, account.email, password, &caller);
	if (e == ERR_CREDENTIALS)
		return req_refuse(rq, ERR_INVALID, pointer, FIELD_WRONG_PASSWORD, "Invalid password.");
	return e;
}
