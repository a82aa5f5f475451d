/* The rules for one member of a body: required, type, length, pattern, range ... */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "schema_thing.h"

#define TEN "abcdefghij"

static void required_is_required(void **state)
{
	static const struct schema_field plain = {STRING_FIELD, .required = true};
	static const struct schema_field told = {STRING_FIELD, .required = true, .min_length = 1,
						 .required_message = "Say something."};
	static const struct row plain_rows[] = {
	    {"{}", "This field is required."},
	    {"{\"Text\":\"x\"}", "This field is required."},
	    {"{\"text\":null}", "Field must be a string."},
	    {"{\"text\":\"\"}", ""},
	    {"{\"text\":\"x\",\"more\":[]}", ""},
	};
	static const struct row told_rows[] = {
	    {"{}", "Say something."},
	    {"{\"text\":null}", "Say something."},
	    {"{\"text\":\"\"}", "Say something."},
	    {"{\"text\":1}", "Field must be a string."},
	    {"{\"text\":\" \"}", ""},
	};
	(void)state;

	check_rows(&plain, plain_rows, COUNT(plain_rows));
	check_rows(&told, told_rows, COUNT(told_rows));
}

static void wrong_types_are_refused(void **state)
{
	static const struct schema_field text = {STRING_FIELD};
	static const struct schema_field number = {INTEGER_FIELD, .minimum = INT64_MIN, .maximum = INT64_MAX};
	static const struct schema_field flag = {BOOLEAN_FIELD};
	static const struct row text_rows[] = {
	    {"{\"text\":1}", "Field must be a string."},       {"{\"text\":true}", "Field must be a string."},
	    {"{\"text\":[\"x\"]}", "Field must be a string."}, {"{\"text\":{}}", "Field must be a string."},
	    {"{\"text\":null}", "Field must be a string."},    {"{\"text\":\"1\"}", ""},
	};
	static const struct row number_rows[] = {
	    {"{\"number\":\"1\"}", "Field must be an integer."}, {"{\"number\":1.5}", "Field must be an integer."},
	    {"{\"number\":true}", "Field must be an integer."},	 {"{\"number\":null}", "Field must be an integer."},
	    {"{\"number\":[1]}", "Field must be an integer."},	 {"{\"number\":-1}", ""},
	};
	static const struct row flag_rows[] = {
	    {"{\"flag\":1}", "Field must be true or false."},
	    {"{\"flag\":\"true\"}", "Field must be true or false."},
	    {"{\"flag\":null}", "Field must be true or false."},
	    {"{\"flag\":false}", ""},
	};
	(void)state;

	check_rows(&text, text_rows, COUNT(text_rows));
	check_rows(&number, number_rows, COUNT(number_rows));
	check_rows(&flag, flag_rows, COUNT(flag_rows));
}

static void lengths_count_code_points(void **state)
{
	static const struct schema_field both = {STRING_FIELD, .min_length = 2, .max_length = 4};
	static const struct schema_field least = {STRING_FIELD, .min_length = 2};
	static const struct schema_field bytes = {STRING_FIELD, .max_length = 4, .max_bytes = 6};
	static const char range[] = "Field must be between 2 and 4 characters long.";
	static const char at_least[] = "Field must be at least 2 characters long.";
	static const char too_many[] = "Field must be at most 6 bytes long.";
	static const struct row both_rows[] = {
	    {"{\"text\":\"\"}", "This field is required."},
	    {"{\"text\":\"a\"}", range},
	    {"{\"text\":\"😀\"}", range},
	    {"{\"text\":\"ab\"}", ""},
	    {"{\"text\":\"éé\"}", ""},
	    {"{\"text\":\"😀😀😀😀\"}", ""},
	    {"{\"text\":\"\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\"}", ""},
	    {"{\"text\":\"abcde\"}", range},
	    {"{\"text\":\"ééééé\"}", range},
	};
	static const struct row least_rows[] = {
	    {"{\"text\":\"a\"}", at_least},
	    {"{\"text\":\"" TEN TEN TEN TEN "\"}", ""},
	};
	static const struct row bytes_rows[] = {
	    {"{\"text\":\"ééé\"}", ""},	       {"{\"text\":\"abcd\"}", ""}, {"{\"text\":\"éééé\"}", too_many},
	    {"{\"text\":\"😀😀\"}", too_many}, {"{\"text\":\"\"}", ""},
	};
	(void)state;

	check_rows(&both, both_rows, COUNT(both_rows));
	check_rows(&least, least_rows, COUNT(least_rows));
	check_rows(&bytes, bytes_rows, COUNT(bytes_rows));
}

static void blank_text_is_refused(void **state)
{
	static const struct schema_field plain = {STRING_FIELD, .not_blank = true};
	static const struct schema_field told = {STRING_FIELD, .not_blank = true, .min_length = 1,
						 .required_message = "Say something.",
						 .pattern_message = "Say something that shows."};
	static const struct row plain_rows[] = {
	    {"{\"text\":\"\"}", "This field is required."},
	    {"{\"text\":\" \\t\\n\"}", "This field is required."},
	    {"{\"text\":\"\\u00a0\\u2003\\u200b\\ufeff\"}", "This field is required."},
	    {"{\"text\":\" . \"}", ""},
	};
	static const struct row told_rows[] = {
	    {"{\"text\":\"\"}", "Say something."},
	    {"{\"text\":\"\\u200b\"}", "Say something that shows."},
	    {"{\"text\":\"x\"}", ""},
	    {"{}", ""},
	};
	(void)state;

	check_rows(&plain, plain_rows, COUNT(plain_rows));
	check_rows(&told, told_rows, COUNT(told_rows));
}

static void nul_is_refused(void **state)
{
	static const struct schema_field field = {STRING_FIELD};
	static const struct row rows[] = {
	    {"{\"text\":\"\\u0000\"}", "Remove the NUL character (U+0000)."},
	    {"{\"text\":\"a\\u0000b\"}", "Remove the NUL character (U+0000)."},
	    {"{\"text\":\"a\\u0000\"}", "Remove the NUL character (U+0000)."},
	    {"{\"text\":\"\\u0001\"}", ""},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

static void addresses_are_checked(void **state)
{
	static const struct schema_field field = {STRING_FIELD, .format = FORMAT_EMAIL, .max_length = 20};
	static const struct row rows[] = {
	    {"{\"text\":\"susan@example.com\"}", ""},
	    {"{\"text\":\"susan\"}", "Invalid email address."},
	    {"{\"text\":\"susan@exam\\nple.com\"}", "Invalid email address."},
	    {"{\"text\":\"susan.susan@example.com\"}", "Field must be between 0 and 20 characters long."},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

static void ends_are_trimmed_first(void **state)
{
	static const struct schema_field field = {STRING_FIELD, .trim = true, .min_length = 1, .max_length = 3,
						  .pattern = "^[a-z]+$"};
	static const struct row rows[] = {
	    {"{\"text\":\"  abc\\n\\u00a0\"}", ""},
	    {"{\"text\":\" abcd\"}", "Field must be between 1 and 3 characters long."},
	    {"{\"text\":\" \\u200b\"}", "This field is required."},
	    {"{\"text\":\"a b\"}", "Field must match ^[a-z]+$."},
	    {"{\"text\":\"a\\u0000 \"}", "Remove the NUL character (U+0000)."},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

static void web_addresses_are_refused_as_names(void **state)
{
	static const struct schema_field field = {STRING_FIELD, .no_web_address = true};
	static const struct row rows[] = {
	    {"{\"text\":\"john.doe\"}", ""},
	    {"{\"text\":\"www.evil.example\"}", "Choose a name that does not look like a web address."},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

static void patterns_are_matched(void **state)
{
	static const struct schema_field plain = {STRING_FIELD, .pattern = "^[a-z]{2}(-[a-z]+)?$"};
	static const struct schema_field told = {STRING_FIELD, .pattern = "[0-9]", .pattern_message = "Add a digit."};
	static const struct row plain_rows[] = {
	    {"{\"text\":\"ab\"}", ""},
	    {"{\"text\":\"ab-c\"}", ""},
	    {"{\"text\":\"ab\\n\"}", "Field must match ^[a-z]{2}(-[a-z]+)?$."},
	    {"{\"text\":\"x\\nab\"}", "Field must match ^[a-z]{2}(-[a-z]+)?$."},
	    {"{\"text\":\"abc\"}", "Field must match ^[a-z]{2}(-[a-z]+)?$."},
	    {"{\"text\":\"AB\"}", "Field must match ^[a-z]{2}(-[a-z]+)?$."},
	};
	static const struct row told_rows[] = {
	    {"{\"text\":\"x1x\"}", ""},
	    {"{\"text\":\"x\"}", "Add a digit."},
	};
	(void)state;

	for (int again = 0; again < 2; again++) { /* compiled, and then cached */
		CASE("%s", again ? "cached" : "compiled");

		check_rows(&plain, plain_rows, COUNT(plain_rows));
		check_rows(&told, told_rows, COUNT(told_rows));
	}
}

static void an_invalid_pattern_is_an_internal_error(void **state)
{
	static const struct schema_field broken = {STRING_FIELD, .pattern = "(["};
	const struct schema schema = {.size = sizeof(struct thing), .fields = &broken, .field_count = 1};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	json_t *body = json_loads("{\"text\":\"x\"}", 0, NULL);
	struct thing thing;
	(void)state;

	assert_int_equal(schema_read_body(&schema, mem, body, &thing, &errors), ERR_INTERNAL);
	assert_int_equal(errors.count, 0);
	json_decref(body);
	arena_free(mem);
}

static void enums_are_checked(void **state)
{
	static const char *const values[] = {"User", "Moderator", NULL};
	static const struct schema_field field = {STRING_FIELD, .values = values};
	static const struct row rows[] = {
	    {"{\"text\":\"User\"}", ""},
	    {"{\"text\":\"Moderator\"}", ""},
	    {"{\"text\":\"user\"}", "Not a valid choice."},
	    {"{\"text\":\"Use\"}", "Not a valid choice."},
	    {"{\"text\":\"Users\"}", "Not a valid choice."},
	    {"{\"text\":\"\"}", "Not a valid choice."},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

static void integers_stay_in_their_range(void **state)
{
	static const struct schema_field field = {INTEGER_FIELD, .minimum = -3, .maximum = 9007199254740991};
	static const char range[] = "Field must be between -3 and 9007199254740991.";
	static const struct row rows[] = {
	    {"{\"number\":-3}", ""},
	    {"{\"number\":-4}", range},
	    {"{\"number\":9007199254740991}", ""},
	    {"{\"number\":9007199254740992}", range},
	    {"{\"number\":-9223372036854775808}", range},
	};
	(void)state;

	check_rows(&field, rows, COUNT(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(required_is_required),
	    cmocka_unit_test(wrong_types_are_refused),
	    cmocka_unit_test(lengths_count_code_points),
	    cmocka_unit_test(blank_text_is_refused),
	    cmocka_unit_test(nul_is_refused),
	    cmocka_unit_test(addresses_are_checked),
	    cmocka_unit_test(ends_are_trimmed_first),
	    cmocka_unit_test(web_addresses_are_refused_as_names),
	    cmocka_unit_test(patterns_are_matched),
	    cmocka_unit_test(an_invalid_pattern_is_an_internal_error),
	    cmocka_unit_test(enums_are_checked),
	    cmocka_unit_test(integers_stay_in_their_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
