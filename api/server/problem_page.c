/* What a problem means, what causes it (problem_pages.def), and what to do (base/errors.def). */
#include "server/problem_page.h"

#include "http/accept.h"
#include "server/html_page.h"

struct page {
	const char *meaning;
	const char *cause;
};

/* A switch without a default, so that an error without a page does not compile. */
static struct page page_of(enum err e)
{
	switch (e) {
#define PROBLEM_PAGE(name, meaning, cause) \
	case ERR_##name: \
		return (struct page){meaning, cause};
#include "server/problem_pages.def"
#undef PROBLEM_PAGE
	case OK:
	case ERR_COUNT:
		break;
	}
	return (struct page){"", ""};
}

static void show_page(struct req *rq, const struct error_info *info, const struct page *page)
{
	html_page(
	    rq, info->title,
	    arena_printf(rq->mem,
			 "<p class=\"lead\">%s</p>\n<p class=\"muted\">HTTP status %d, error <code>%s</code>.</p>\n"
			 "<h2>What causes it</h2>\n<p>%s</p>\n<h2>What to do</h2>\n<p>%s</p>\n",
			 page->meaning, info->status, info->code, page->cause, info->detail));
}

/* Its members are those of the problem documents, and what the page adds. */
static void show_json(struct req *rq, const struct error_info *info, const struct page *page)
{
	struct json_writer *w = req_reply(rq, 200);

	jw_object(w, NULL);
	jw_str(w, "type", arena_printf(rq->mem, "/problems/%s", info->slug));
	jw_str(w, "title", str_from(info->title));
	jw_int(w, "status", info->status);
	jw_str(w, "error", str_from(info->code));
	jw_str(w, "meaning", str_from(page->meaning));
	jw_str(w, "cause", str_from(page->cause));
	jw_str(w, "detail", str_from(info->detail));
	jw_object_end(w);
}

/* Programs get JSON: what takes it and takes no HTML. */
static bool wants_json(const char *accept)
{
	return !accept_takes(accept, "text/html") &&
	       (accept_takes(accept, "application/json") || accept_takes(accept, "application/problem+json"));
}

static void show(struct req *rq, enum err e)
{
	struct page page = page_of(e);

	if (wants_json(rq->headers.accept))
		show_json(rq, error_info(e), &page);
	else
		show_page(rq, error_info(e), &page);
	rq->reply->vary = "Accept, Origin";
}

enum err problem_page(struct req *rq, struct str slug)
{
	for (enum err e = OK + 1; e < ERR_COUNT; e++) {
		if (!str_eq(slug, str_from(error_info(e)->slug)))
			continue;
		show(rq, e);
		return OK;
	}
	return ERR_NOT_FOUND;
}
