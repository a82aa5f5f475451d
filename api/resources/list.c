/* Lists: pages by key, and by number for people. */
#include "resources/list.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/limits.h"
#include "base/time_text.h"

/* The page being built. */
struct paging {
	struct req *rq;
	const struct list *list;
	const struct list_page *page;
	bool ascending;
	int64_t number, size, count;
	int64_t first_at, last_at; /* when rows may have been written */
	struct anchor_row start;   /* start of the page; its row may have been deleted */
	struct anchor_row end;	   /* of the row after the page */
	bool has_before, has_behind;
	void *out;
	size_t max_bytes; /* of the reply's body, after which the page ends */
};

static const struct anchor_row LEAST = {0, 0}, GREATEST = {9999999999999999, 9999999999999999};

bool list_parse_key(struct str text, struct anchor_row *ret_key)
{
	struct anchor_row key;

	if (!text.ptr || sscanf(text.ptr, "%" SCNd64 ".%" SCNd64, &key.created_at, &key.id) != 2)
		return false;
	*ret_key = key;
	return true;
}

/* From where to where rows may be, in an order. */
static void bound(const struct paging *p, bool ascending, struct list_in *in)
{
	in->from_at = ascending ? p->first_at : p->last_at;
	in->from_id = ascending ? LEAST.id : GREATEST.id;
	in->end_at = ascending ? p->last_at : p->first_at;
}

/* Opens the rows from `key` on, in the order of the page or against it. */
static enum err open_rows(const struct paging *p, bool back, struct anchor_row key, int64_t limit,
			  struct rows *ret_rows)
{
	bool usual = back == (p->ascending != p->list->oldest_first), ascending = p->ascending != back;
	struct list_in in = p->page->in;

	bound(p, ascending, &in);
	if (ascending ? key.created_at >= in.from_at : key.created_at <= in.from_at) {
		in.from_at = key.created_at;
		in.from_id = key.id;
	}
	in.limit = limit;
	return usual ? p->list->open(p->rq->db, in, ret_rows) : p->list->open_back(p->rq->db, in, ret_rows);
}

/* Goes back from `key`, exclusive, by at most one page, to `ret_start`. */
static enum err walk_back(struct paging *p, struct anchor_row key, int64_t size, struct anchor_row *ret_start,
			  int64_t *ret_count)
{
	struct rows _rows_ rows = {0};
	struct anchor_row next = {key.created_at, p->ascending ? key.id - 1 : key.id + 1}, start = key;
	int64_t count = 0;
	enum err e;

	e = open_rows(p, true, next, size + 1, &rows);
	if (e)
		return e;
	while (count < size && p->list->next(p->rq, &rows, &start, NULL))
		count++;
	p->has_before = count == size && p->list->next(p->rq, &rows, &next, NULL);
	e = db_close(&rows);
	if (e)
		return e;
	*ret_start = start;
	*ret_count = count;
	return OK;
}

/* Whether counting to a page is too expensive. Beyond the end, there is nothing to count. */
static bool is_too_deep(const struct paging *p, int64_t skip)
{
	return skip >= LIMIT_PAGES_BY_NUMBER * p->list->page_size && (!p->page->counted || skip < p->count);
}

/* Finds where the page of a number starts. */
static enum err find_start(struct paging *p)
{
	struct list_in in = p->page->in;
	enum err e;

	bound(p, p->ascending, &in);
	in.skip = (p->page->number - 1) * p->page->size;
	if (in.skip == 0)
		return OK;
	if (p->ascending != p->list->oldest_first)
		return req_refuse_parameter(p->rq, "page", FIELD_OUT_OF_RANGE,
					    "Follow the next link: only lists in the default order have page numbers.");
	p->has_before = true;
	if (is_too_deep(p, in.skip))
		return req_refuse_parameter(
		    p->rq, "page", FIELD_OUT_OF_RANGE,
		    arena_printf(
			p->rq->mem,
			"Follow the next link of an earlier page: page numbers reach only the first %lld entries.",
			(long long)(LIMIT_PAGES_BY_NUMBER * p->list->page_size))
			.ptr);
	e = p->page->counted && in.skip >= p->count ? ERR_NOT_FOUND
						    : p->list->find(p->rq->db, p->rq->mem, in, &p->start);
	if (e == ERR_NOT_FOUND) { /* beyond the end */
		p->start = p->ascending ? GREATEST : LEAST;
		if (p->page->counted)
			p->number = (p->count + p->page->size - 1) / p->page->size + 1;
		p->has_before = !p->page->counted || p->count > 0;
		return OK;
	}
	return e;
}

/* Finds the start of a page given by `from`, and whether there are rows before it. */
static enum err start_from(struct paging *p)
{
	struct anchor_row before;
	int64_t count = 0;
	enum err e = OK;

	if (p->page->number == 1) /* other links come from an earlier page */
		e = walk_back(p, p->start, 1, &before, &count);
	p->has_before = p->page->number > 1 || count > 0;
	return e;
}

/* Finds where the page starts, how many rows it may have, and whether there are any before it. */
static enum err locate(struct paging *p)
{
	struct anchor_row key;

	if (list_parse_key(p->page->from, &p->start))
		return start_from(p);
	if (list_parse_key(p->page->until, &key))
		return walk_back(p, key, p->page->size, &p->start, &p->size);
	p->start = p->ascending ? LEAST : GREATEST;
	return find_start(p);
}

static bool is_full(const struct paging *p)
{
	return p->rq->reply->body.len >= p->max_bytes;
}

/* Writes the rows, and finds the one after them. */
static enum err write_rows(struct paging *p)
{
	struct rows _rows_ rows = {0};
	struct anchor_row key;
	enum err e;

	e = open_rows(p, false, p->start, p->size + 1, &rows);
	if (e)
		return e;
	for (int64_t i = 0; i < p->size && !is_full(p) && p->list->next(p->rq, &rows, &key, p->out); i++)
		;
	p->has_behind = p->list->next(p->rq, &rows, &p->end, NULL);
	return db_close(&rows);
}

/* "/api/v1/posts?page=3&from=1764000000000000.42" */
static struct str link_to(const struct paging *p, int64_t number, const char *name, struct anchor_row key)
{
	const struct list_page *page = p->page;
	struct arena *mem = p->rq->mem;
	struct str size = STR(""), sort = STR(""), times = STR("");

	if (page->size != p->list->page_size)
		size = arena_printf(mem, "&per_page=%" PRId64, page->size);
	if (p->ascending != p->list->oldest_first)
		sort = p->ascending ? STR("&sort=oldest") : STR("&sort=newest");
	if (page->since.ptr)
		times = arena_printf(mem, "since=%s&", time_text_write(mem, p->first_at).ptr);
	if (page->before.ptr)
		times = arena_printf(mem, "%sbefore=%s&", times.ptr, time_text_write(mem, p->last_at + 1).ptr);
	return arena_printf(mem, "%s?%s%spage=%" PRId64 "&%s=%" PRId64 ".%" PRId64 "%s%s%s", p->rq->path,
			    page->filter.ptr ? page->filter.ptr : "", times.ptr, number, name, key.created_at, key.id,
			    size.ptr, sort.ptr, page->counted ? "" : "&count=false");
}

/* The same links as a header (RFC 8288). */
static void link_header(struct req *rq, struct str prev, struct str next)
{
	const char *comma = prev.ptr && next.ptr ? ", " : "";
	struct str one = STR(""), other = STR("");

	if (prev.ptr)
		one = arena_printf(rq->mem, "<%s>; rel=\"prev\"", prev.ptr);
	if (next.ptr)
		other = arena_printf(rq->mem, "<%s>; rel=\"next\"", next.ptr);
	if (prev.ptr || next.ptr)
		reply_header(rq->reply, "Link", arena_printf(rq->mem, "%s%s%s", one.ptr, comma, other.ptr).ptr);
}

struct str list_user_filter(struct req *rq, const char *parameter, struct str user)
{
	return arena_printf(rq->mem, "%s=%s&", parameter, user.ptr);
}

/* A time that is valid. Nothing was written before or behind these. */
static bool read_time(struct str text, int64_t *ret_at)
{
	int64_t at;

	if (!time_text_parse(text, &at))
		return false;
	at = at < LEAST.created_at ? LEAST.created_at : at;
	*ret_at = at > GREATEST.created_at ? GREATEST.created_at : at;
	return true;
}

/* Reads the times, and counts what was written between them. */
static enum err read_times(struct paging *p)
{
	const struct list_page *page = p->page;
	struct list_in in = page->in;
	struct count_row row;
	enum err e;

	if (page->since.ptr && !read_time(page->since, &p->first_at))
		return ERR_INTERNAL;
	if (page->before.ptr && !read_time(page->before, &p->last_at))
		return ERR_INTERNAL;
	if (page->before.ptr)
		p->last_at--;
	if (!page->counted || (!page->since.ptr && !page->before.ptr))
		return OK;
	bound(p, p->list->oldest_first, &in);
	e = p->list->count(p->rq->db, p->rq->mem, in, &row);
	if (!e)
		p->count = row.count;
	return e;
}

static struct paging begin(struct req *rq, const struct list *list, const struct list_page *page, void *out)
{
	return (struct paging){.rq = rq,
			       .list = list,
			       .page = page,
			       .number = page->number,
			       .size = page->size,
			       .count = page->count,
			       .first_at = LEAST.created_at,
			       .last_at = GREATEST.created_at,
			       .ascending = page->sort.ptr ? str_eq(page->sort, STR("oldest")) : list->oldest_first,
			       .out = out,
			       .max_bytes = SIZE_MAX};
}

enum err list_write(struct req *rq, const struct list *list, const struct list_page *page, size_t max_bytes, void *out,
		    struct list_neighbors *ret_neighbors)
{
	struct paging p = begin(rq, list, page, out);
	enum err e;

	p.max_bytes = max_bytes;
	e = locate(&p);
	if (e)
		return e;
	e = write_rows(&p);
	if (e)
		return e;
	*ret_neighbors = (struct list_neighbors){p.has_before, p.has_behind, p.start, p.end};
	return OK;
}

enum err list_reply(struct req *rq, const struct list *list, const struct list_page *page)
{
	struct json_writer *w = req_reply(rq, 200);
	struct paging p = begin(rq, list, page, w);
	struct str prev = {0}, next = {0};
	enum err e;

	e = read_times(&p);
	if (e)
		return e;
	jw_object(w, NULL);
	jw_array(w, list->member);
	e = locate(&p);
	if (e)
		return e;
	e = write_rows(&p);
	if (e)
		return e;
	jw_array_end(w);
	if (p.has_before)
		prev = link_to(&p, p.number > 1 ? p.number - 1 : 1, "until", p.start);
	if (p.has_behind)
		next = link_to(&p, p.number + 1, "from", p.end);
	jw_str(w, "prev", prev);
	jw_str(w, "next", next);
	if (page->counted)
		jw_int(w, "count", p.count);
	jw_object_end(w);
	link_header(rq, prev, next);
	return OK;
}
