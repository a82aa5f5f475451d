/* Titles and excerpts of Markdown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "base/text.h"
#include "cases.h"
#include "domain/markdown.h"

#define TEN "word word word word word word word word word word " /* 50 characters */

struct summary_row {
	const char *markdown, *title, *excerpt;
};

static void check(const struct summary_row *rows, size_t count)
{
	struct arena *mem = arena_new();
	struct rendered rendered;

	for (size_t i = 0; i < count; i++) {
		CASE("%s", rows[i].markdown);

		assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(rows[i].markdown), &rendered), OK);
		assert_string_equal(arena_str(mem, rendered.title).ptr, rows[i].title);
		assert_string_equal(arena_str(mem, rendered.excerpt).ptr, rows[i].excerpt);
		arena_reset(mem);
	}
	arena_free(mem);
}

static void the_first_heading_is_the_title(void **state)
{
	static const struct summary_row rows[] = {
	    {"# Hello\n\nMy first *post*.", "Hello", "My first post."},
	    {"Before.\n\n## One `two` [three](/u)\n\nAfter.\n\n# Four", "One two three", "Before. After. Four"},
	    {"Title\n=====\ntext", "Title", "text"},
	    {"#\n\n# &nbsp;\n\n# Second\n\ntext", "Second", "text"},
	    {"> # In a quote\n\ntext", "In a quote", "text"},
	    {"# Alone", "Alone", "Alone"},
	    {"# Alone\n\n***", "Alone", "Alone"},
	};
	(void)state;
	check(rows, COUNT(rows));
}

static void otherwise_the_first_words(void **state)
{
	static const struct summary_row rows[] = {
	    {"Hello *you*,\nhow  are\tyou?  \nFine\n\nSecond.", "Hello you, how are you? Fine",
	     "Hello you, how are you? Fine Second."},
	    {"- milk\n- eggs\n  - brown", "milk", "milk eggs brown"},
	    {"- [ ] milk\n\n- [x] eggs", "☐ milk", "☐ milk ☑ eggs"},
	    {"|a|b|\n|-|-|\n|c|d|", "a", "a b c d"},
	    {"```c\nint a;\nint b;\n```\ntext", "int a; int b;", "int a; int b; text"},
	    {"![a picture](/p.png) and ![](/q.png)", "a picture and /q.png", "a picture and /q.png"},
	    {"[](https://a.b)", "https://a.b", "https://a.b"},
	    {"see https://a.b/c_d_e now", "see https://a.b/c_d_e now", "see https://a.b/c_d_e now"},
	    {"***\n\n&nbsp;\n\ntext", "text", "text"},
	    {"<b>bold</b>", "<b>bold</b>", "<b>bold</b>"},
	    {"", "", ""},
	    {"***", "", ""},
	};
	(void)state;
	check(rows, COUNT(rows));
}

static void characters_are_as_displayed(void **state)
{
	static const struct summary_row rows[] = {
	    {"a &amp; b &lt;c&gt; &#233;&#x1F600; &copy; &hellip; \\*d\\*", "a & b <c> é😀 © … *d*",
	     "a & b <c> é😀 © … *d*"},
	    {"&Backslash; &#0; a\1b&#8238;c", "&Backslash; � abc", "&Backslash; � abc"},
	    {"auto&shy;mobile a&nbsp;b", "automobile a b", "automobile a b"},
	    /* What would turn the direction of the rest of a page is left out. */
	    {"a\u202Eb\u2066c\u2069", "abc", "abc"},
	    {"שלום עולם", "שלום עולם", "שלום עולם"},
	    {"👩‍👩‍👧 family", "👩‍👩‍👧 family", "👩‍👩‍👧 family"},
	};
	(void)state;
	check(rows, COUNT(rows));
}

static void long_texts_are_cut_after_a_word(void **state)
{
	static const char *const markdown = TEN TEN TEN TEN TEN TEN;
	struct arena *mem = arena_new();
	struct rendered rendered;
	(void)state;

	assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
	assert_string_equal(rendered.title.ptr, TEN TEN "word word word word…"); /* 119 and one */
	assert_string_equal(rendered.excerpt.ptr, TEN TEN TEN TEN TEN "word word word word word word…");
	arena_free(mem);
}

static void repeat(char *to, const char *character, size_t count)
{
	*to = '\0';
	for (size_t i = 0; i < count; i++)
		strcat(to, character);
}

/* Without blanks, they are cut between characters, not within one that has several code points. */
static void texts_without_blanks_are_cut_between_characters(void **state)
{
	static const struct {
		const char *character;
		size_t in_title, in_excerpt;
	} rows[] = {{"字", 119, 279}, {"e\u0301", 59, 139}, {"🇩🇪", 59, 139}, {"\u0301", 0, 0}};
	static char markdown[16384], expected[16384];
	struct arena *mem = arena_new();
	struct rendered rendered;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].character);

		repeat(markdown, rows[i].character, 400);
		assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
		repeat(expected, rows[i].character, rows[i].in_title);
		strcat(expected, "…");
		assert_string_equal(rendered.title.ptr, expected);
		repeat(expected, rows[i].character, rows[i].in_excerpt);
		strcat(expected, "…");
		assert_string_equal(rendered.excerpt.ptr, expected);
	}
	arena_free(mem);
}

static void as_long_as_allowed_is_not_cut(void **state)
{
	static char markdown[8192];
	struct arena *mem = arena_new();
	struct rendered rendered;
	(void)state;

	repeat(markdown, "字", LIMIT_TITLE_LENGTH);
	assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
	assert_string_equal(rendered.title.ptr, markdown);
	repeat(markdown, "𝔞", LIMIT_EXCERPT_LENGTH); /* four bytes each */
	assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
	assert_string_equal(rendered.excerpt.ptr, markdown);
	assert_int_equal(text_code_points(rendered.title), LIMIT_TITLE_LENGTH);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_first_heading_is_the_title),
	    cmocka_unit_test(otherwise_the_first_words),
	    cmocka_unit_test(characters_are_as_displayed),
	    cmocka_unit_test(long_texts_are_cut_after_a_word),
	    cmocka_unit_test(texts_without_blanks_are_cut_between_characters),
	    cmocka_unit_test(as_long_as_allowed_is_not_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
