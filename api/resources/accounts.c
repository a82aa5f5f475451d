/* Accounts, as administrators see and change them. */
#include <curl/curl.h>

#include "base/limits.h"
#include "core/account.h"
#include "core/account_edit.h"
#include "core/caller.h"
#include "core/outbox.h"
#include "core/user.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/write.h"

/* The schema Account. */
static void write_account(struct json_writer *w, const struct account_view_row *account)
{
	jw_object(w, NULL);
	jw_int(w, "id", account->id);
	jw_url(w, "url", API_PREFIX "/accounts/", account->id, "");
	jw_str(w, "username", account->username);
	jw_str(w, "email", account->email);
	jw_str(w, "name", account->name);
	jw_str(w, "location", account->location);
	jw_str(w, "about_me", account->about_me);
	jw_str(w, "avatar_hash", account->avatar_hash);
	jw_str(w, "role", account->role);
	jw_bool(w, "confirmed", account->confirmed);
	jw_bool(w, "suspended", account->suspended);
	jw_time(w, "member_since", account->member_since);
	jw_time(w, "last_seen", account->last_seen);
	jw_int(w, "post_count", account->post_count);
	jw_int(w, "comment_count", account->comment_count);
	jw_object_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct account_view_row account;

	(void)rq;
	if (!sql_next_account_view(rows, &account))
		return false;
	*ret_key = (struct anchor_row){account.member_since, account.id};
	if (out)
		write_account(out, &account);
	return true;
}

static const struct list accounts = {.member = "accounts",
				     .page_size = LIMIT_PEOPLE_PER_PAGE,
				     .find = sql_account_anchor,
				     .open = sql_account_page,
				     .open_back = sql_account_page_back,
				     .next = write_next};

/* "q=susan%20e&", for the links; absent without a search. */
static struct str filter(struct req *rq, struct str q)
{
	struct str text = {0};
	char *escaped;

	if (!q.len)
		return text;
	escaped = curl_easy_escape(NULL, q.ptr, (int)q.len);
	if (escaped)
		text = arena_printf(rq->mem, "q=%s&", escaped);
	curl_free(escaped);
	return text;
}

/* GET /accounts: newest first. */
enum err op_listAccounts(struct req *rq)
{
	const struct list_accounts_parameters *in = rq->parameters;
	struct list_page page = {
	    .in.part = account_search_pattern(rq->mem, in->q), LIST_PAGE(in), .filter = filter(rq, in->q)};
	struct count_row count;
	enum err e;

	if (in->count) {
		e = sql_account_count(rq->db, rq->mem, (struct account_count_in){.part = page.in.part}, &count);
		if (e)
			return e;
		page.count = count.count;
	}
	return list_reply(rq, &accounts, &page);
}

static void reply_account(struct req *rq, const struct account_view_row *account)
{
	rq->reply->version = account->version;
	write_account(req_reply(rq, 200), account);
}

/* GET /accounts/{id} */
enum err op_getAccount(struct req *rq)
{
	const struct get_account_parameters *at = rq->parameters;
	struct account_view_row account;
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, at->id, &user);
	if (e)
		return e;
	e = sql_account_view(rq->db, rq->mem, (struct account_view_in){.id = user.id}, &account);
	if (e)
		return e;
	reply_account(rq, &account);
	return OK;
}

enum err check_updateAccount(struct req *rq)
{
	const struct update_account_parameters *at = rq->parameters;
	const struct account_update *in = rq->body;
	struct account_edit edit = {.mem = rq->mem, .username = in->username, .email = in->email, .role = in->role};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, at->id, &user);
	if (e)
		return e;
	edit.user_id = user.id;
	return account_edit_check(rq->db, &edit, rq->errors);
}

/* PATCH /accounts/{id} */
enum err op_updateAccount(struct req *rq)
{
	const struct update_account_parameters *at = rq->parameters;
	const struct account_update *in = rq->body;
	struct account_edit edit = {.mem = rq->mem,
				    .config = rq->config,
				    .actor_id = rq->caller->user_id,
				    .precondition = &rq->precondition,
				    .username = in->username,
				    .email = in->email,
				    .name = in->name,
				    .location = in->location,
				    .about_me = in->about_me,
				    .role = in->role,
				    .has_confirmed = in->has_confirmed,
				    .confirmed = in->confirmed,
				    .has_suspended = in->has_suspended,
				    .suspended = in->suspended};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, at->id, &user);
	if (e)
		return e;
	edit.user_id = user.id;
	e = req_write(rq, account_edit, &edit);
	if (edit.reterr_refusal.pointer && (e == ERR_CONFLICT || e == ERR_INVALID))
		return req_refuse(rq, e, edit.reterr_refusal.pointer, edit.reterr_refusal.code,
				  edit.reterr_refusal.detail);
	if (e)
		return e;
	reply_account(rq, &edit.account);
	return OK;
}

/* DELETE /accounts/{id}/credentials: ends all sessions and tokens. */
enum err op_revokeAccountCredentials(struct req *rq)
{
	const struct revoke_account_credentials_parameters *at = rq->parameters;
	struct account_edit edit = {.mem = rq->mem, .actor_id = rq->caller->user_id};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, at->id, &user);
	if (e)
		return e;
	edit.user_id = user.id;
	e = req_write(rq, account_edit_revoke_credentials, &edit);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
}
