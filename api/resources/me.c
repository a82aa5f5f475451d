/* One's own account. */
#include "domain/permission.h"
#include "generated/operations.h"
#include "resources/views.h"

enum err me_reply(struct req *rq, int64_t user_id)
{
	struct me_get_row me;
	struct json_writer *w;
	enum err e = sql_me_get(rq->db, rq->mem, (struct me_get_in){.id = user_id}, &me);

	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_int(w, "id", me.id);
	jw_url(w, "url", API_PREFIX "/users/", me.id, "");
	jw_str(w, "username", me.username);
	jw_str(w, "email", me.email);
	jw_str(w, "avatar_hash", me.avatar_hash);
	jw_str(w, "role", me.role);
	jw_array(w, "permissions");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows((uint32_t)me.permissions, 1u << i))
			jw_str(w, NULL, str_from(permission_name(i)));
	jw_array_end(w);
	jw_time(w, "member_since", me.member_since);
	jw_object_end(w);
	return OK;
}

/* GET /me */
enum err op_getMe(struct req *rq)
{
	return me_reply(rq, rq->caller->user_id);
}
