/* Registering an account and confirming it. Nobody learns here whether an address has an account. */
#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "base/text.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "generated/operations.h"
#include "mail/letters.h"
#include "mail/outbox.h"
#include "resources/accounts.h"
#include "resources/views.h"
#include "store/store.h"

struct registration {
	struct arena *mem;
	struct registration_insert_in row;
	struct mail confirm, taken; /* the one that fits is queued */
};

/* An address that has an account gets a registration too, which nobody can confirm: the username is taken alike. */
static enum err insert(struct db *w, void *arg)
{
	struct registration *r = arg;
	struct id_row id;
	enum err e = sql_registration_delete_lapsed(
	    w, (struct registration_delete_lapsed_in){.now_at = r->row.created_at}, NULL);

	if (e)
		return e;
	e = sql_user_by_username(w, r->mem, (struct user_by_username_in){.username_key = r->row.username_key}, &id);
	if (e != ERR_NOT_FOUND)
		return e ? e : ERR_CONFLICT;
	e = sql_registration_insert(w, r->row, NULL);
	if (e)
		return e;
	e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->row.email_key}, &id);
	if (e && e != ERR_NOT_FOUND)
		return e;
	return outbox_queue(w, e ? &r->confirm : &r->taken);
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
	struct json_writer *w;
	enum err e = password_hash(rq->mem, in->password, &r.row.password_hash);

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
	w = req_reply(rq, 202);
	jw_object(w, NULL);
	jw_str(w, "message", STR("A confirmation email has been sent to you by email."));
	jw_object_end(w);
	return OK;
}

struct confirmation {
	struct arena *mem;
	const struct config *config;
	struct registration_get_in link;
	struct user_view_row user;
};

static enum err confirm(struct db *w, void *arg)
{
	struct confirmation *c = arg;
	struct registration_get_row r;
	int64_t id;
	enum err e = sql_registration_get(w, c->mem, c->link, &r);

	if (e)
		return e;
	e = account_create(
	    w, c->mem, c->config,
	    &(struct account){
		.username = r.username, .email = r.email, .password_hash = r.password_hash, .confirmed = true},
	    &id);
	if (!e)
		e = sql_registration_delete_address(
		    w, (struct registration_delete_address_in){.email_key = r.email_key}, NULL);
	return e ? e : sql_user_get(w, c->mem, (struct user_get_in){.id = id}, &c->user);
}

static enum err refuse_link(struct req *rq)
{
	return req_refuse(rq, ERR_INVALID, "#/token", "The confirmation link is invalid or has expired.");
}

/* POST /confirmations: makes the account. The first one confirmed wins the address. */
enum err op_confirmUser(struct req *rq)
{
	const struct confirmation_create *in = rq->body;
	struct confirmation c = {.mem = rq->mem, .config = rq->config};
	struct registration_get_row r;
	enum err e;

	c.link = (struct registration_get_in){.token_hash = secret_hash(rq->mem, in->token), .now_at = clock_now()};
	e = sql_registration_get(rq->db, rq->mem, c.link, &r);
	if (e == ERR_NOT_FOUND)
		return refuse_link(rq);
	if (!e)
		e = password_verify(r.password_hash, in->password);
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
