/* Who follows whom. */
#include "core/follow.h"

#include "base/limits.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/users.h"
#include "resources/write.h"

static enum err reply_relationship(struct req *rq, const struct relationship_get_row *relationship)
{
	struct json_writer *w = req_reply(rq, 200);

	rq->reply->version = follow_version(relationship);
	jw_object(w, NULL);
	jw_bool(w, "you_follow", relationship->you_follow);
	jw_bool(w, "follows_you", relationship->follows_you);
	jw_object_end(w);
	return OK;
}

static enum err refuse(struct req *rq, enum follow_refusal refusal)
{
	if (refusal == FOLLOW_ONESELF)
		return req_refuse(rq, ERR_CONFLICT, "#", FIELD_OWN_ACCOUNT, "You cannot follow yourself.");
	return req_refuse(rq, ERR_CONFLICT, "#", FIELD_TOO_MANY,
			  "You follow the maximum number of people. Unfollow someone first.");
}

static enum err change(struct req *rq, struct str ref, store_write_fn write)
{
	struct follow_change c = {.mem = rq->mem, .caller = rq->caller, .precondition = &rq->precondition};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, ref, &user);
	if (e)
		return e;
	c.user_id = user.id;
	e = req_write(rq, write, &c);
	if (e == ERR_CONFLICT)
		return refuse(rq, c.reterr_refusal);
	if (e)
		return e;
	return reply_relationship(rq, &c.relationship);
}

/* PUT /users/{id}/follow */
enum err op_followUser(struct req *rq)
{
	const struct follow_user_parameters *at = rq->parameters;

	return change(rq, at->id, follow_begin);
}

/* DELETE /users/{id}/follow */
enum err op_unfollowUser(struct req *rq)
{
	const struct unfollow_user_parameters *at = rq->parameters;

	return change(rq, at->id, follow_end);
}

/* GET /users/{id}/relationship */
enum err op_getRelationship(struct req *rq)
{
	const struct get_relationship_parameters *at = rq->parameters;
	struct relationship_get_row relationship;
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, at->id, &user);
	if (e)
		return e;
	e = follow_relationship(rq->db, rq->mem, rq->caller->user_id, user.id, &relationship);
	if (e)
		return e;
	return reply_relationship(rq, &relationship);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct json_writer *w = out;
	struct follow_row follow;

	(void)rq;
	if (!sql_next_follow(rows, &follow))
		return false;
	*ret_key = (struct anchor_row){follow.created_at, follow.id};
	if (!out)
		return true;
	jw_object(w, NULL);
	author_write(w, "user", "user_url",
		     &(struct author){follow.id, follow.username, follow.avatar_hash, follow.deleted});
	jw_time(w, "since", follow.created_at);
	jw_object_end(w);
	return true;
}

static const struct list followers = {.member = "follows",
				      .page_size = LIMIT_PEOPLE_PER_PAGE,
				      .find = sql_follower_anchor,
				      .open = sql_follower_page,
				      .open_back = sql_follower_page_back,
				      .next = write_next};

/* GET /users/{id}/followers: newest first. */
enum err op_listFollowers(struct req *rq)
{
	const struct list_followers_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE(in)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	page.in.owner_id = user.id;
	page.count = user.follower_count;
	return list_reply(rq, &followers, &page);
}

static const struct list following = {.member = "follows",
				      .page_size = LIMIT_PEOPLE_PER_PAGE,
				      .find = sql_following_anchor,
				      .open = sql_following_page,
				      .open_back = sql_following_page_back,
				      .next = write_next};

/* GET /users/{id}/following: newest first. */
enum err op_listFollowing(struct req *rq)
{
	const struct list_following_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE(in)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	page.in.owner_id = user.id;
	page.count = user.following_count;
	return list_reply(rq, &following, &page);
}
