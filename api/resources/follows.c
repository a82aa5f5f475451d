/* Who follows whom. */
#include "resources/follows.h"

#include "base/clock.h"
#include "base/limits.h"
#include "generated/follows.sql.h"
#include "generated/operations.h"
#include "generated/users.sql.h"
#include "resources/list.h"
#include "resources/users.h"
#include "resources/views.h"
#include "resources/write.h"

static enum err count(struct db *w, int64_t follower_id, int64_t followed_id, int64_t delta)
{
	return sql_follow_count(
	    w, (struct follow_count_in){.follower_id = follower_id, .followed_id = followed_id, .delta = delta}, NULL);
}

enum err follow_add(struct db *w, int64_t follower_id, int64_t followed_id, int64_t created_at)
{
	int64_t added;
	enum err e = sql_follow_insert(
	    w,
	    (struct follow_insert_in){.follower_id = follower_id, .followed_id = followed_id, .created_at = created_at},
	    &added);

	return e || !added ? e : count(w, follower_id, followed_id, 1);
}

static enum err follow_remove(struct db *w, int64_t follower_id, int64_t followed_id)
{
	int64_t removed;
	enum err e = sql_follow_delete(
	    w, (struct follow_delete_in){.follower_id = follower_id, .followed_id = followed_id}, &removed);

	return e || !removed ? e : count(w, follower_id, followed_id, -1);
}

enum err follow_remove_all(struct db *w, int64_t user_id)
{
	enum err e = sql_follow_uncount_all(w, (struct follow_uncount_all_in){.user_id = user_id}, NULL);

	return e ? e : sql_follow_delete_all(w, (struct follow_delete_all_in){.user_id = user_id}, NULL);
}

/* A follow that comes or goes. */
struct follow_change {
	struct arena *mem;
	const struct caller *caller;
	int64_t user_id;
	struct relationship_get_row relationship; /* as it is then */
	const char *refusal_code, *refusal;	  /* of ERR_CONFLICT */
};

static enum err get_relationship(struct db *db, struct arena *mem, int64_t viewer_id, int64_t user_id,
				 struct relationship_get_row *ret)
{
	return sql_relationship_get(db, mem, (struct relationship_get_in){.viewer_id = viewer_id, .user_id = user_id},
				    ret);
}

static enum err check_new(struct db *w, struct follow_change *c)
{
	struct user_view_row user;
	enum err e = sql_user_get(w, c->mem, (struct user_get_in){.id = c->user_id}, &user);

	if (e || user.deleted)
		return e ? e : ERR_NOT_FOUND;
	c->refusal_code = FIELD_OWN_ACCOUNT;
	c->refusal = "You cannot follow yourself.";
	if (c->user_id == c->caller->user_id)
		return ERR_CONFLICT;
	e = sql_user_get(w, c->mem, (struct user_get_in){.id = c->caller->user_id}, &user);
	c->refusal_code = FIELD_TOO_MANY;
	c->refusal = "You follow as many people as can be. Stop following somebody first.";
	return e ? e : user.following_count >= LIMIT_FOLLOWING ? ERR_CONFLICT : OK;
}

static enum err follow(struct db *w, void *arg)
{
	struct follow_change *c = arg;
	enum err e;

	e = get_relationship(w, c->mem, c->caller->user_id, c->user_id, &c->relationship);
	if (e || c->relationship.you_follow)
		return e;
	e = check_new(w, c);
	if (!e)
		e = follow_add(w, c->caller->user_id, c->user_id, clock_now());
	c->relationship.you_follow = 1;
	return e;
}

static enum err unfollow(struct db *w, void *arg)
{
	struct follow_change *c = arg;
	enum err e;

	e = follow_remove(w, c->caller->user_id, c->user_id);
	return e ? e : get_relationship(w, c->mem, c->caller->user_id, c->user_id, &c->relationship);
}

static enum err reply(struct req *rq, const struct relationship_get_row *relationship)
{
	struct json_writer *w = req_reply(rq, 200);

	jw_object(w, NULL);
	jw_bool(w, "you_follow", relationship->you_follow);
	jw_bool(w, "follows_you", relationship->follows_you);
	jw_object_end(w);
	return OK;
}

static enum err change(struct req *rq, struct str ref, store_write_fn write)
{
	struct follow_change c = {.mem = rq->mem, .caller = rq->caller};
	struct user_view_row user;
	enum err e = user_find(rq, ref, &user);

	c.user_id = user.id;
	if (!e)
		e = req_write(rq, write, &c);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#", c.refusal_code, c.refusal);
	return e ? e : reply(rq, &c.relationship);
}

/* PUT /users/{id}/follow */
enum err op_followUser(struct req *rq)
{
	const struct follow_user_parameters *at = rq->parameters;

	return change(rq, at->id, follow);
}

/* DELETE /users/{id}/follow */
enum err op_unfollowUser(struct req *rq)
{
	const struct unfollow_user_parameters *at = rq->parameters;

	return change(rq, at->id, unfollow);
}

/* GET /users/{id}/relationship */
enum err op_getRelationship(struct req *rq)
{
	const struct get_relationship_parameters *at = rq->parameters;
	struct relationship_get_row relationship;
	struct user_view_row user;
	enum err e = user_find(rq, at->id, &user);

	if (!e)
		e = get_relationship(rq->db, rq->mem, rq->caller->user_id, user.id, &relationship);
	return e ? e : reply(rq, &relationship);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write)
{
	struct json_writer *w = &rq->reply->body;
	struct follow_row follow;

	if (!sql_next_follow(rows, &follow))
		return false;
	*ret_key = (struct anchor_row){follow.created_at, follow.id};
	if (!write)
		return true;
	jw_object(w, NULL);
	person_write(w, "user", "user_url", follow.id, follow.username, follow.avatar_hash);
	jw_time(w, "since", follow.created_at);
	jw_object_end(w);
	return true;
}

static const struct list followers = {.member = "follows",
				      .page_size = LIMIT_PEOPLE_PER_PAGE,
				      .find = sql_follower_anchor,
				      .open = sql_follower_page,
				      .next = write_next};

/* GET /users/{id}/followers: newest first. */
enum err op_listFollowers(struct req *rq)
{
	const struct list_followers_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e = user_find(rq, in->id, &user);

	return e ? e
		 : list_reply(
		       rq, &followers,
		       &(struct list_page){
			   .in.owner_id = user.id, .number = in->page, .from = in->from, .count = user.follower_count});
}

static const struct list following = {.member = "follows",
				      .page_size = LIMIT_PEOPLE_PER_PAGE,
				      .find = sql_following_anchor,
				      .open = sql_following_page,
				      .next = write_next};

/* GET /users/{id}/following: newest first. */
enum err op_listFollowing(struct req *rq)
{
	const struct list_following_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e = user_find(rq, in->id, &user);

	return e ? e
		 : list_reply(rq, &following,
			      &(struct list_page){.in.owner_id = user.id,
						  .number = in->page,
						  .from = in->from,
						  .count = user.following_count});
}
