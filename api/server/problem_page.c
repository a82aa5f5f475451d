/* What a problem means, what causes it (problem_pages.def), and what to do (base/errors.def). */
#include "server/problem_page.h"

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

static void show(struct req *rq, enum err e)
{
	const struct error_info *info = error_info(e);
	struct page page = page_of(e);

	html_page(
	    rq, info->title,
	    arena_printf(rq->mem,
			 "<p class=\"lead\">%s</p>\n<p class=\"muted\">HTTP status %d, error <code>%s</code>.</p>\n"
			 "<h2>What causes it</h2>\n<p>%s</p>\n<h2>What to do</h2>\n<p>%s</p>\n",
			 page.meaning, info->status, info->code, page.cause, info->detail));
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
