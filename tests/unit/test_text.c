/* Text: UTF-8, whitespace, addresses, keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "cases.h"

#define TEN "abcdefghij"
#define LABEL_63 TEN TEN TEN TEN TEN TEN "abc"

static void invalid_utf8_is_recognized(void **state)
{
	static const struct {
		struct str text;
		bool is_utf8;
		size_t code_points;
	} rows[] = {
	    {{NULL, 0}, true, 0},
	    {STR(""), true, 0},
	    {STR("a"), true, 1},
	    {STR("a\0b"), true, 3},
	    {STR("\x7F"), true, 1},
	    {STR("\xC2\x80\u07FF"), true, 2},
	    {STR("\u0800\uD7FF\uE000\uFFFF"), true, 4},
	    {STR("\U00010000\U0010FFFF"), true, 2},
	    {STR("twenty plain letters é"), true, 22},
	    {STR("\x80"), false, 0},
	    {STR("\xC0\x80"), false, 0},
	    {STR("\xC1\xBF"), false, 0},
	    {STR("\xC2"), false, 0},
	    {STR("\xC2g"), false, 0},
	    {STR("\xE0\x9F\xBF"), false, 0},
	    {STR("\xE2\x82"), false, 0},
	    {STR("\xED\xA0\x80"), false, 0},
	    {STR("\xED\xBF\xBF"), false, 0},
	    {STR("\xF0\x8F\xBF\xBF"), false, 0},
	    {STR("\xF0\x9F\x98"), false, 0},
	    {STR("\xF4\x90\x80\x80"), false, 0},
	    {STR("\xF8\x88\x80\x80\x80"), false, 0},
	    {STR("\xFE"), false, 0},
	    {STR("\xFF"), false, 0},
	    {STR("12345678\xFF"), false, 0},
	    {STR("1234567\xC3\xA9 12345678\xC3"), false, 0},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].text.ptr);

		assert_int_equal(text_is_utf8(rows[i].text), rows[i].is_utf8);
		if (rows[i].is_utf8)
			assert_int_equal(text_code_points(rows[i].text), rows[i].code_points);
	}
}

/* An independent implementation: the ranges of RFC 3629's grammar, byte by byte. */
static bool by_grammar(const unsigned char *p)
{
	bool tail2 = (p[2] & 0xC0) == 0x80;

	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		return (p[1] & 0xC0) == 0x80 && p[2] < 0x80;
	if (p[0] >= 0xE0 && p[0] <= 0xEF)
		return tail2 && p[1] >= (p[0] == 0xE0 ? 0xA0 : 0x80) && p[1] <= (p[0] == 0xED ? 0x9F : 0xBF);
	return p[0] < 0x80 && (p[1] < 0x80 ? p[2] < 0x80 : p[1] >= 0xC2 && p[1] <= 0xDF && tail2);
}

static void utf8_agrees_with_the_grammar(void **state)
{
	unsigned char bytes[3];
	(void)state;

	for (unsigned i = 0; i < 0x1000000; i++) {
		bytes[0] = (unsigned char)(i >> 16);
		bytes[1] = (unsigned char)(i >> 8);
		bytes[2] = (unsigned char)i;
		if (text_is_utf8((struct str){(const char *)bytes, 3}) != by_grammar(bytes))
			fail_msg("%02x %02x %02x", bytes[0], bytes[1], bytes[2]);
	}
}

static void invisible_text_is_blank(void **state)
{
	static const struct str blank[] = {
	    {NULL, 0},
	    STR(""),
	    STR(" "),
	    STR("\t\n\v\f\r "),
	    STR("\xC2\x85\u00A0\u1680"),
	    STR("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"),
	    STR("\u2028\u2029\u202F\u205F\u3000"),
	    STR("\u200B\u200C\u200D\u2060\uFEFF"),
	    STR("\0"),
	    STR("\x1F\x7F"),
	    STR("\u00AD\u034F\u061C\u115F\u3164\uFFA0\uFE0F\u2800"),
	};
	static const struct str shown[] = {
	    STR("a"),	 STR(" \n."),	 STR("\u00A0é"),  STR("\u2010"), STR("\u1681"), STR("\x85"),
	    STR("\xC2"), STR("\u200B-"), STR("\xE2\x80"), STR("𝕏"),	 STR("\u0301"),
	};
	(void)state;

	for (size_t i = 0; i < COUNT(blank); i++) {
		CASE("blank %zu: %s", i, blank[i].ptr);

		assert_true(text_is_blank(blank[i]));
	}
	for (size_t i = 0; i < COUNT(shown); i++) {
		CASE("%s", shown[i].ptr);

		assert_false(text_is_blank(shown[i]));
	}
}

static void addresses_are_recognized(void **state)
{
	static const struct str good[] = {
	    STR("susan@example.com"),
	    STR("a@b.c"),
	    STR("first.last+tag@mail.example.co.uk"),
	    STR("o'neil_{}|~!#$%&*/=?^`-@x1-y.example"),
	    STR("1@1.example"),
	    STR("a@xn--bcher-kva.example"),
	    STR("a@b.xn--p1ai"),
	    STR("a@" LABEL_63 ".example"),
	    STR("a@b.4x"),
	};
	static const struct str bad[] = {
	    {NULL, 0},
	    STR(""),
	    STR("susan"),
	    STR("@"),
	    STR("@example.com"),
	    STR("susan@"),
	    STR("susan@localhost"),
	    STR("susan@.com"),
	    STR("susan@example."),
	    STR("susan@example.com."),
	    STR("susan@example..com"),
	    STR(".susan@example.com"),
	    STR("susan.@example.com"),
	    STR("su..san@example.com"),
	    STR("su san@example.com"),
	    STR(" susan@example.com"),
	    STR("susan@example.com "),
	    STR("susan@exam ple.com"),
	    STR("susan@example.com\n"),
	    STR("susan@example.com\r\nBcc: all@example.com"),
	    STR("susan\r@example.com"),
	    STR("susan\t@example.com"),
	    STR("susan\0@example.com"),
	    STR("susan@example.com\0"),
	    STR("susan@example\0.com"),
	    STR("susan@mail@example.com"),
	    STR("\"susan\"@example.com"),
	    STR("<susan@example.com>"),
	    STR("susan,joe@example.com"),
	    STR("susan;joe@example.com"),
	    STR("susan:joe@example.com"),
	    STR("susan(x)@example.com"),
	    STR("susan\\@example.com"),
	    STR("[susan]@example.com"),
	    STR("susan@[127.0.0.1]"),
	    STR("susan@127.0.0.1"),
	    STR("susan@example.42"),
	    STR("susan@-example.com"),
	    STR("susan@example-.com"),
	    STR("susan@exa_mple.com"),
	    STR("susan@example.com:25"),
	    STR("süsan@example.com"),
	    STR("susan@exämple.com"),
	    STR("susan\x7F@example.com"),
	    STR("a@" LABEL_63 "d.example"),
	};
	(void)state;

	for (size_t i = 0; i < COUNT(good); i++) {
		CASE("%s", good[i].ptr);

		assert_true(text_is_email(good[i]));
	}
	for (size_t i = 0; i < COUNT(bad); i++) {
		CASE("%s", bad[i].ptr);

		assert_false(text_is_email(bad[i]));
	}
}

static void ends_are_trimmed(void **state)
{
	static const struct {
		struct str text, trimmed;
	} rows[] = {
	    {STR("name"), STR("name")},
	    {STR("  two words \t\r\n"), STR("two words")},
	    {STR("\u00A0\u3000\uFEFFé\u200E\u2028"), STR("é")},
	    {STR("é"), STR("é")},
	    {STR(" \u2003\u200B"), STR("")},
	    {STR(""), STR("")},
	    {STR("a\0"), STR("a\0")},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("\"%s\"", rows[i].text.ptr);
		struct str trimmed = text_trim(mem, rows[i].text);

		if (!str_eq(trimmed, rows[i].trimmed) || trimmed.ptr[trimmed.len] != '\0')
			fail_msg("became \"%s\"", trimmed.ptr);
	}
	assert_null(text_trim(mem, (struct str){NULL, 0}).ptr);
	arena_free(mem);
}

static void web_addresses_are_recognized(void **state)
{
	static const char *const addresses[] = {"www.evil.example", "WWW.x",	  "evil.com", "a.b.Org",
						"evil.com.au",	    "evil.co.uk", "x.IO",     "my.shop"};
	static const char *const names[] = {"john.doe",	 "jack.ma",	"bruce.li", "kim",   "com",   "www",
					    "wwwilliam", "a.community", "de.groot", "x.i.o", "john.", "john..doe",
					    "net_worth", "tell.me",	"io.x",	    ""};
	(void)state;

	for (size_t i = 0; i < COUNT(addresses); i++) {
		CASE("%s", addresses[i]);

		assert_true(text_is_web_address(str_from(addresses[i])));
	}
	for (size_t i = 0; i < COUNT(names); i++) {
		CASE("%s", names[i]);

		assert_false(text_is_web_address(str_from(names[i])));
	}
}

static void keys_are_lower_case_ascii(void **state)
{
	struct arena *mem = arena_new();
	struct str text = STR("Susan@EXAMPLE.com[Z`{ÄÖ\0Q"), key = text_lower_key(mem, text);
	(void)state;

	assert_true(str_eq(key, STR("susan@example.com[z`{ÄÖ\0q")));
	assert_int_equal(key.ptr[key.len], '\0');
	assert_true(str_eq(text, STR("Susan@EXAMPLE.com[Z`{ÄÖ\0Q")));
	assert_null(text_lower_key(mem, (struct str){NULL, 0}).ptr);
	assert_non_null(text_lower_key(mem, STR("")).ptr);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(invalid_utf8_is_recognized),   cmocka_unit_test(utf8_agrees_with_the_grammar),
	    cmocka_unit_test(invisible_text_is_blank),	    cmocka_unit_test(addresses_are_recognized),
	    cmocka_unit_test(keys_are_lower_case_ascii),    cmocka_unit_test(ends_are_trimmed),
	    cmocka_unit_test(web_addresses_are_recognized),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
