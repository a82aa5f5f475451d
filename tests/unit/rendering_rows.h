/* Markdown, and the HTML that it has to become. */
#ifndef RETORT_TEST_RENDERING_ROWS_H
#define RETORT_TEST_RENDERING_ROWS_H

#include "../fuzz/html_check.h"
#include "domain/markdown.h"

#define REL " rel=\"nofollow ugc noopener\">"
#define LINK(url, text) "<a href=\"" url "\"" REL text "</a>"

struct row {
	const char *markdown, *html;
};

/* Renders, and has the result checked by html_check(). */
static inline enum err render(struct arena *mem, enum markdown_context context, struct str markdown,
			      struct str *ret_html)
{
	struct rendered rendered;
	enum err e = markdown_render(mem, context, markdown, &rendered);
	const char *wrong;

	if (e)
		return e;
	*ret_html = rendered.html;
	wrong = html_check(ret_html->ptr, ret_html->len, context == MARKDOWN_COMMENT);
	if (wrong)
		fail_msg("%.*s\nis not of the allow-list in\n%.*s", (int)(ret_html->ptr + ret_html->len - wrong), wrong,
			 (int)ret_html->len, ret_html->ptr);
	return e;
}

static inline void check_rows(const struct row *rows, size_t count, enum markdown_context context)
{
	struct arena *mem = arena_new();
	struct str html;

	for (size_t i = 0; i < count; i++) {
		assert_int_equal(render(mem, context, str_from(rows[i].markdown), &html), OK);
		if (!str_eq(html, str_from(rows[i].html)))
			fail_msg("%s\nbecame\n%.*s\ninstead of\n%s", rows[i].markdown, (int)html.len, html.ptr,
				 rows[i].html);
		arena_reset(mem);
	}
	arena_free(mem);
}

static inline void check_posts(const struct row *rows, size_t count)
{
	check_rows(rows, count, MARKDOWN_POST);
}

#endif
