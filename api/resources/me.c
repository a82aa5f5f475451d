/* One's own account. */
#include "resources/me.h"
#include "generated/me.sql.h"
#include "generated/operations.h"
#include "resources/roles.h"
#include "resources/write.h"

void me_reply(struct req *rq, const struct me_get_row *me)
{
	struct json_writer *w = req_reply(rq, 200);

	jw_object(w, NULL);
	jw_int(w, "id", me->id);
	jw_url(w, "url", API_PREFIX "/users/", me->id, "");
	jw_str(w, "username", me->username);
	jw_str(w, "email", me->email);
	jw_str(w, "name", me->name);
	jw_str(w, "location", me->location);
	jw_str(w, "about_me", me->about_me);
	jw_str(w, "avatar_hash", me->avatar_hash);
	jw_str(w, "role", me->role);
	permissions_write(w, (uint32_t)me->permissions);
	jw_time(w, "member_since", me->member_since);
	jw_object_end(w);
}

/* GET /me */
enum err op_getMe(struct req *rq)
{
	struct me_get_row me;
	enum err e = sql_me_get(rq->db, rq->mem, (struct me_get_in){.id = rq->caller->user_id}, &me);

	if (!e)
		me_reply(rq, &me);
	return e;
}

/* A profile on its way into the database. */
struct edit {
	struct arena *mem;
	struct profile_update_in row;
	struct me_get_row me; /* as it is then */
};

static enum err edit(struct db *w, void *arg)
{
	struct edit *c = arg;
	enum err e;

	e = sql_profile_update(w, c->row, NULL);
	if (e)
		return e;
	return sql_me_get(w, c->mem, (struct me_get_in){.id = c->row.id}, &c->me);
}

/* PATCH /me: edits the profile. */
enum err op_updateMe(struct req *rq)
{
	const struct profile_update *in = rq->body;
	struct edit c = {
	    .mem = rq->mem,
	    .row = {.id = rq->caller->user_id, .name = in->name, .location = in->location, .about_me = in->about_me}};
	enum err e;

	e = req_write(rq, edit, &c);
	if (e)
		return e;
	me_reply(rq, &c.me);
	return OK;
}
