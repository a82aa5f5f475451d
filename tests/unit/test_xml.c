/* Text of XML: escaped, and without characters that XML cannot contain. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <orcania.h>

#include "base/xml.h"
#include "cases.h"

#define R "\xEF\xBF\xBD"

static void text_is_escaped(void **state)
{
	static const struct {
		struct str text;
		const char *xml;
	} rows[] = {
	    {STR(""), ""},
	    {{0}, ""},
	    {STR("a b\tc\n"), "a b\tc\n"},
	    {STR("<a b=\"c\" d='e'>&amp;]]>"), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;]]&gt;"},
	    {STR("\r\n"), "&#13;\n"},
	    {STR("\0\x01\x08\x0B\x0C\x0E\x1F"), R R R R R R R},
	    {STR("\x7Fé😀"), "\x7Fé😀"},
	    {STR("\xEF\xBF\xBE"
		 "a"
		 "\xEF\xBF\xBF"),
	     R "a" R},
	    /* U+FFFD, U+FEFF and U+FF21 begin with the same byte. */
	    {STR("\uFFFD\uFEFF\uFF21"), "\uFFFD\uFEFF\uFF21"},
	    {STR("\xEF"), "\xEF"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].xml);
		struct json_writer w = {0};

		xml_text(&w, rows[i].text);
		assert_int_equal(w.len, strlen(rows[i].xml));
		if (w.len)
			assert_memory_equal(w.data, rows[i].xml, w.len);
		o_free(w.data);
	}
}

static void elements_have_text_and_times(void **state)
{
	static const char expected[] = "<name>a&amp;b</name>\n<updated>2023-11-14T22:13:20.500Z</updated>\n";
	struct json_writer w = {0};

	(void)state;
	xml_element(&w, "name", STR("a&b"));
	xml_time(&w, "updated", INT64_C(1700000000500000));
	assert_int_equal(w.len, sizeof(expected) - 1);
	assert_memory_equal(w.data, expected, w.len);
	o_free(w.data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_escaped),
	    cmocka_unit_test(elements_have_text_and_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
