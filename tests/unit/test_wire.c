/* Targets of requests, including malicious ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "server/wire.h"

/* The decoded segments, separated by "|", or "!" for a refused target. */
static const char *segments_of(struct arena *mem, const char *target, struct wire *ret_wire)
{
	struct str text = STR("");
	enum err e;

	*ret_wire = (struct wire){.path = NULL};
	e = wire_read(mem, target, ret_wire);
	if (e) {
		assert_int_equal(e, ERR_BAD_REQUEST);
		return "!";
	}
	for (unsigned i = 0; i < ret_wire->segment_count; i++) {
		CASE("segment %u", i);
		struct str segment = ret_wire->segments[i];

		assert_int_equal(segment.ptr[segment.len], '\0');
		text = arena_printf(mem, "%s%s%s", text.ptr, i ? "|" : "", segment.ptr);
	}
	return text.ptr;
}

static void paths_are_split_and_decoded(void **state)
{
	static const struct {
		const char *target, *segments, *path; /* path NULL: the target itself */
	} rows[] = {
	    {"/", "", NULL},
	    {"", "", NULL},
	    {"*", "", NULL},
	    {"/a", "a", NULL},
	    {"/a/b/c", "a|b|c", NULL},
	    {"/api/v1/posts/1", "api|v1|posts|1", NULL},
	    /* One trailing slash is ignored; two are not. */
	    {"/a/", "a", "/a"},
	    {"/a/b/", "a|b", "/a/b"},
	    {"/a//", "a|", NULL},
	    {"//", "", NULL},
	    {"//a", "|a", NULL},
	    {"/a//b", "a||b", NULL},
	    {"/a/?x=/", "a", "/a"},
	    /* Escapes are decoded after the path is split. */
	    {"/%61%62", "ab", NULL},
	    {"/a%2Fb", "a/b", NULL},
	    {"/a%2fb/c", "a/b|c", NULL},
	    {"/%2e%2E/a", "..|a", NULL},
	    {"/../a", "..|a", NULL},
	    {"/a%3Fb", "a?b", NULL},
	    {"/a%25b", "a%b", NULL},
	    {"/a%20b", "a b", NULL},
	    {"/a+b", "a+b", NULL},
	    {"/%C3%A9", "é", NULL},
	    {"/%F0%9F%98%80", "😀", NULL},
	    {"/@susan", "@susan", NULL},
	    {"/%40susan", "@susan", NULL},
	    {"/a;b=c", "a;b=c", NULL},
	    {"/a#b", "a", "/a"},
	    {"/a#b?c=d", "a", "/a"},
	    /* The absolute form. */
	    {"http://example.com/a/b", "a|b", "/a/b"},
	    {"https://example.com:8080/a?b=c", "a", "/a"},
	    {"http://example.com", "", ""},
	    {"http://example.com?b=c", "", ""},
	    {"http://example.com/", "", "/"},
	    {"/http://a", "http:||a", NULL},
	    /* Refused. */
	    {"/%00", "!", NULL},
	    {"/a%00b", "!", NULL},
	    {"/%", "!", NULL},
	    {"/%1", "!", NULL},
	    {"/a%1/b", "!", NULL},
	    {"/%zz", "!", NULL},
	    {"/%g1", "!", NULL},
	    {"/%1g", "!", NULL},
	    {"/%-1", "!", NULL},
	    {"/%%41", "!", NULL},
	    {"/% 1", "!", NULL},
	    {"/%C0%AF", "!", NULL},
	    {"/%C1%81", "!", NULL},
	    {"/%E0%80%AF", "!", NULL},
	    {"/%ED%A0%80", "!", NULL},
	    {"/%F4%90%80%80", "!", NULL},
	    {"/%80", "!", NULL},
	    {"/%C3", "!", NULL},
	    {"/%C3/%A9", "!", NULL},
	    {"/\xC3\x28", "!", NULL},
	    {"/\xFF", "!", NULL},
	};
	struct arena *mem = arena_new();
	struct wire wire;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].target);
		const char *segments = segments_of(mem, rows[i].target, &wire);

		assert_string_equal(segments, rows[i].segments);
		if (*rows[i].segments != '!')
			assert_string_equal(wire.path, rows[i].path ? rows[i].path : rows[i].target);
		assert_false(wire.too_many_segments);
	}
	arena_free(mem);
}

static void an_escaped_slash_does_not_split_a_segment(void **state)
{
	struct arena *mem = arena_new();
	struct wire wire;
	(void)state;

	segments_of(mem, "/a%2Fb", &wire);
	assert_int_equal(wire.segment_count, 1);
	segments_of(mem, "//", &wire);
	assert_int_equal(wire.segment_count, 1); /* an empty segment */
	segments_of(mem, "/", &wire);
	assert_int_equal(wire.segment_count, 0);
	arena_free(mem);
}

static void too_many_segments_match_nothing(void **state)
{
	struct arena *mem = arena_new();
	struct wire wire;
	(void)state;

	assert_string_equal(segments_of(mem, "/1/2/3/4/5/6/7/8", &wire), "1|2|3|4|5|6|7|8");
	assert_int_equal(wire.segment_count, LIMIT_PATH_SEGMENTS);
	assert_false(wire.too_many_segments);
	segments_of(mem, "/1/2/3/4/5/6/7/8/", &wire);
	assert_false(wire.too_many_segments);
	segments_of(mem, "/1/2/3/4/5/6/7/8/9", &wire);
	assert_true(wire.too_many_segments);
	segments_of(mem, "/1/2/3/4/5/6/7/8//?page=2", &wire);
	assert_true(wire.too_many_segments);
	assert_true(str_eq(wire_query(&wire, "page"), STR("2")));
	arena_free(mem);
}

static void queries_are_split_and_decoded(void **state)
{
	static const struct {
		const char *target;
		struct str value; /* of `page` */
	} rows[] = {
	    {"/", {NULL, 0}},
	    {"/?", {NULL, 0}},
	    {"/?page", STR("")},
	    {"/?page=", STR("")},
	    {"/?page=2", STR("2")},
	    {"/?Page=2", {NULL, 0}},
	    {"/?apage=2", {NULL, 0}},
	    {"/?page=2&page=3", STR("2")},
	    {"/?a=1&page=2&b=3", STR("2")},
	    {"/?&&page=2", STR("2")},
	    {"/?=x&page=2", STR("2")},
	    {"/?a&page=2", STR("2")},
	    {"/?page=a=b", STR("a=b")},
	    {"/?page=/?/", STR("/?/")},
	    {"/?p%61ge=2", STR("2")},
	    {"/?page=a+b%2Bc", STR("a b+c")},
	    {"/?page=%26%3D", STR("&=")},
	    {"/?page=%C3%A9", STR("é")},
	    {"/a/b/?page=2", STR("2")},
	    {"http://example.com/?page=2", STR("2")},
	    {"http://example.com?page=2", STR("2")},
	    /* A parameter that cannot be decoded is omitted, and the others are kept. */
	    {"/?page=%00", {NULL, 0}},
	    {"/?page=%zz", {NULL, 0}},
	    {"/?page=%", {NULL, 0}},
	    {"/?page=%2", {NULL, 0}},
	    {"/?page=2%2", {NULL, 0}},
	    {"/?p%00=1", {NULL, 0}},
	    {"/?page=%C0%AF", {NULL, 0}},
	    {"/?page=\xFF", {NULL, 0}},
	    {"/?%FF=1&page=2", STR("2")},
	    {"/?x=%&page=2", STR("2")},
	    {"/?page=%zz&page=2", STR("2")},
	};
	struct arena *mem = arena_new();
	struct wire wire;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].target);
		struct str value;

		assert_string_not_equal(segments_of(mem, rows[i].target, &wire), "!");
		value = wire_query(&wire, "page");
		if (!str_eq(value, rows[i].value) || !value.ptr != !rows[i].value.ptr)
			fail_msg("\"%s\"", value.ptr);
	}
	arena_free(mem);
}

static void too_many_parameters_are_noted(void **state)
{
	struct arena *mem = arena_new();
	struct str target = STR("/?p0=0");
	struct wire wire;
	(void)state;

	for (int i = 1; i < LIMIT_QUERY_PARAMETERS + 5; i++)
		target = arena_printf(mem, "%s&p%d=%d", target.ptr, i, i);
	target = arena_printf(mem, "%s&x=%%zz", target.ptr);
	assert_string_equal(segments_of(mem, target.ptr, &wire), "");
	assert_int_equal(wire.query_count, LIMIT_QUERY_PARAMETERS);
	assert_true(str_eq(wire_query(&wire, "p15"), STR("15")));
	assert_null(wire_query(&wire, "p16").ptr);
	assert_true(wire.query_is_malformed);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(paths_are_split_and_decoded),
	    cmocka_unit_test(an_escaped_slash_does_not_split_a_segment),
	    cmocka_unit_test(too_many_segments_match_nothing),
	    cmocka_unit_test(queries_are_split_and_decoded),
	    cmocka_unit_test(too_many_parameters_are_noted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
