/* New passwords. */
#include "core/new_password.h"

#include "core/mail_link.h"
#include "domain/strength.h"
#include "generated/credential.sql.h"
#include "mail/mail_text.h"

enum err new_password_check(struct arena *mem, struct str password, struct str username, struct str email,
			    struct field_refusal *reterr_refusal)
{
	const char *words[5];
	size_t count = 0;
	struct str advice;

	words[count++] = "retort";
	if (username.ptr)
		words[count++] = username.ptr;
	if (email.ptr) {
		words[count++] = email.ptr;
		words[count++] = arena_str(mem, (struct str){email.ptr, strcspn(email.ptr, "@")}).ptr;
	}
	words[count] = NULL;
	advice = strength_advice(mem, password, words);
	if (!advice.ptr)
		return OK;
	return field_refuse(reterr_refusal, ERR_INVALID, "#/password", FIELD_WEAK_PASSWORD, advice.ptr);
}

static enum err check_link(struct db *w, const struct password_change *c)
{
	struct link_get_row link;

	if (!c->reset_token.ptr)
		return OK;
	return mail_link_find(w, c->mem, MAIL_LINK_RESET, c->reset_token, &link);
}

enum err password_change(struct db *w, void *change)
{
	const struct password_change *c = change;
	struct account_get_row account;
	struct mail notice;
	enum err e;

	e = check_link(w, c);
	if (e)
		return e;
	e = sql_account_get(w, c->mem, (struct account_get_in){.id = c->user_id}, &account);
	if (e)
		return e;
	e = sql_account_set_password(w, (struct account_set_password_in){.id = c->user_id, .password_hash = c->hash},
				     NULL);
	if (e)
		return e;
	e = sql_credential_delete_others(
	    w, (struct credential_delete_others_in){.user_id = c->user_id, .id = c->except_credential_id}, NULL);
	if (e)
		return e;
	e = sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = c->user_id}, NULL);
	if (e)
		return e;
	notice = mail_text_password_changed(c->mem, c->config->base_url, account.email, account.username);
	return outbox_queue(w, c->user_id, &notice);
}
