/* Entity tags: what they are made of, and how lists of them are read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cases.h"
#include "http/entity_tag.h"

static void tags_have_the_version_and_the_hash(void **state)
{
	char tag[ENTITY_TAG_SIZE], other[ENTITY_TAG_SIZE];
	(void)state;

	/* XXH128 of nothing, as its specification has it. */
	entity_tag_write(0, STR(""), tag);
	assert_string_equal(tag, "\"99aa06d3014798d86001c324468d497f\"");
	entity_tag_write(INT64_MAX, STR(""), tag);
	assert_string_equal(tag, "\"v9223372036854775807-99aa06d3014798d86001c324468d497f\"");
	entity_tag_write(7, STR("a"), tag);
	entity_tag_write(7, STR("b"), other);
	assert_string_not_equal(tag, other);
}

static void lists_are_searched_for_the_whole_tag(void **state)
{
	static const struct {
		const char *list;
		bool has;
	} rows[] = {
	    {NULL, false},
	    {"", false},
	    {"*", true},
	    {" * ", true},
	    {"*, \"v1-a\"", false},
	    {"\"v1-a\"", true},
	    {"W/\"v1-a\"", true},
	    {"w/\"v1-a\"", false},
	    {"\"b\" , W/\"c,d\",,\"v1-a\"", true},
	    {"\"v1-a", false},
	    {"v1-a", false},
	    {"\"v1-ab\"", false},
	    {"\"v1-a\"\"b\"", false},
	    {"x, \"v1-a\"", false},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].list);

		assert_int_equal(entity_tag_is_listed(rows[i].list, "\"v1-a\""), rows[i].has);
	}
}

static void preconditions_compare_the_version_alone(void **state)
{
	static const struct {
		const char *if_match, *if_none_match;
		enum err e;
	} rows[] = {
	    {NULL, NULL, OK},
	    {NULL, "\"v7-a\"", OK},
	    {NULL, "*", ERR_PRECONDITION},
	    {"\"v7-a\"", "*", ERR_PRECONDITION},
	    {"*", NULL, OK},
	    {"W/\"v7-other\"", NULL, OK},
	    {"\"v6-a\", \"v7\"", NULL, OK},
	    {"\"v7-a\", \"", NULL, ERR_PRECONDITION},
	    {"\"v70-a\"", NULL, ERR_PRECONDITION},
	    {"\"v-a\"", NULL, ERR_PRECONDITION},
	    {"\"7\"", NULL, ERR_PRECONDITION},
	    {"\"v18446744073709551623-a\"", NULL, ERR_PRECONDITION}, /* 7, if it wrapped round */
	};
	struct precondition p;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("If-Match: %s, If-None-Match: %s", rows[i].if_match, rows[i].if_none_match);

		entity_tag_read_precondition(rows[i].if_match, rows[i].if_none_match, &p);
		assert_int_equal(precondition_check(&p, 7), rows[i].e);
		assert_int_equal(p.checked, p.given);
	}
	assert_int_equal(precondition_check(NULL, 7), OK);
}

static void tags_after_the_limit_are_ignored(void **state)
{
	char list[512] = "";
	struct precondition p;
	(void)state;

	for (int i = 0; i < PRECONDITION_VERSIONS; i++)
		strcat(list, "\"v1\",");
	strcat(list, "\"v7\"");
	entity_tag_read_precondition(list, NULL, &p);
	assert_int_equal(precondition_check(&p, 1), OK);
	assert_int_equal(precondition_check(&p, 7), ERR_PRECONDITION);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tags_have_the_version_and_the_hash),
	    cmocka_unit_test(lists_are_searched_for_the_whole_tag),
	    cmocka_unit_test(preconditions_compare_the_version_alone),
	    cmocka_unit_test(tags_after_the_limit_are_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
