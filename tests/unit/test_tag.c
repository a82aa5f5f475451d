/* Tags: what is one, which names mean the same one, and their links. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "rendering_rows.h"

#define TAG(name) "<a href=\"/tag/" name "\" rel=\"tag\">#" name "</a>"
#define LETTERS_64 "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl"

static void words_after_a_hash_are_tags(void **state)
{
	static const struct row rows[] = {
	    {"#tea", "<p>" TAG("tea") "</p>"},
	    {"I like #tea, (#coffee) and #hot_milk_2.",
	     "<p>I like " TAG("tea") ", (" TAG("coffee") ") and " TAG("hot_milk_2") ".</p>"},
	    {"#茶 #чай #τσάι #हिन्दी #شاي #café",
	     "<p>" TAG("茶") " " TAG("чай") " " TAG("τσάι") " " TAG("हिन्दी") " " TAG("شاي") " " TAG("café") "</p>"},
	    {"#e\u0301t\u00e9 #" LETTERS_64, "<p>" TAG("e\u0301t\u00e9") " " TAG(LETTERS_64) "</p>"},
	    {"# A #title\n\n- #one\n- **#two**", "<h1>A " TAG("title") "</h1>\n<ul>\n<li>" TAG(
						     "one") "</li>\n<li><strong>" TAG("two") "</strong></li>\n</ul>"},
	    {"#a-b #c's #d/e #f.", "<p>" TAG("a") "-b " TAG("c") "'s " TAG("d") "/e " TAG("f") ".</p>"},
	    {"https://a.b/#c #d https://e.f#g", "<p>" LINK("https://a.b/#c", "https://a.b/#c") " " TAG("d") " " LINK(
						    "https://e.f#g", "https://e.f#g") "</p>"},
	    {"#Tea #TEA #tea", "<p>" TAG("Tea") " " TAG("TEA") " " TAG("tea") "</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void others_are_not(void **state)
{
	static const struct row rows[] = {
	    {"#1 #2024 #_ #1_2 # #- ##", "<p>#1 #2024 #_ #1_2 # #- ##</p>"},
	    {"a#b ##c #d#e é#f /#g &#h", "<p>a#b ##c " TAG("d") "#e é#f /#g &amp;#h</p>"},
	    {"\\#a and \\#b, but #c", "<p>#a and #b, but " TAG("c") "</p>"},
	    {"&#35;a &num;b", "<p>#a &num;b</p>"},
	    {"`#a`\n\n    #b\n\n```\n#c\n```",
	     "<p><code>#a</code></p>\n<pre><code>#b\n</code></pre>\n<pre><code>#c\n</code></pre>"},
	    {"[#a](/b) ![#c](/d)", "<p>" LINK("/b", "#a") " " LINK("/d", "#c") "</p>"},
	    {"#" LETTERS_64 "m", "<p>#" LETTERS_64 "m</p>"},
	    {"#\uFE0F\u20E3 #\u0301", "<p>#\uFE0F\u20E3 #\u0301</p>"},
	};
	static const struct row comments[] = {{"#tea", "<p>#tea</p>"}};
	(void)state;
	check_posts(rows, COUNT(rows));
	check_rows(comments, COUNT(comments), MARKDOWN_COMMENT);
}

static void names_are_folded(void **state)
{
	static const char *const rows[][2] = {{"Tea", "tea"},	 {"STRASSE", "Straße"}, {"ΣΊΣΥΦΟΣ", "σίσυφος"},
					      {"Ｔｅａ", "tea"}, {"e\u0301", "É"},	{"ﬁsh", "FISH"},
					      {"İ", "i\u0307"}};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i][0]);

		assert_string_equal(tag_key(mem, str_from(rows[i][0])).ptr, tag_key(mem, str_from(rows[i][1])).ptr);
	}
	assert_string_not_equal(tag_key(mem, STR("tea")).ptr, tag_key(mem, STR("teá")).ptr);
	arena_free(mem);
}

static void a_post_has_ten_at_most(void **state)
{
	struct arena *mem = arena_new();
	struct rendered rendered;
	(void)state;

	assert_int_equal(
	    markdown_render(mem, MARKDOWN_POST, STR("#Tea #tea #b #c #d #e #f #g #h #i #j #k #tea #l"), &rendered), OK);
	assert_string_equal(tag_names(mem, &rendered.tags).ptr, "Tea b c d e f g h i j");
	assert_non_null(strstr(rendered.html.ptr, TAG("j") " #k " TAG("tea") " #l"));
	assert_int_equal(markdown_render(mem, MARKDOWN_POST, STR("none"), &rendered), OK);
	assert_string_equal(tag_names(mem, &rendered.tags).ptr, "");
	arena_free(mem);
}

/* A text of nothing but tags is not refused for its HTML. */
static void a_repeated_tag_is_a_link_a_hundred_times(void **state)
{
	static char markdown[LIMIT_POST_BYTES + 1];
	struct arena *mem = arena_new();
	struct rendered rendered;
	size_t links = 0;
	(void)state;

	for (size_t i = 0; i + 3 < sizeof(markdown); i += 3)
		memcpy(markdown + i, "#a ", 4);
	assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
	for (const char *at = rendered.html.ptr; (at = strstr(at, "<a ")); at++)
		links++;
	assert_int_equal(links, 100);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_after_a_hash_are_tags),
	    cmocka_unit_test(others_are_not),
	    cmocka_unit_test(names_are_folded),
	    cmocka_unit_test(a_post_has_ten_at_most),
	    cmocka_unit_test(a_repeated_tag_is_a_link_a_hundred_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
