/* Who follows whom. */
#include "core/follow.h"

#include "base/clock.h"
#include "base/limits.h"
#include "core/list_order.h"
#include "generated/user.sql.h"

static enum err count(struct db *w, int64_t follower_id, int64_t followed_id, int64_t delta)
{
	return sql_follow_count(
	    w, (struct follow_count_in){.follower_id = follower_id, .followed_id = followed_id, .delta = delta}, NULL);
}

enum err follow_add(struct db *w, int64_t follower_id, int64_t followed_id, int64_t created_at)
{
	int64_t added;
	enum err e;

	e = sql_follow_insert(
	    w,
	    (struct follow_insert_in){.follower_id = follower_id, .followed_id = followed_id, .created_at = created_at},
	    &added);
	if (e || !added)
		return e;
	return count(w, follower_id, followed_id, 1);
}

static enum err follow_remove(struct db *w, int64_t follower_id, int64_t followed_id)
{
	int64_t removed;
	enum err e;

	e = sql_follow_delete(w, (struct follow_delete_in){.follower_id = follower_id, .followed_id = followed_id},
			      &removed);
	if (e || !removed)
		return e;
	return count(w, follower_id, followed_id, -1);
}

enum err follow_remove_all(struct db *w, int64_t user_id)
{
	enum err e;

	e = sql_follow_uncount_all(w, (struct follow_uncount_all_in){.user_id = user_id}, NULL);
	if (e)
		return e;
	return sql_follow_delete_all(w, (struct follow_delete_all_in){.user_id = user_id}, NULL);
}

enum err follow_relationship(struct db *db, struct arena *mem, int64_t viewer_id, int64_t user_id,
			     struct relationship_get_row *ret)
{
	return sql_relationship_get(db, mem, (struct relationship_get_in){.viewer_id = viewer_id, .user_id = user_id},
				    ret);
}

int64_t follow_version(const struct relationship_get_row *relationship)
{
	return relationship->you_follow ? 2 : 1;
}

/* Reads the relationship before the change. */
static enum err find(struct db *w, struct follow_change *c)
{
	enum err e;

	e = follow_relationship(w, c->mem, c->caller->user_id, c->user_id, &c->relationship);
	if (e)
		return e;
	return precondition_check(c->precondition, follow_version(&c->relationship));
}

static enum err refuse(struct follow_change *c, enum follow_refusal refusal)
{
	c->reterr_refusal = refusal;
	return ERR_CONFLICT;
}

static enum err check_new(struct db *w, struct follow_change *c)
{
	struct user_view_row followed, follower;
	enum err e;

	e = sql_user_get(w, c->mem, (struct user_get_in){.id = c->user_id}, &followed);
	if (e)
		return e;
	if (followed.deleted)
		return ERR_NOT_FOUND;
	if (c->user_id == c->caller->user_id)
		return refuse(c, FOLLOW_ONESELF);
	e = sql_user_get(w, c->mem, (struct user_get_in){.id = c->caller->user_id}, &follower);
	if (e)
		return e;
	return follower.following_count >= LIMIT_FOLLOWING ? refuse(c, FOLLOW_TOO_MANY) : OK;
}

static enum err time_of_new(struct db *w, const struct follow_change *c, int64_t *ret_at)
{
	int64_t now = clock_now();
	struct newest_row newest;
	enum err e;

	e = sql_follow_newest(w, c->mem,
			      (struct follow_newest_in){.follower_id = c->caller->user_id,
							.followed_id = c->user_id,
							.until_at = list_order_until(now)},
			      &newest);
	if (e)
		return e;
	*ret_at = list_order_next(now, newest.at);
	return OK;
}

enum err follow_begin(struct db *w, void *change)
{
	struct follow_change *c = change;
	int64_t now;
	enum err e;

	e = find(w, c);
	if (e || c->relationship.you_follow)
		return e;
	e = check_new(w, c);
	if (e)
		return e;
	e = time_of_new(w, c, &now);
	if (e)
		return e;
	e = follow_add(w, c->caller->user_id, c->user_id, now);
	if (e)
		return e;
	c->relationship.you_follow = 1;
	return OK;
}

enum err follow_end(struct db *w, void *change)
{
	struct follow_change *c = change;
	enum err e;

	e = find(w, c);
	if (e || !c->relationship.you_follow)
		return e;
	e = follow_remove(w, c->caller->user_id, c->user_id);
	if (e)
		return e;
	c->relationship.you_follow = 0;
	return OK;
}
