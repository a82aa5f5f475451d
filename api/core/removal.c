/* Removing deleted accounts. */
#include "core/removal.h"

#include "base/clock.h"
#include "base/limits.h"
#include "core/administrator.h"
#include "core/comment.h"
#include "core/follow.h"
#include "core/idempotency.h"
#include "core/post.h"
#include "core/role.h"
#include "core/username.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/registration.sql.h"
#include "generated/removal.sql.h"

/* States of a row of `purges`, as stored. */
enum stage { STAGE_TEXTS = 1, STAGE_SCRUB = 2 };

/* Other rows with the address: queued emails, registrations, and the times of emails. */
static enum err delete_address(struct db *w, int64_t user_id, struct str email)
{
	enum err e;

	e = sql_removal_delete_mails(w, (struct removal_delete_mails_in){.recipient = email, .user_id = user_id}, NULL);
	if (e)
		return e;
	e = sql_registration_delete_of_account(
	    w, (struct registration_delete_of_account_in){.email_key = email, .user_id = user_id}, NULL);
	if (e)
		return e;
	e = sql_mail_limit_delete_address(
	    w, (struct mail_limit_delete_address_in){.email_key = email, .user_id = user_id}, NULL);
	if (e)
		return e;
	return sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = user_id}, NULL);
}

static enum err clear_account(struct db *w, struct arena *mem, int64_t user_id)
{
	int64_t role_id;
	enum err e;

	e = sql_credential_delete_others(w, (struct credential_delete_others_in){.user_id = user_id}, NULL);
	if (e)
		return e;
	e = idempotency_forget(w, mem, user_id);
	if (e)
		return e;
	e = follow_remove_all(w, user_id);
	if (e)
		return e;
	e = role_find(w, mem, (struct str){0}, &role_id);
	if (e)
		return e;
	return sql_account_clear(w, (struct account_clear_in){.id = user_id, .role_id = role_id, .now_at = clock_now()},
				 NULL);
}

enum err removal_begin(struct db *w, struct arena *mem, int64_t user_id, bool with_texts)
{
	struct account_get_row account;
	enum err e;

	e = administrator_check_not_last(w, mem, user_id);
	if (e)
		return e;
	e = sql_account_get(w, mem, (struct account_get_in){.id = user_id}, &account);
	if (e)
		return e;
	e = delete_address(w, user_id, account.email);
	if (e)
		return e;
	e = username_reserve(w, mem, account.username);
	if (e)
		return e;
	e = clear_account(w, mem, user_id);
	if (e)
		return e;
	e = sql_removal_insert(
	    w, (struct removal_insert_in){.user_id = user_id, .stage = with_texts ? STAGE_TEXTS : STAGE_SCRUB}, NULL);
	if (!e)
		db_notify(w, REMOVAL_TOPIC);
	return e;
}

enum err removal_find_texts(struct db *db, struct arena *mem, int64_t *ret_user_id)
{
	struct removal_next_row next;
	enum err e;

	e = sql_removal_next(db, mem, &next);
	if (!e)
		*ret_user_id = next.user_id;
	return e;
}

/* The account's first post, or if it has none, its first comment. ERR_NOT_FOUND: it has neither. */
static enum err delete_text(struct db *w, struct arena *mem, int64_t user_id)
{
	struct id_row id;
	enum err e;

	e = sql_removal_post(w, mem, (struct removal_post_in){.author_id = user_id}, &id);
	if (!e)
		return post_remove(w, mem, id.id);
	if (e != ERR_NOT_FOUND)
		return e;
	e = sql_removal_comment(w, mem, (struct removal_comment_in){.author_id = user_id}, &id);
	if (e)
		return e;
	return comment_remove(w, mem, id.id);
}

enum err removal_delete_texts(struct db *w, struct arena *mem, int64_t user_id)
{
	enum err e = OK;

	for (int i = 0; i < LIMIT_PURGE_CHUNK && !e; i++)
		e = delete_text(w, mem, user_id);
	if (e != ERR_NOT_FOUND)
		return e;
	return sql_removal_texts_deleted(w, (struct removal_texts_deleted_in){.user_id = user_id}, NULL);
}

enum err removal_needs_scrub(struct db *db, struct arena *mem, bool *ret_needed)
{
	struct count_row accounts;
	enum err e;

	e = sql_removal_count(db, mem, &accounts);
	if (!e)
		*ret_needed = accounts.count > 0;
	return e;
}

enum err removal_begin_scrub(struct db *w)
{
	return sql_removal_begin_scrub(w, NULL);
}

enum err removal_end_scrub(struct db *w)
{
	return sql_removal_end_scrub(w, NULL);
}
