/* Registering an account. Nobody learns here whether an address has an account. */
#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "core/mail_link.h"
#include "core/username.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "domain/throttle.h"
#include "generated/account.sql.h"
#include "generated/operations.h"
#include "generated/registration.sql.h"
#include "mail/letters.h"
#include "resources/passwords.h"
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

/* An address that has an account gets a registration too, which nobody can confirm: all is as for others. The username
 * is given at confirmation. */
static enum err insert(struct db *w, void *arg)
{
	struct registration *r = arg;
	struct account_by_address_row account;
	enum err e = sql_registration_delete_lapsed(
	    w, (struct registration_delete_lapsed_in){.now_at = r->row.created_at}, NULL);

	if (e)
		return e;
	e = username_check(w, r->mem, r->row.username);
	if (!e)
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
	struct str token = secret_new(rq->mem), email = in->email;
	int64_t now = clock_now();
	struct registration r = {.mem = rq->mem,
				 .row = {.username = in->username,
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
		return req_refuse(rq, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	if (e)
		return e;
	outbox_wake(rq->outbox);
	req_notice(rq, STR("A confirmation email has been sent to you by email."));
	return OK;
}
