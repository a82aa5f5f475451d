/* Accounts. */
#include "core/account.h"

#include "base/clock.h"
#include "base/email.h"
#include "base/text.h"
#include "core/list_order.h"
#include "core/outbox.h"
#include "core/role.h"
#include "core/username.h"
#include "domain/secret.h"
#include "generated/mail_link.sql.h"
#include "generated/registration.sql.h"
#include "mail/mail_text.h"

static bool is_admin_address(const struct config *config, struct str email_key)
{
	return *config->admin_email && str_eq(str_from(config->admin_email), email_key);
}

/* Absent: the role of new accounts. */
static struct str role_name(const struct config *config, const struct new_account *account, struct str email_key)
{
	if (account->role.ptr || !is_admin_address(config, email_key))
		return account->role;
	return STR(ROLE_ADMINISTRATOR);
}

static enum err time_of_new(struct db *w, struct arena *mem, int64_t *ret_at)
{
	int64_t now = clock_now();
	struct newest_row newest;
	enum err e;

	e = sql_account_newest(w, mem, (struct newest_in){.until_at = list_order_until(now)}, &newest);
	if (e)
		return e;
	*ret_at = list_order_next(now, newest.at);
	return OK;
}

enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct new_account *account,
			int64_t *ret_id)
{
	struct str email_key = email_to_key(mem, account->email);
	struct id_row id;
	struct str avatar = account->avatar_hash.ptr ? account->avatar_hash : secret_avatar(mem);
	int64_t role_id, member_since = account->member_since;
	enum err e;

	e = role_find(w, mem, role_name(config, account, email_key), &role_id);
	if (e)
		return e;
	if (!member_since) {
		e = time_of_new(w, mem, &member_since);
		if (e)
			return e;
	}
	e = username_check_available(w, mem, account->username);
	if (e)
		return e;
	e = sql_account_insert(
	    w, mem,
	    (struct account_insert_in){.username = account->username,
				       .username_key = text_lower_key(mem, account->username),
				       .email = email_key,
				       .email_key = email_key,
				       .password_hash = account->password_hash,
				       .role_id = role_id,
				       .confirmed = account->confirmed,
				       .avatar_hash = avatar,
				       .member_since = member_since,
				       .last_seen = account->last_seen ? account->last_seen : member_since},
	    &id);
	if (e)
		return e;
	*ret_id = id.id;
	return OK;
}

enum err account_confirm(struct db *w, struct arena *mem, const struct config *config, int64_t id)
{
	struct account_get_row account;
	struct account_role_row role;
	enum err e;

	e = sql_account_get(w, mem, (struct account_get_in){.id = id}, &account);
	if (e)
		return e;
	e = sql_account_role(w, mem, (struct account_role_in){.id = id}, &role);
	if (e)
		return e;
	if (is_admin_address(config, account.email)) {
		e = role_find(w, mem, STR(ROLE_ADMINISTRATOR), &role.id);
		if (e)
			return e;
	}
	return sql_account_confirm(w, (struct account_confirm_in){.id = id, .role_id = role.id}, NULL);
}

/* Deletes pending registrations of the new address, email limits of the old one, and the account's links. */
static enum err forget_addresses(struct db *w, int64_t id, struct str old_email, struct str new_email)
{
	enum err e;

	e = sql_registration_delete_of_account(w, (struct registration_delete_of_account_in){.email_key = new_email},
					       NULL);
	if (e)
		return e;
	e = sql_mail_limit_delete_address(
	    w, (struct mail_limit_delete_address_in){.email_key = old_email, .user_id = id}, NULL);
	if (e)
		return e;
	return sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = id}, NULL);
}

enum err account_change_email(struct db *w, struct arena *mem, const struct config *config, int64_t id,
			      struct str new_email)
{
	struct account_get_row account;
	struct mail notice;
	enum err e;

	e = sql_account_get(w, mem, (struct account_get_in){.id = id}, &account);
	if (e)
		return e;
	e = sql_account_set_email(
	    w,
	    (struct account_set_email_in){
		.id = id, .email = new_email, .email_key = new_email, .avatar_hash = secret_avatar(mem)},
	    NULL);
	if (e)
		return e;
	e = forget_addresses(w, id, account.email, new_email);
	if (e)
		return e;
	notice = mail_text_email_changed(mem, config->base_url, account.email, account.username);
	return outbox_queue(w, id, &notice);
}

enum err account_find_by_email(struct db *db, struct arena *mem, struct str email, struct account_view_row *ret_account)
{
	struct account_by_address_row account;
	enum err e;

	e = sql_account_by_address(db, mem, (struct account_by_address_in){.email_key = email_to_key(mem, email)},
				   &account);
	if (e)
		return e;
	return sql_account_view(db, mem, (struct account_view_in){.id = account.id}, ret_account);
}

bool account_text_is_new(struct str sent, struct str was)
{
	return sent.ptr && !str_eq(sent, was);
}

static bool changes_profile(const struct profile_change *c)
{
	return account_text_is_new(c->name, c->account.name) || account_text_is_new(c->location, c->account.location) ||
	       account_text_is_new(c->about_me, c->account.about_me);
}

enum err account_change_profile(struct db *w, void *change)
{
	struct profile_change *c = change;
	enum err e;

	e = sql_account_view(w, c->mem, (struct account_view_in){.id = c->user_id}, &c->account);
	if (e)
		return e;
	e = precondition_check(c->precondition, c->account.profile_version);
	if (e || !changes_profile(c))
		return e;
	e = sql_account_set_profile(
	    w,
	    (struct account_set_profile_in){
		.id = c->user_id, .name = c->name, .location = c->location, .about_me = c->about_me},
	    NULL);
	if (e)
		return e;
	return sql_account_view(w, c->mem, (struct account_view_in){.id = c->user_id}, &c->account);
}

struct str account_search_pattern(struct arena *mem, struct str q)
{
	struct str part = email_to_key(mem, q);
	char *text = arena_alloc(mem, 2 * part.len + 3), *at = text;

	*at++ = '%';
	for (size_t i = 0; i < part.len; i++) {
		if (strchr("!%_", part.ptr[i]))
			*at++ = '!'; /* it is not a wildcard */
		*at++ = part.ptr[i];
	}
	if (part.len)
		*at++ = '%';
	return (struct str){text, (size_t)(at - text)};
}
