/* Lists: pages by number for people, by key inside. */
#include "resources/list.h"

#include <inttypes.h>
#include <stdio.h>

/* Where the page starts. ERR_NOT_FOUND: behind the last row. */
static enum err page_start(struct req *rq, const struct list *list, int64_t owner, int64_t page, struct str from,
			   int64_t count, struct anchor_row *ret_start)
{
	int64_t skip = (page - 1) * list->page_size;

	if (from.ptr && sscanf(from.ptr, "%" SCNd64 ".%" SCNd64, &ret_start->created_at, &ret_start->id) == 2)
		return OK;
	if (page == 1) {
		*ret_start = list->oldest_first ? (struct anchor_row){0} : (struct anchor_row){INT64_MAX, INT64_MAX};
		return OK;
	}
	return skip < count ? list->find(rq, owner, skip, ret_start) : ERR_NOT_FOUND;
}

/* Writes at most a page of rows; `ret_next` is the key of the row behind them. */
static enum err write_rows(struct req *rq, const struct list *list, int64_t owner, struct anchor_row start,
			   struct anchor_row *ret_next, bool *ret_more)
{
	struct rows _rows_ rows = {0};
	struct anchor_row key;
	enum err e = list->open(rq, owner, start, list->page_size + 1, &rows);

	if (e)
		return e;
	for (int64_t i = 0; i < list->page_size && list->next(rq, &rows, &key, true); i++)
		;
	*ret_more = list->next(rq, &rows, ret_next, false);
	return db_close(&rows);
}

enum err list_reply(struct req *rq, const struct list *list, int64_t owner, int64_t page, struct str from,
		    int64_t count)
{
	struct json_writer *w = req_reply(rq, 200);
	struct anchor_row start, next = {0};
	struct str prev_link = {0}, next_link = {0};
	bool more = false;
	enum err e;

	jw_object(w, NULL);
	jw_array(w, list->member);
	e = page_start(rq, list, owner, page, from, count, &start);
	if (!e)
		e = write_rows(rq, list, owner, start, &next, &more);
	if (e && e != ERR_NOT_FOUND)
		return e;
	jw_array_end(w);
	if (page > 1)
		prev_link = arena_printf(rq->mem, "%s?page=%" PRId64, rq->path, page - 1);
	if (more)
		next_link = arena_printf(rq->mem, "%s?page=%" PRId64 "&from=%" PRId64 ".%" PRId64, rq->path, page + 1,
					 next.created_at, next.id);
	jw_str(w, "prev", prev_link);
	jw_str(w, "next", next_link);
	jw_int(w, "count", count);
	jw_object_end(w);
	return OK;
}
