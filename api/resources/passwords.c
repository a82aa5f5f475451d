/* Choosing, changing and resetting passwords. */
#include "resources/passwords.h"

#include "base/config.h"
#include "core/mail_link.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "domain/strength.h"
#include "domain/throttle.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/operations.h"
#include "mail/letters.h"
#include "resources/cookie.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"
#include "store/store.h"

struct str password_advice(struct arena *mem, struct str password, struct str username, struct str email)
{
	struct str local = {email.ptr, strcspn(email.ptr, "@")};
	const char *words[] = {username.ptr, email.ptr, arena_str(mem, local).ptr, "retort", NULL};

	return strength_advice(mem, password, words);
}

enum err password_choose(struct req *rq, struct str password, struct str username, struct str email,
			 struct str *ret_hash)
{
	struct str advice = password_advice(rq->mem, password, username, email);

	if (advice.ptr)
		return req_refuse(rq, ERR_INVALID, "#/password", FIELD_WEAK_PASSWORD, advice.ptr);
	return password_hash(&(struct hash_share){rq->client, false}, rq->mem, password, ret_hash);
}

/* A password on its way into the database. */
struct change {
	struct arena *mem;
	int64_t user_id;
	struct str hash;
	struct str token_hash;	 /* of the link that allows it; absent: the old password of `caller` did */
	int64_t kept_credential; /* 0: none stays */
	struct mail notice;
};

enum err password_set(struct db *w, int64_t user_id, struct str hash, int64_t kept_credential,
		      const struct mail *notice)
{
	enum err e =
	    sql_account_set_password(w, (struct account_set_password_in){.id = user_id, .password_hash = hash}, NULL);

	if (!e)
		e = sql_credential_delete_others(
		    w, (struct credential_delete_others_in){.user_id = user_id, .id = kept_credential}, NULL);
	if (!e)
		e = sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = user_id}, NULL);
	return e ? e : outbox_queue(w, user_id, notice);
}

static enum err change(struct db *w, void *arg)
{
	struct change *c = arg;
	struct link_get_row link;
	enum err e;

	if (c->token_hash.ptr) {
		e = link_find(w, c->mem, LINK_RESET, c->token_hash, &link);
		if (e)
			return e;
	}
	return password_set(w, c->user_id, c->hash, c->kept_credential, &c->notice);
}

/* PUT /me/password: the old one is asked. Other sessions and tokens end, and no other device is known any more. */
enum err op_changePassword(struct req *rq)
{
	const struct password_update *in = rq->body;
	struct change c = {
	    .mem = rq->mem, .user_id = rq->caller->user_id, .kept_credential = rq->caller->credential_id};
	struct account_get_row account;
	enum err e = req_confirm_password(rq, in->old_password, "#/old_password");

	if (!e)
		e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = c.user_id}, &account);
	if (!e)
		e = password_choose(rq, in->password, account.username, account.email, &c.hash);
	if (e)
		return e;
	c.notice = letter_password_changed(rq->mem, rq->config->base_url, account.email, account.username);
	e = req_write(rq, change, &c);
	if (e)
		return e;
	outbox_wake(rq->outbox);
	if (rq->caller->kind == CREDENTIAL_SESSION) /* what was known before ended with the old password */
		cookie_remember_device(rq, c.user_id, c.hash);
	req_reply(rq, 204);
	return OK;
}

/* A mail that resets a password, if there is an account. */
struct reset_request {
	struct arena *mem;
	const struct config *config;
	struct str email_key, token, token_hash;
};

static enum err request_reset(struct db *w, void *arg)
{
	struct reset_request *r = arg;
	struct account_by_address_row account;
	struct mail mail;
	enum err e = link_mail_may_go(w, LINK_RESET, r->email_key);

	if (!e)
		e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->email_key},
					   &account);
	if (e)
		return e == ERR_THROTTLED || e == ERR_NOT_FOUND ? OK : e;
	mail = letter_reset(r->mem, r->config->base_url, account.email, account.username, r->token);
	return link_send(w, LINK_RESET, account.id, r->token_hash, (struct str){0}, &mail);
}

/* POST /password-reset-requests: always 202 with the same body. */
enum err op_requestPasswordReset(struct req *rq)
{
	const struct address_create *in = rq->body;
	struct reset_request r = {
	    .mem = rq->mem, .config = rq->config, .email_key = in->email, .token = secret_new(rq->mem)};
	enum err e;

	rq->retry_after_s = throttle_enter(THROTTLE_MAIL, rq->client);
	if (rq->retry_after_s)
		return ERR_THROTTLED;
	r.token_hash = secret_hash(rq->mem, r.token);
	e = store_write(rq->store, request_reset, &r);
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_notice(rq, STR("An email with instructions to reset your password has been sent to you."));
	return OK;
}

/* POST /password-resets: by the link. */
enum err op_resetPassword(struct req *rq)
{
	const struct password_reset *in = rq->body;
	struct change c = {.mem = rq->mem, .token_hash = secret_hash(rq->mem, in->token)};
	struct account_get_row account;
	struct link_get_row link;
	enum err e = link_find(rq->db, rq->mem, LINK_RESET, c.token_hash, &link);

	if (!e)
		e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = link.user_id}, &account);
	if (!e)
		e = password_choose(rq, in->password, account.username, account.email, &c.hash);
	if (!e) {
		c.user_id = account.id;
		c.notice = letter_password_changed(rq->mem, rq->config->base_url, account.email, account.username);
		e = store_write(rq->store, change, &c);
	}
	if (e == ERR_NOT_FOUND)
		return req_refuse(rq, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
				  "The link is invalid or has expired. Ask for a new one.");
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_reply(rq, 204);
	return OK;
}
