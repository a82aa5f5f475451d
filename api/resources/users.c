/* Public profiles. */
#include "resources/users.h"

#include "generated/operations.h"

void author_write(struct json_writer *w, const char *key, const char *url_key, const struct author *author)
{
	jw_object(w, key);
	jw_int(w, "id", author->id);
	jw_str(w, "username", author->username);
	jw_bool(w, "deleted", author->deleted);
	jw_str(w, "avatar_hash", author->avatar_hash);
	jw_object_end(w);
	jw_url(w, url_key, API_PREFIX "/users/", author->id, "");
}

void user_write(struct json_writer *w, const struct user_view_row *user)
{
	jw_object(w, NULL);
	jw_int(w, "id", user->id);
	jw_url(w, "url", API_PREFIX "/users/", user->id, "");
	jw_str(w, "username", user->username);
	jw_bool(w, "deleted", user->deleted);
	jw_str(w, "name", user->name);
	jw_str(w, "location", user->location);
	jw_str(w, "about_me", user->about_me);
	jw_str(w, "avatar_hash", user->avatar_hash);
	jw_url(w, "avatar_url", API_PREFIX "/users/", user->id, "/avatar");
	jw_time(w, "member_since", user->member_since);
	jw_time(w, "last_seen", user->last_seen);
	jw_url(w, "posts_url", API_PREFIX "/users/", user->id, "/posts");
	jw_url(w, "followed_posts_url", API_PREFIX "/users/", user->id, "/timeline");
	jw_url(w, "followers_url", API_PREFIX "/users/", user->id, "/followers");
	jw_url(w, "following_url", API_PREFIX "/users/", user->id, "/following");
	jw_int(w, "post_count", user->post_count);
	jw_int(w, "comment_count", user->comment_count);
	jw_int(w, "follower_count", user->follower_count);
	jw_int(w, "following_count", user->following_count);
	jw_object_end(w);
}

/* GET /users/{id} */
enum err op_getUser(struct req *rq)
{
	const struct get_user_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	user_write(req_reply(rq, 200), &user);
	return OK;
}
