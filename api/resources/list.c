/* Lists: pages by number for people, by key inside. */
#include "resources/list.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/limits.h"

/* Whether counting to a page of rows costs too much. Behind the end there is nothing to count along. */
static bool is_too_deep(const struct list *list, int64_t number, int64_t count)
{
	return number > LIMIT_PAGES_BY_NUMBER && (number - 1) * list->page_size < count;
}

/* Where the page starts. ERR_NOT_FOUND: behind the last row. */
static enum err page_start(struct req *rq, const struct list *list, const struct list_page *page,
			   struct anchor_row *ret_start)
{
	struct list_in in = page->in;

	if (page->from.ptr &&
	    sscanf(page->from.ptr, "%" SCNd64 ".%" SCNd64, &ret_start->created_at, &ret_start->id) == 2)
		return OK;
	if (page->number == 1) {
		*ret_start = list->oldest_first ? (struct anchor_row){0} : (struct anchor_row){INT64_MAX, INT64_MAX};
		return OK;
	}
	in.skip = (page->number - 1) * list->page_size;
	if (in.skip >= page->count)
		return ERR_NOT_FOUND;
	if (is_too_deep(list, page->number, page->count))
		return req_refuse_parameter(
		    rq, "page", FIELD_OUT_OF_RANGE,
		    arena_printf(rq->mem,
				 "Follow next from a page before: numbers reach the first %d pages of a "
				 "list.",
				 LIMIT_PAGES_BY_NUMBER)
			.ptr);
	return list->find(rq->db, rq->mem, in, ret_start);
}

/* Writes at most a page of rows; `ret_next` is the key of the row behind them. */
static enum err write_rows(struct req *rq, const struct list *list, struct list_in in, struct anchor_row start,
			   struct anchor_row *ret_next, bool *ret_more)
{
	struct rows _rows_ rows = {0};
	struct anchor_row key, next = {0};
	bool more;
	enum err e;

	in.from_at = start.created_at;
	in.from_id = start.id;
	in.limit = list->page_size + 1;
	e = list->open(rq->db, in, &rows);
	if (e)
		return e;
	for (int64_t i = 0; i < list->page_size && list->next(rq, &rows, &key, true); i++)
		;
	more = list->next(rq, &rows, &next, false);
	e = db_close(&rows);
	if (e)
		return e;
	*ret_next = next;
	*ret_more = more;
	return OK;
}

enum err list_reply(struct req *rq, const struct list *list, const struct list_page *page)
{
	struct json_writer *w = req_reply(rq, 200);
	const char *filter = page->filter.ptr ? page->filter.ptr : "";
	struct anchor_row start, next = {0};
	struct str prev_link = {0}, next_link = {0};
	bool more = false;
	enum err e;

	jw_object(w, NULL);
	jw_array(w, list->member);
	e = page_start(rq, list, page, &start);
	if (!e)
		e = write_rows(rq, list, page->in, start, &next, &more);
	if (e && e != ERR_NOT_FOUND)
		return e;
	jw_array_end(w);
	/* No link leads to what is refused. */
	if (page->number > 1 && !is_too_deep(list, page->number - 1, page->count))
		prev_link = arena_printf(rq->mem, "%s?%spage=%" PRId64, rq->path, filter, page->number - 1);
	if (more)
		next_link = arena_printf(rq->mem, "%s?%spage=%" PRId64 "&from=%" PRId64 ".%" PRId64, rq->path, filter,
					 page->number + 1, next.created_at, next.id);
	jw_str(w, "prev", prev_link);
	jw_str(w, "next", next_link);
	jw_int(w, "count", page->count);
	jw_object_end(w);
	return OK;
}
