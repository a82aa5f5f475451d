/* What a user reads: the own posts and those of the people the user follows. */
#include "base/limits.h"
#include "core/user.h"
#include "generated/operations.h"
#include "generated/timeline.sql.h"
#include "resources/list.h"
#include "resources/posts.h"

static const struct list timeline = {.member = "posts",
				     .page_size = LIMIT_POSTS_PER_PAGE,
				     .find = sql_timeline_anchor,
				     .open = sql_timeline_page,
				     .open_back = sql_timeline_page_back,
				     .next = post_write_next};

/* GET /users/{id}/timeline: newest first. */
enum err op_listUserTimeline(struct req *rq)
{
	const struct list_user_timeline_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE(in)};
	struct user_view_row user;
	struct count_row count;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	e = sql_timeline_count(rq->db, rq->mem, (struct timeline_count_in){.user_id = user.id}, &count);
	if (e)
		return e;
	page.in.owner_id = user.id;
	page.count = count.count;
	return list_reply(rq, &timeline, &page);
}
