/* Public profiles and what their owners wrote. */
#include <stdlib.h>

#include "base/limits.h"
#include "base/text.h"
#include "generated/operations.h"
#include "generated/username.sql.h"
#include "generated/users.sql.h"
#include "resources/list.h"
#include "resources/users.h"
#include "resources/views.h"

void person_write(struct json_writer *w, const char *key, const char *url_key, int64_t id, struct str username,
		  struct str avatar_hash)
{
	jw_object(w, key);
	jw_int(w, "id", id);
	jw_str(w, "username", username);
	jw_str(w, "avatar_hash", avatar_hash);
	jw_object_end(w);
	jw_url(w, url_key, API_PREFIX "/users/", id, "");
}

void user_write(struct json_writer *w, const struct user_view_row *user)
{
	jw_object(w, NULL);
	jw_int(w, "id", user->id);
	jw_url(w, "url", API_PREFIX "/users/", user->id, "");
	jw_str(w, "username", user->username);
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

enum err user_find(struct req *rq, struct str ref, struct user_view_row *ret_user)
{
	struct id_row id = {0};

	if (ref.ptr[0] == '@') {
		struct str name = {ref.ptr + 1, ref.len - 1};
		enum err e = sql_user_by_username(
		    rq->db, rq->mem, (struct user_by_username_in){.username_key = text_lower_key(rq->mem, name)}, &id);

		if (e)
			return e;
	} else {
		id.id = strtoll(ref.ptr, NULL, 10); /* out of range: the largest, which nobody has */
	}
	return sql_user_get(rq->db, rq->mem, (struct user_get_in){.id = id.id}, ret_user);
}

/* GET /users/{id} */
enum err op_getUser(struct req *rq)
{
	const struct get_user_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e = user_find(rq, in->id, &user);

	if (e)
		return e;
	user_write(req_reply(rq, 200), &user);
	return OK;
}

static const struct list posts_of_user = {.member = "posts",
					  .page_size = LIMIT_POSTS_PER_PAGE,
					  .find = sql_user_post_anchor,
					  .open = sql_user_post_page,
					  .next = post_write_next};

/* GET /users/{id}/posts: newest first. */
enum err op_listUserPosts(struct req *rq)
{
	const struct list_user_posts_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e = user_find(rq, in->id, &user);

	return e ? e
		 : list_reply(
		       rq, &posts_of_user,
		       &(struct list_page){
			   .in.owner_id = user.id, .number = in->page, .from = in->from, .count = user.post_count});
}
