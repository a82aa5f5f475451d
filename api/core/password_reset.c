/* Resetting a password by an emailed link. */
#include "core/password_reset.h"

#include "core/mail_link.h"
#include "domain/secret.h"
#include "mail/mail_text.h"

enum err password_reset_request(struct db *w, void *request)
{
	const struct password_reset_request *r = request;
	struct account_by_address_row account;
	struct mail mail;
	enum err e;

	e = mail_link_count(w, MAIL_LINK_RESET, r->email);
	if (e == ERR_THROTTLED)
		return OK;
	if (e)
		return e;
	e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->email}, &account);
	if (e == ERR_NOT_FOUND)
		return OK;
	if (e)
		return e;
	mail = mail_text_reset(r->mem, r->config->base_url, account.email, account.username, r->token);
	return mail_link_send(w, r->mem, MAIL_LINK_RESET, account.id, r->token, (struct str){0}, &mail);
}

enum err password_reset_find(struct db *db, struct arena *mem, struct str token, struct account_get_row *ret_account)
{
	struct link_get_row link;
	enum err e;

	e = mail_link_find(db, mem, MAIL_LINK_RESET, token, &link);
	if (e)
		return e;
	return sql_account_get(db, mem, (struct account_get_in){.id = link.user_id}, ret_account);
}
