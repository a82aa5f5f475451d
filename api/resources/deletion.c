/* Deleting one's account. */
#include "base/clock.h"
#include "core/account.h"
#include "core/administrator.h"
#include "core/caller.h"
#include "core/follow.h"
#include "core/username.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/operations.h"
#include "generated/purge.sql.h"
#include "generated/registration.sql.h"
#include "generated/role.sql.h"
#include "resources/cookie.h"
#include "resources/janitor.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"
#include "store/store.h"

struct deletion {
	struct arena *mem;
	int64_t user_id;
	bool delete_texts;
};

/* What names the account elsewhere: mails that wait, and notes of mails sent. */
static enum err forget_address(struct db *w, int64_t user_id, struct str email)
{
	enum err e =
	    sql_account_delete_mails(w, (struct account_delete_mails_in){.recipient = email, .user_id = user_id}, NULL);

	if (!e)
		e = sql_registration_delete_of_account(
		    w, (struct registration_delete_of_account_in){.email_key = email, .user_id = user_id}, NULL);
	if (!e)
		e = sql_mail_limit_delete_address(
		    w, (struct mail_limit_delete_address_in){.email_key = email, .user_id = user_id}, NULL);
	return e ? e : sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = user_id}, NULL);
}

/* All that must be gone at once. The texts, where they go, are many: they go in chunks. */
static enum err bury(struct db *w, void *arg)
{
	const struct deletion *d = arg;
	struct account_get_row account;
	struct id_row role;
	enum err e = administrator_check_not_last(w, d->mem, d->user_id);

	if (!e)
		e = sql_account_get(w, d->mem, (struct account_get_in){.id = d->user_id}, &account);
	if (!e)
		e = sql_role_default(w, d->mem, &role);
	if (!e)
		e = forget_address(w, d->user_id, account.email);
	if (!e)
		e = username_reserve(w, d->mem, account.username);
	if (!e)
		e = sql_credential_delete_others(w, (struct credential_delete_others_in){.user_id = d->user_id}, NULL);
	if (!e)
		e = follow_remove_all(w, d->user_id);
	if (!e)
		e = sql_account_bury(
		    w, (struct account_bury_in){.id = d->user_id, .role_id = role.id, .now_at = clock_now()}, NULL);
	return e ? e
		 : sql_purge_insert(
		       w, (struct purge_insert_in){.user_id = d->user_id, .stage = d->delete_texts ? 1 : 2}, NULL);
}

/* POST /me/deletion: the password is asked. */
enum err op_deleteMe(struct req *rq)
{
	const struct deletion_create *in = rq->body;
	struct deletion d = {
	    .mem = rq->mem, .user_id = rq->caller->user_id, .delete_texts = str_eq(in->posts, STR("delete"))};
	enum err e = req_confirm_password(rq, in->password, "#/password");

	if (!e)
		e = req_write(rq, bury, &d);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#", FIELD_LAST_ADMINISTRATOR,
				  "You are the last administrator. Make somebody else one first.");
	if (e)
		return e;
	janitor_wake(rq->janitor);
	if (rq->caller->kind == CREDENTIAL_SESSION)
		cookie_delete_session(rq);
	req_reply(rq, 204);
	return OK;
}
