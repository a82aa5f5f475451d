/* Changing one's own email address. */
#include "core/address_change.h"

#include "core/account.h"
#include "core/mail_link.h"
#include "domain/secret.h"
#include "mail/mail_text.h"

static enum err send_taken(struct db *w, const struct address_change *c, const struct account_by_address_row *owner)
{
	struct mail mail = mail_text_address_taken(c->mem, c->config->base_url, owner->email);

	return outbox_queue(w, owner->id, &mail);
}

static enum err send_link(struct db *w, const struct address_change *c)
{
	struct account_get_row account;
	struct mail mail;
	enum err e;

	e = sql_account_get(w, c->mem, (struct account_get_in){.id = c->user_id}, &account);
	if (e)
		return e;
	mail = mail_text_change_email(c->mem, c->config->base_url, c->new_email, account.username, c->token);
	return mail_link_send(w, c->mem, MAIL_LINK_EMAIL, c->user_id, c->token, c->new_email, &mail);
}

enum err address_change_request(struct db *w, void *change)
{
	const struct address_change *c = change;
	struct account_by_address_row owner;
	enum err e;

	e = mail_link_count(w, MAIL_LINK_EMAIL, c->new_email);
	if (e == ERR_THROTTLED)
		return OK;
	if (e)
		return e;
	e = sql_account_by_address(w, c->mem, (struct account_by_address_in){.email_key = c->new_email}, &owner);
	if (!e)
		return send_taken(w, c, &owner);
	if (e != ERR_NOT_FOUND)
		return e;
	return send_link(w, c);
}

enum err address_change_apply(struct db *w, void *change)
{
	struct address_change *c = change;
	struct link_get_row link;
	enum err e;

	e = mail_link_find(w, c->mem, MAIL_LINK_EMAIL, c->token, &link);
	if (e)
		return e;
	if (link.user_id != c->user_id)
		return ERR_NOT_FOUND;
	e = account_change_email(w, c->mem, c->config, c->user_id, link.new_email);
	if (e)
		return e;
	return sql_account_view(w, c->mem, (struct account_view_in){.id = c->user_id}, &c->account);
}
