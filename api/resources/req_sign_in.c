/* Signing in with the credentials of a request. */
#include "resources/req_sign_in.h"

#include "core/credential.h"
#include "core/sign_in.h"

static struct sign_in sign_in_of(const struct req *rq)
{
	return (struct sign_in){.mem = rq->mem,
				.db = rq->db,
				.store = rq->store,
				.longest_session_us = credential_longest_session_us(rq->config),
				.client = rq->client,
				.device = rq->device,
				.device_key = rq->device_key};
}

enum err req_sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller)
{
	struct sign_in s = sign_in_of(rq);

	return sign_in_password(&s, email, password, ret_caller, &rq->quota);
}

enum err req_sign_in_session(struct req *rq, struct caller *ret_caller)
{
	struct sign_in s = sign_in_of(rq);

	return sign_in_session(&s, rq->session, ret_caller);
}

enum err req_sign_in_token(struct req *rq, struct str token, struct caller *ret_caller)
{
	struct sign_in s = sign_in_of(rq);

	return sign_in_token(&s, token, ret_caller);
}

enum err req_confirm_password(struct req *rq, struct str password, const char *pointer)
{
	struct account_get_row account;
	struct caller caller;
	enum err e;

	e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = rq->caller->user_id}, &account);
	if (e)
		return e;
	if (account.email.len == 0) /* it has been deleted in the meantime */
		return ERR_CREDENTIALS;
	e = req_sign_in_password(rq, account.email, password, &caller);
	if (e == ERR_CREDENTIALS)
		return req_refuse(rq, ERR_INVALID, pointer, FIELD_WRONG_PASSWORD, "Invalid password.");
	return e;
}
