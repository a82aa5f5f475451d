/* What a user reads: the own posts and those of the people the user follows. */
#include "base/limits.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/users.h"
#include "resources/views.h"

static enum err find(struct req *rq, int64_t owner, int64_t skip, struct anchor_row *ret_key)
{
	return sql_timeline_anchor(rq->db, rq->mem, (struct timeline_anchor_in){.user_id = owner, .skip = skip},
				   ret_key);
}

static enum err open(struct req *rq, int64_t owner, struct anchor_row from, int64_t limit, struct rows *ret_rows)
{
	return sql_timeline_page(
	    rq->db,
	    (struct timeline_page_in){.user_id = owner, .from_at = from.created_at, .from_id = from.id, .limit = limit},
	    ret_rows);
}

static const struct list timeline = {.member = "posts",
				     .page_size = LIMIT_POSTS_PER_PAGE,
				     .deepest = LIMIT_TIMELINE_PAGE,
				     .find = find,
				     .open = open,
				     .next = post_write_next};

/* GET /users/{id}/timeline: newest first. */
enum err op_listUserTimeline(struct req *rq)
{
	const struct list_user_timeline_parameters *in = rq->parameters;
	struct list_page page = {.number = in->page, .from = in->from};
	struct user_view_row user;
	struct count_row count;
	enum err e = user_find(rq, in->id, &user);

	if (!e)
		e = sql_timeline_count(rq->db, rq->mem, (struct timeline_count_in){.user_id = user.id}, &count);
	if (e)
		return e;
	page.owner = user.id;
	page.count = count.count;
	return list_reply(rq, &timeline, &page);
}
