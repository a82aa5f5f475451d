/* Timelines: the posts of a user and of those whom the user follows. */
#include "base/limits.h"
#include "core/timeline.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/posts.h"

static const struct list timeline_list = {.member = "posts",
					  .page_size = LIMIT_POSTS_PER_PAGE,
					  .find = sql_timeline_anchor,
					  .count = sql_timeline_count_between,
					  .open = sql_timeline_page,
					  .open_back = sql_timeline_page_back,
					  .next = post_write_next};

/* GET /users/{id}/timeline: newest first. */
enum err op_listUserTimeline(struct req *rq)
{
	const struct list_user_timeline_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct timeline timeline;
	enum err e;

	e = timeline_find(rq->db, rq->mem, in->id, &timeline);
	if (e)
		return e;
	page.in.owner_id = timeline.owner_id;
	page.count = timeline.count;
	return list_reply(rq, &timeline_list, &page);
}
