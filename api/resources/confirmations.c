/* Confirming a registration, or an account that was left unconfirmed. */
#include <yder.h>

#include "base/clock.h"
#include "base/config.h"
#include "core/account.h"
#include "core/mail_link.h"
#include "core/username.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "domain/throttle.h"
#include "generated/account.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/me.sql.h"
#include "generated/operations.h"
#include "generated/registration.sql.h"
#include "generated/user.sql.h"
#include "mail/letters.h"
#include "resources/passwords.h"
#include "resources/sessions.h"
#include "resources/users.h"
#include "store/store.h"

/* Another mail to an address. */
struct resending {
	struct arena *mem;
	const struct config *config;
	struct str token, token_hash, email_key;
};

/* The newest registration of the address gets a new link; without one, an unconfirmed account. */
static enum err resend(struct db *w, void *arg)
{
	struct resending *c = arg;
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
	struct resending c = {
	    .mem = rq->mem, .config = rq->config, .email_key = in->email, .token = secret_new(rq->mem)};
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

/* What a token confirms, and how that ends. */
struct confirmation {
	struct arena *mem;
	const struct config *config;
	struct str token_hash;
	struct str username;			  /* another one than was registered; absent: that one */
	struct str verified;			  /* the hash that the password was checked against */
	struct registration_get_row registration; /* or: */
	struct account_get_row account;		  /* an account that is there already; id 0: none */
	bool used;				  /* it is confirmed already */
	struct user_view_row user;		  /* as it is then */
};

static enum err find_account(struct db *db, struct confirmation *c)
{
	struct link_get_row link;
	enum err e = link_find(db, c->mem, LINK_CONFIRM, c->token_hash, &link);

	if (!e)
		e = sql_account_get(db, c->mem, (struct account_get_in){.id = link.user_id}, &c->account);
	if (!e)
		c->used = c->account.confirmed;
	return e;
}

/* ERR_NOT_FOUND: nobody got such a token, or it has lapsed. */
static enum err find(struct db *db, struct confirmation *c)
{
	enum err e = sql_registration_get(
	    db, c->mem, (struct registration_get_in){.token_hash = c->token_hash, .now_at = clock_now()},
	    &c->registration);

	if (!e)
		c->used = c->registration.user_id != 0;
	return e == ERR_NOT_FOUND ? find_account(db, c) : e;
}

static struct str password_hash_of(const struct confirmation *c)
{
	return c->account.id ? c->account.password_hash : c->registration.password_hash;
}

/* ERR_CONFLICT: the username is taken. */
static enum err make_account(struct db *w, const struct confirmation *c, int64_t *ret_id)
{
	const struct registration_get_row *r = &c->registration;
	struct account account = {.username = c->username.ptr ? c->username : r->username,
				  .email = r->email,
				  .password_hash = r->password_hash,
				  .confirmed = true};
	enum err e = username_check(w, c->mem, account.username);

	if (e)
		return e;
	e = account_create(w, c->mem, c->config, &account, ret_id);
	if (e) /* the address has an account, which was made in another way */
		return e == ERR_CONFLICT ? ERR_NOT_FOUND : e;
	return sql_registration_confirm(
	    w, (struct registration_confirm_in){.email_key = r->email_key, .user_id = *ret_id}, NULL);
}

static enum err confirm(struct db *w, void *arg)
{
	struct confirmation *c = arg;
	int64_t id;
	enum err e = find(w, c);

	if (e || c->used)
		return e ? e : ERR_CONFLICT;
	if (!str_eq(password_hash_of(c), c->verified)) /* another one was set meanwhile */
		return ERR_NOT_FOUND;
	id = c->account.id;
	e = id ? account_confirm(w, c->mem, c->config, id) : make_account(w, c, &id);
	return e ? e : sql_user_get(w, c->mem, (struct user_get_in){.id = id}, &c->user);
}

/* Throttled by the token: it stands for an account here. */
static enum err check_password(struct req *rq, struct confirmation *c, struct str password)
{
	enum err e;

	rq->retry_after_s = throttle_enter(THROTTLE_PAIR, c->token_hash);
	if (rq->retry_after_s)
		return ERR_THROTTLED;
	c->verified = password_hash_of(c);
	e = password_verify(&(struct hash_share){rq->client, false}, rq->mem, NULL, c->verified, password);
	if (e == ERR_CREDENTIALS)
		return req_refuse(rq, ERR_INVALID, "#/password", FIELD_WRONG_PASSWORD,
				  "This is not the password that was chosen at registration.");
	throttle_undo(THROTTLE_PAIR, c->token_hash);
	if (!e && !c->account.id && c->username.ptr &&
	    password_advice(rq->mem, password, c->username, c->registration.email).ptr)
		return req_refuse(rq, ERR_INVALID, "#/username", FIELD_WEAK_PASSWORD,
				  "Your password is easy to guess for whoever knows this username. Choose another.");
	return e;
}

/* Whoever confirms on the site's own page is signed in with it; what is confirmed stays so if that fails. */
static void sign_in(struct req *rq, const struct confirmation *c)
{
	const struct caller caller = {.user_id = c->user.id, .kind = CREDENTIAL_PASSWORD, .password_hash = c->verified};
	struct me_get_row me;
	enum err e = session_open(rq, &caller, false, &me);

	if (e)
		y_log_message(Y_LOG_LEVEL_WARNING, "user %lld was confirmed but not signed in: %s",
			      (long long)c->user.id, error_info(e)->title);
}

/* POST /confirmations: makes the account. The first one confirmed wins the address and the username. */
enum err op_confirmUser(struct req *rq)
{
	const struct confirmation_create *in = rq->body;
	struct confirmation c = {.mem = rq->mem,
				 .config = rq->config,
				 .token_hash = secret_hash(rq->mem, in->token),
				 .username = in->username};
	enum err e = find(rq->db, &c);

	if (!e && c.used)
		e = ERR_CONFLICT;
	if (!e)
		e = check_password(rq, &c, in->password);
	if (!e)
		e = store_write(rq->store, confirm, &c);
	if (e == ERR_CONFLICT)
		return c.used ? req_refuse(rq, e, "#/token", FIELD_ALREADY_CONFIRMED,
					   "This account has been confirmed already. You can log in.")
			      : req_refuse(rq, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	if (e == ERR_NOT_FOUND)
		return req_refuse(rq, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
				  "The confirmation link is invalid or has expired.");
	if (e)
		return e;
	if (rq->same_origin)
		sign_in(rq, &c);
	user_write(req_reply(rq, 200), &c.user);
	return OK;
}
