/* Confirming a registration or an account. */
#include "core/confirmation.h"

#include "base/clock.h"
#include "core/account.h"
#include "core/mail_link.h"
#include "core/new_password.h"
#include "core/throttle.h"
#include "core/username.h"
#include "domain/password.h"
#include "domain/secret.h"

static enum err refuse_link(struct confirmation *c)
{
	return field_refuse(&c->reterr_refusal, ERR_INVALID, "#/token", FIELD_INVALID_LINK,
			    "The confirmation link is invalid or has expired.");
}

static enum err refuse_used(struct confirmation *c)
{
	return field_refuse(&c->reterr_refusal, ERR_CONFLICT, "#/token", FIELD_ALREADY_CONFIRMED,
			    "This account has been confirmed already. You can sign in.");
}

static enum err find_account(struct db *db, struct confirmation *c)
{
	struct link_get_row link;
	enum err e;

	e = mail_link_find(db, c->mem, MAIL_LINK_CONFIRM, c->token, &link);
	if (e == ERR_NOT_FOUND)
		return refuse_link(c);
	if (e)
		return e;
	e = sql_account_get(db, c->mem, (struct account_get_in){.id = link.user_id}, &c->account);
	if (e)
		return e;
	c->password_hash = c->account.password_hash;
	return c->account.confirmed ? refuse_used(c) : OK;
}

enum err confirmation_find(struct db *db, struct confirmation *c)
{
	enum err e;

	e = sql_registration_get(
	    db, c->mem,
	    (struct registration_get_in){.token_hash = secret_hash(c->mem, c->token), .now_at = clock_now()},
	    &c->registration);
	if (e == ERR_NOT_FOUND)
		return find_account(db, c);
	if (e)
		return e;
	c->password_hash = c->registration.password_hash;
	return c->registration.user_id ? refuse_used(c) : OK;
}

/* At registration, the password was checked together with the registered username only. */
static enum err check_other_username(struct confirmation *c, struct str password)
{
	enum err e;

	if (c->account.id || !c->username.ptr)
		return OK;
	e = new_password_check(c->mem, password, c->username, c->registration.email, &c->reterr_refusal);
	if (e != ERR_INVALID)
		return e;
	return field_refuse(&c->reterr_refusal, e, "#/username", FIELD_WEAK_PASSWORD,
			    "Your password is easy to guess from this username. Choose another username.");
}

/* Wrong passwords are counted by the token, which takes the place of an account here. */
enum err confirmation_check_password(struct confirmation *c, const struct hash_share *share, struct str password,
				     struct quota *reterr_quota)
{
	const struct throttle_key counted = {THROTTLE_PAIR, secret_hash(c->mem, c->token)};
	struct quota quota = {0};
	enum err e, undone;

	e = throttle_enter(&counted, 1, &quota);
	if (e == ERR_THROTTLED)
		*reterr_quota = quota;
	if (e)
		return e;
	e = password_verify(share, c->mem, NULL, c->password_hash, password);
	if (e == ERR_CREDENTIALS) {
		*reterr_quota = quota;
		return field_refuse(&c->reterr_refusal, ERR_INVALID, "#/password", FIELD_WRONG_PASSWORD,
				    "This is not the password that you chose when you registered.");
	}
	undone = throttle_undo(&counted, 1);
	if (e)
		return e;
	if (undone)
		return undone;
	return check_other_username(c, password);
}

struct str confirmation_username(const struct confirmation *c)
{
	if (c->account.id)
		return (struct str){0};
	return c->username.ptr ? c->username : c->registration.username;
}

static enum err make_account(struct db *w, struct confirmation *c, int64_t *ret_id)
{
	const struct registration_get_row *r = &c->registration;
	struct new_account account = {.username = confirmation_username(c),
				      .email = r->email,
				      .password_hash = r->password_hash,
				      .confirmed = true};
	int64_t id;
	enum err e;

	e = username_check_available(w, c->mem, account.username);
	if (e == ERR_CONFLICT)
		return field_refuse(&c->reterr_refusal, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	if (e)
		return e;
	e = account_create(w, c->mem, c->config, &account, &id);
	if (e == ERR_CONFLICT) /* the address has an account, created in another way */
		return refuse_link(c);
	if (e)
		return e;
	e = sql_registration_confirm(w, (struct registration_confirm_in){.email_key = r->email_key, .user_id = id},
				     NULL);
	if (e)
		return e;
	*ret_id = id;
	return OK;
}

enum err confirmation_apply(struct db *w, void *confirmation)
{
	struct confirmation *c = confirmation;
	struct str checked = c->password_hash;
	int64_t id;
	enum err e;

	e = confirmation_find(w, c);
	if (e)
		return e;
	if (!str_eq(c->password_hash, checked)) /* another one has been set in the meantime */
		return refuse_link(c);
	id = c->account.id;
	e = id ? account_confirm(w, c->mem, c->config, id) : make_account(w, c, &id);
	if (e)
		return e;
	return sql_user_get(w, c->mem, (struct user_get_in){.id = id}, &c->user);
}
