/* Links of stored HTML that become absolute. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cases.h"
#include "domain/absolute_links.h"

#define PAGE "https://a.example:8443/post/7"

static void links_become_absolute(void **state)
{
	static const struct {
		const char *url, *absolute;
	} rows[] = {
	    {"http://b.example/c?d#e", "http://b.example/c?d#e"},
	    {"HTTPS://b.example", "HTTPS://b.example"},
	    {"mailto:b@c.example", "mailto:b@c.example"},
	    {"//b.example/c", "https://b.example/c"},
	    {"\\\\b.example", "https:\\\\b.example"},
	    {"/user/susan", "https://a.example:8443/user/susan"},
	    {"\\user", "https://a.example:8443\\user"},
	    {"/", "https://a.example:8443/"},
	    {"8", "https://a.example:8443/post/8"},
	    {"../all", "https://a.example:8443/post/../all"},
	    {"a/b:c", "https://a.example:8443/post/a/b:c"},
	    {"?page=2", PAGE "?page=2"},
	    {"#comment-1", PAGE "#comment-1"},
	    {"", PAGE},
	    {"&amp;x", "https://a.example:8443/post/&amp;x"},
	    {"x&#39;y:z", "https://a.example:8443/post/x&#39;y:z"},
	};
	struct arena *mem = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].url);
		struct str html = arena_printf(mem, "<p><a href=\"%s\" rel=\"x\">b</a> <a href=\"%s\">c</a></p>",
					       rows[i].url, rows[i].url);
		struct str absolute = html_with_absolute_links(mem, html, STR(PAGE));
		struct str expected = arena_printf(mem, "<p><a href=\"%s\" rel=\"x\">b</a> <a href=\"%s\">c</a></p>",
						   rows[i].absolute, rows[i].absolute);

		assert_int_equal(absolute.len, expected.len);
		assert_memory_equal(absolute.ptr, expected.ptr, expected.len);
	}
	arena_free(mem);
}

/* Only tags have links: text has no unescaped `<`. */
static void other_html_is_not_copied(void **state)
{
	static const char *const rows[] = {"", "<p>a</p>", "<p>&lt;a href=\"/b\"&gt; href=\"/c\"</p>",
					   "<p><a href=\"https://b.example\">c</a></p>"};
	struct arena *mem = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i]);
		assert_ptr_equal(html_with_absolute_links(mem, str_from(rows[i]), STR(PAGE)).ptr, rows[i]);
	}
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(links_become_absolute),
	    cmocka_unit_test(other_html_is_not_copied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
