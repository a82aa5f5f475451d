/* Malicious Markdown: too long, too deep, or slow to parse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../fuzz/html_check.h"
#include "base/limits.h"
#include "cases.h"
#include "domain/markdown.h"
#include "domain/markdown_output.h"

/* `unit` repeated, up to `size` bytes. */
static struct str filled(struct arena *mem, const char *unit, size_t size)
{
	size_t len = strlen(unit), count = size / len;
	char *text = arena_alloc(mem, count * len + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * len, unit, len);
	return (struct str){text, count * len};
}

static struct str joined(struct arena *mem, struct str a, struct str b)
{
	return arena_printf(mem, "%.*s%.*s", (int)a.len, a.ptr, (int)b.len, b.ptr);
}

static size_t occurrences(struct str html, const char *what)
{
	size_t count = 0, len = strlen(what);

	for (const char *p = html.ptr; (p = memmem(p, (size_t)(html.ptr + html.len - p), what, len)); p += len)
		count++;
	return count;
}

static enum err render(struct arena *mem, enum markdown_context context, struct str markdown, struct str *ret_html)
{
	struct rendered rendered;
	enum err e = markdown_render(mem, context, markdown, &rendered);

	if (e)
		return e;
	*ret_html = rendered.html;
	if (html_check(ret_html->ptr, ret_html->len, context == MARKDOWN_COMMENT))
		fail_msg("not of the allow-list: %.*s", (int)ret_html->len, ret_html->ptr);
	return OK;
}

static void markdown_has_a_maximum_length(void **state)
{
	static const size_t limits[] = {[MARKDOWN_POST] = LIMIT_POST_BYTES, [MARKDOWN_COMMENT] = LIMIT_COMMENT_BYTES};
	struct arena *mem = arena_new();
	struct str html;
	(void)state;

	for (size_t i = 0; i < COUNT(limits); i++) {
		CASE("context %zu, %zu bytes", i, limits[i]);
		enum markdown_context context = (enum markdown_context)i;

		assert_int_equal(render(mem, context, filled(mem, "a", limits[i]), &html), OK);
		assert_int_equal(html.len, limits[i] + strlen("<p></p>"));
		html = STR("as it was");
		assert_int_equal(render(mem, context, filled(mem, "a", limits[i] + 1), &html), ERR_INVALID);
		assert_true(str_eq(html, STR("as it was")));
	}
	arena_free(mem);
}

static void html_has_a_maximum_length(void **state)
{
	static const size_t limit = (size_t)LIMIT_HTML_FACTOR * LIMIT_COMMENT_BYTES, frame = sizeof("<p></p>\n") - 1;
	struct arena *mem = arena_new();
	struct str html = STR("as it was");
	size_t fits = (limit - frame) / strlen("&amp;"), letters = (limit - frame) % strlen("&amp;");
	struct str text = joined(mem, filled(mem, "&", fits), filled(mem, "a", letters));
	(void)state;

	assert_int_equal(render(mem, MARKDOWN_COMMENT, joined(mem, text, STR("a")), &html), ERR_INVALID);
	assert_true(str_eq(html, STR("as it was")));
	assert_int_equal(render(mem, MARKDOWN_COMMENT, text, &html), OK);
	assert_int_equal(html.len, limit - 1); /* without the last line break */
	arena_free(mem);
}

static void markdown_with_too_much_html_is_refused(void **state)
{
	size_t refused = 0;
	struct arena *mem = arena_new();
	struct str address = filled(mem, "x", 20000), html;
	struct str definition = arena_printf(mem, "[x]: /%s '%s'\n\n", address.ptr, address.ptr);
	struct str script = arena_printf(mem, "[x]: data:%s\n\n", address.ptr);
	const struct str texts[] = {
	    joined(mem, definition, filled(mem, "[x] ", 20000)),
	    joined(mem, definition, arena_printf(mem, "[%s](/y)", filled(mem, "![x] ", 20000).ptr)),
	    joined(mem, script, filled(mem, "[x] ", 20000)),
	    arena_printf(mem, "%s\n%s\n%s", filled(mem, "a|", 8000).ptr, filled(mem, "---|", 16000).ptr,
			 filled(mem, "b\n", 20000).ptr),
	    filled(mem, "#\n", 65536),
	    filled(mem, "> a\n\n", 65536),
	    filled(mem, "[t](/u)", 65536),
	    filled(mem, "<", 65536),
	};
	(void)state;

	/* Newer versions of md4c expand some of them less: then the output must fit. */
	for (size_t i = 0; i < COUNT(texts); i++) {
		CASE("%.40s", texts[i].ptr);
		enum err e = render(mem, MARKDOWN_POST, texts[i], &html);

		if (e)
			assert_int_equal(e, ERR_INVALID);
		else
			assert_true(html.len <= LIMIT_POST_BYTES * LIMIT_HTML_FACTOR);
		refused += e == ERR_INVALID;
	}
	assert_true(refused >= COUNT(texts) / 2);
	arena_free(mem);
}

static void deep_nesting_is_flattened(void **state)
{
	static const struct {
		const char *unit, *tag;
		size_t most;
	} rows[] = {
	    {">", "<blockquote>", 33},	  {"> ", "<blockquote>", 33}, {"- ", "<ul>", 33}, {"1. ", "<ol>", 33},
	    {"> - ", "<blockquote>", 17}, {"*a **b ", "<em>", 0},     {"![", "<a ", 1},	  {"[", "<a ", 1},
	};
	struct arena *mem = arena_new();
	struct str html, text;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].unit);

		text = joined(mem, filled(mem, rows[i].unit, 20000), STR("end"));
		assert_int_equal(render(mem, MARKDOWN_POST, text, &html), OK);
		assert_true(occurrences(html, rows[i].tag) <= rows[i].most);
		assert_int_equal(occurrences(html, "end"), 1);
		arena_reset(mem);
	}
	text = joined(mem, filled(mem, "*a **b ", 3500), joined(mem, STR("end"), filled(mem, " b** a*", 3500)));
	assert_int_equal(render(mem, MARKDOWN_POST, text, &html), OK);
	assert_in_range(occurrences(html, "<em>") + occurrences(html, "<strong>"), 100, 128);
	arena_free(mem);
}

/* A list in a list, line by line: those below MARKDOWN_DEPTH lose their frames, not their texts. */
static void deep_lists_keep_their_texts(void **state)
{
	struct arena *mem = arena_new();
	char text[40000];
	size_t len = 0;
	struct str html;
	(void)state;

	for (int i = 0; i < 150; i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%*s- item\n", 2 * i, "");
	assert_int_equal(render(mem, MARKDOWN_POST, (struct str){text, len}, &html), OK);
	assert_int_equal(occurrences(html, "<ul>"), MARKDOWN_DEPTH / 2);
	assert_int_equal(occurrences(html, "<li>"), MARKDOWN_DEPTH / 2);
	assert_int_equal(occurrences(html, "item"), 150);
	assert_int_equal(occurrences(html, "itemitem"), 0);
	arena_free(mem);
}

/* Nothing is lost when marks become inert, and text after the next blank line is parsed normally. */
static void unmatched_marks_are_shown_unchanged(void **state)
{
	static const struct {
		const char *unit;
		size_t count;
	} rows[] = {{"[", 100},	  {"[[x]", 300},	{"+ ", 100},  {"12) ", 80},
		    {"`[\n", 50}, {"http://a.b ", 300}, {"~~x ", 300}};
	struct arena *mem = arena_new();
	struct str text, html;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].unit);
		size_t characters = 0;

		text = filled(mem, rows[i].unit, rows[i].count * strlen(rows[i].unit));
		html = STR("");
		assert_int_equal(render(mem, MARKDOWN_POST, joined(mem, text, STR("\n\n[a](/b) http://c.d")), &html),
				 OK);
		assert_int_equal(occurrences(html, "<a href=\"/b\""), 1);
		assert_int_equal(occurrences(html, "<a href=\"http://c.d\""), 1);
		for (size_t j = 0; j < html.len; j++)
			characters += (unsigned char)html.ptr[j] >= 0x80;
		assert_int_equal(characters, 0);
		if (strchr("[`", *rows[i].unit))
			assert_int_equal(occurrences(html, "["), occurrences(text, "["));
		arena_reset(mem);
	}
	arena_free(mem);
}

/* Ordinary Markdown is not affected, even with far more of everything than in a post. */
static void many_links_stay_links(void **state)
{
	static const struct {
		const char *unit;
		size_t count, links;
	} rows[] = {
	    {"- [a `b[0]`](/c) see [d][] and http://e.f\n", 250, 750}, /* a tight list */
	    {"[a](/b) `c`\n", 900, 900},			       /* one paragraph */
	    {"[a][d] ", 600, 600},
	    {"- `a\n  b` [c](/d)\n", 900, 900}, /* code across lines */
	    {"```\na[0][1][2] = [[[\n```\n[a](/b)\n", 900, 900},
	    {"[0, 1) `a`\n\n[b](/c)\n", 900, 900},
	};
	struct arena *mem = arena_new();
	struct str html;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].unit);
		struct str text = filled(mem, rows[i].unit, rows[i].count * strlen(rows[i].unit));

		assert_int_equal(render(mem, MARKDOWN_POST, joined(mem, text, STR("\n\n[d]: /e\n")), &html), OK);
		assert_int_equal(occurrences(html, "<a href="), rows[i].links);
		arena_reset(mem);
	}
	arena_free(mem);
}

/* Without markdown_source() some of these take seconds; with it, none takes 50 ms. Machines differ, so the bound is
 * wide.
 */
static void parsing_is_fast(void **state)
{
	static const struct {
		const char *head, *first, *second, *tail;
	} rows[] = {
	    {"", "[", "]", "\n\n[a]: /b"},
	    {"[a]: /u\n\n", "[", "x\n]", ""},
	    {"[a]: /u\n\n", "`[` [", "`]` ]", ""},
	    {"[a]: /u\n\n", "\\[ [", "\\] ]", ""},
	    {"", "[\n", "]\n", ""},
	    {"", "x\n", "![](", ""},
	    {"", "](\n[", "](\n[", ""},
	    {"", "- ", "\n", ""},
	    {"", "- ", " \n", ""},
	    {"", "1) ", "\n", ""},
	    {"", ">", "a\n", ""},
	    {"", "(http://a.b)", "(http://a.b)", ""},
	    {"", "http://a.b[", "http://a.b[", ""},
	    {"", "http://a.b ", "*", ""},
	    {"", "*a **a ", " a** a*", ""},
	    {"", "a**b*c ", "_ ~~ ", ""},
	    {"", "`", "``a", ""},
	    {"", "<a:", "<a b=\"", ""},
	    {"[a]: /u\n\na|b\n---|---\n", "[", "]", ""},
	    {"a|b\n---|---\n", "|", "`|", ""},
	    {"[a\n", "a\n", "b\n", "]: /u"},
	    {"", "[a](b 'c\n", "[a](<b", ""},
	    {"", "&#", "&a;", ""},
	    {"", "~~a ~b ", "\\", ""},
	    {"", "~~[[]] ", "a~~", ""},
	    {"", "~~[[]] ", "a~~", ""},
	};
	struct arena *mem = arena_new();
	struct str html;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s… %s…", rows[i].first, rows[i].second);
		struct str text = arena_printf(mem, "%s%s%s%s", rows[i].head, filled(mem, rows[i].first, 32000).ptr,
					       filled(mem, rows[i].second, 33000).ptr, rows[i].tail);
		clock_t begin = clock();
		enum err e = render(mem, MARKDOWN_POST, text, &html);

		assert_true(e == OK || e == ERR_INVALID);
		if (clock() - begin > CLOCKS_PER_SEC)
			fail_msg("took more than a second");
		arena_reset(mem);
	}
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(markdown_has_a_maximum_length),
	    cmocka_unit_test(html_has_a_maximum_length),
	    cmocka_unit_test(markdown_with_too_much_html_is_refused),
	    cmocka_unit_test(deep_nesting_is_flattened),
	    cmocka_unit_test(deep_lists_keep_their_texts),
	    cmocka_unit_test(unmatched_marks_are_shown_unchanged),
	    cmocka_unit_test(many_links_stay_links),
	    cmocka_unit_test(parsing_is_fast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
