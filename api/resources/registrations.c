/* Registering an account and confirming it. Nobody learns here whether an address has an account. */
#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "base/text.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "domain/throttle.h"
#include "generated/operations.h"
#include "mail/letters.h"
#include "resources/accounts.h"
#include "resources/links.h"
#include "resources/passwords.h"
#include "resources/views.h"
#include "store/store.h"

struct registration {
	struct arena *mem;
	struct registration_insert_in row;
	struct mail confirm, taken; /* the one that fits is queued */
};

/* The first few registrations of an address get their mail at once, further ones no more often than other mails. */
static enum err mail_may_go(struct db *w, const struct registration *r)
{
	struct count_row count;
	enum err e =
	    sql_registration_count(w, r->mem, (struct registration_count_in){.email_key = r->row.email_key}, &count);

	if (e || count.count <= LIMIT_PENDING_MAILS)
		return e;
	return link_mail_may_go(w, LINK_CONFIRM, r->row.email_key);
}

/* An address that has an account gets a registration too, which nobody can confirm: the username is taken alike. */
static enum err insert(struct db *w, void *arg)
{
	struct registration *r = arg;
	struct account_by_address_row account;
	struct id_row id;
	enum err e = sql_registration_delete_lapsed(
	    w, (struct registration_delete_lapsed_in){.now_at = r->row.created_at}, NULL);

	if (e)
		return e;
	e = sql_user_by_username(w, r->mem, (struct user_by_username_in){.username_key = r->row.username_key}, &id);
	if (e != ERR_NOT_FOUND)
		return e ? e : ERR_CONFLICT;
	e = sql_registration_insert(w, r->row, NULL);
	if (!e)
		e = mail_may_go(w, r);
	if (e)
		return e == ERR_THROTTLED ? OK : e;
	e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->row.email_key}, &account);
	if (e && e != ERR_NOT_FOUND)
		return e;
	return e ? outbox_queue(w, 0, &r->confirm) : outbox_queue(w, account.id, &r->taken);
}

/* POST /users: registers. Always 202 with the same body. */
enum err op_registerUser(struct req *rq)
{
	const struct user_create *in = rq->body;
	struct str token = secret_new(rq->mem), email = text_lower_key(rq->mem, in->email);
	int64_t now = clock_now();
	struct registration r = {.mem = rq->mem,
				 .row = {.username = in->username,
					 .username_key = text_lower_key(rq->mem, in->username),
					 .email = email,
					 .email_key = email,
					 .token_hash = secret_hash(rq->mem, token),
					 .created_at = now,
					 .expires_at = now + LIMIT_REGISTRATION_S * US_PER_S}};
	enum err e;

	rq->retry_after_s = throttle_enter(THROTTLE_MAIL, rq->client);
	if (rq->retry_after_s)
		return ERR_THROTTLED;
	e = password_choose(rq, in->password, in->username, email, &r.row.password_hash);
	if (e)
		return e;
	r.confirm = letter_confirm(rq->mem, rq->config->base_url, email, in->username, token);
	r.taken = letter_address_taken(rq->mem, rq->config->base_url, email);
	e = store_write(rq->store, insert, &r);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/username", "Username already in use.");
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_notice(rq, STR("A confirmation email has been sent to you by email."));
	return OK;
}

/* A registration, or an account that was left unconfirmed, on its way to be confirmed. */
struct confirmation {
	struct arena *mem;
	const struct config *config;
	struct str token, token_hash, email_key;
	struct user_view_row user;
};

/* The newest registration of the address gets a new link; without one, an unconfirmed account. */
static enum err resend(struct db *w, void *arg)
{
	struct confirmation *c = arg;
	struct registration_latest_row r;
	struct account_by_address_row account;
	struct mail mail;
	enum err e = link_mail_may_go(w, LINK_CONFIRM, c->email_key);

	if (e)
		return e == ERR_THROTTLED ? OK : e;
	e = sql_account_by_address(w, c->mem, (struct account_by_address_in){.email_key = c->email_key}, &account);
	if (!e && account.confirmed)
		return OK;
	if (!e) {
		mail = letter_confirm(c->mem, c->config->base_url, c->email_key, account.username, c->token);
		return link_send(w, LINK_CONFIRM, account.id, c->token_hash, (struct str){0}, &mail);
	}
	if (e != ERR_NOT_FOUND)
		return e;
	e = sql_registration_latest(
	    w, c->mem, (struct registration_latest_in){.email_key = c->email_key, .now_at = clock_now()}, &r);
	if (e)
		return e == ERR_NOT_FOUND ? OK : e;
	e = sql_registration_set_token(w, (struct registration_set_token_in){.id = r.id, .token_hash = c->token_hash},
				       NULL);
	mail = letter_confirm(c->mem, c->config->base_url, c->email_key, r.username, c->token);
	return e ? e : outbox_queue(w, 0, &mail);
}

/* POST /confirmation-requests: another mail. Always 202 with the same body. */
enum err op_requestConfirmation(struct req *rq)
{
	const struct address_create *in = rq->body;
	struct confirmation c = {.mem = rq->mem,
				 .config = rq->config,
				 .email_key = text_lower_key(rq->mem, in->email),
				 .token = secret_new(rq->mem)};
	enum err e;

	rq->retry_after_s = throttle_enter(THROTTLE_MAIL, rq->client);
	if (rq->retry_after_s)
		return ERR_THROTTLED;
	c.token_hash = secret_hash(rq->mem, c.token);
	e = store_write(rq->store, resend, &c);
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_notice(rq, STR("A new confirmation email has been sent to you by email."));
	return OK;
}

static enum err confirm_registration(struct db *w, void *arg)
{
	struct confirmation *c = arg;
	struct registration_get_row r;
	int64_t id;
	enum err e = sql_registration_get(
	    w, c->mem, (struct registration_get_in){.token_hash = c->token_hash, .now_at = clock_now()}, &r);

	if (e)
		return e;
	e = account_create(
	    w, c->mem, c->config,
	    &(struct account){
		.username = r.username, .email = r.email, .password_hash = r.password_hash, .confirmed = true},
	    &id);
	if (!e)
		e = sql_account_delete_registrations(
		    w, (struct account_delete_registrations_in){.email_key = r.email_key}, NULL);
	return e ? e : sql_user_get(w, c->mem, (struct user_get_in){.id = id}, &c->user);
}

static enum err confirm_account(struct db *w, void *arg)
{
	struct confirmation *c = arg;
	struct link_get_row link;
	enum err e = link_find(w, c->mem, LINK_CONFIRM, c->token_hash, &link);

	if (!e)
		e = account_confirm(w, c->mem, c->config, link.user_id);
	if (!e)
		e = sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = link.user_id}, NULL);
	return e ? e : sql_user_get(w, c->mem, (struct user_get_in){.id = link.user_id}, &c->user);
}

/* The password behind a confirmation token, and what confirming it does. */
static enum err find_confirmation(struct req *rq, struct str token_hash, struct str *ret_password_hash,
				  store_write_fn *ret_confirm)
{
	struct registration_get_row r;
	struct account_get_row account;
	struct link_get_row link;
	enum err e = sql_registration_get(
	    rq->db, rq->mem, (struct registration_get_in){.token_hash = token_hash, .now_at = clock_now()}, &r);

	*ret_confirm = confirm_registration;
	if (!e)
		*ret_password_hash = r.password_hash;
	if (e != ERR_NOT_FOUND)
		return e;
	*ret_confirm = confirm_account;
	e = link_find(rq->db, rq->mem, LINK_CONFIRM, token_hash, &link);
	if (!e)
		e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = link.user_id}, &account);
	if (!e)
		*ret_password_hash = account.password_hash;
	return e;
}

static enum err refuse_link(struct req *rq)
{
	return req_refuse(rq, ERR_INVALID, "#/token", "The confirmation link is invalid or has expired.");
}

/* POST /confirmations: makes the account. The first one confirmed wins the address. */
enum err op_confirmUser(struct req *rq)
{
	const struct confirmation_create *in = rq->body;
	struct confirmation c = {.mem = rq->mem, .config = rq->config, .token_hash = secret_hash(rq->mem, in->token)};
	store_write_fn confirm;
	struct str hash;
	enum err e = find_confirmation(rq, c.token_hash, &hash, &confirm);

	if (e == ERR_NOT_FOUND)
		return refuse_link(rq);
	if (!e && (rq->retry_after_s = throttle_enter(THROTTLE_PAIR, c.token_hash)))
		return ERR_THROTTLED;
	if (!e)
		e = password_verify(hash, in->password);
	if (e == ERR_CREDENTIALS)
		return req_refuse(rq, ERR_INVALID, "#/password",
				  "This is not the password that was chosen at registration.");
	if (!e)
		e = store_write(rq->store, confirm, &c);
	if (e == ERR_NOT_FOUND || e == ERR_CONFLICT)
		return refuse_link(rq);
	if (e)
		return e;
	user_write(req_reply(rq, 200), &c.user);
	return OK;
}
