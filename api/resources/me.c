/* One's own account. */
#include "resources/me.h"

#include "core/account.h"
#include "core/caller.h"
#include "generated/operations.h"
#include "resources/roles.h"
#include "resources/write.h"

void me_reply(struct req *rq, const struct account_view_row *account)
{
	struct json_writer *w = req_reply(rq, 200);

	rq->reply->version = account->profile_version;
	jw_object(w, NULL);
	jw_int(w, "id", account->id);
	jw_url(w, "url", API_PREFIX "/users/", account->id, "");
	jw_str(w, "username", account->username);
	jw_str(w, "email", account->email);
	jw_str(w, "name", account->name);
	jw_str(w, "location", account->location);
	jw_str(w, "about_me", account->about_me);
	jw_str(w, "avatar_hash", account->avatar_hash);
	jw_str(w, "role", account->role);
	permissions_write(w, (uint32_t)account->permissions);
	jw_time(w, "member_since", account->member_since);
	jw_object_end(w);
}

/* GET /me */
enum err op_getMe(struct req *rq)
{
	struct account_view_row account;
	enum err e;

	e = sql_account_view(rq->db, rq->mem, (struct account_view_in){.id = rq->caller->user_id}, &account);
	if (e == ERR_NOT_FOUND) /* deleted meanwhile */
		return ERR_CREDENTIALS;
	if (e)
		return e;
	me_reply(rq, &account);
	return OK;
}

/* PATCH /me: edits the profile. */
enum err op_updateMe(struct req *rq)
{
	const struct profile_update *in = rq->body;
	struct profile_change c = {.mem = rq->mem,
				   .user_id = rq->caller->user_id,
				   .precondition = &rq->precondition,
				   .name = in->name,
				   .location = in->location,
				   .about_me = in->about_me};
	enum err e;

	e = req_write(rq, account_change_profile, &c);
	if (e)
		return e;
	me_reply(rq, &c.account);
	return OK;
}
