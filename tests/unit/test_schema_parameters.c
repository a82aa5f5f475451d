/* Validating parameters of paths and queries. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "schema_thing.h"

struct parameter_row {
	struct str text;
	const char *detail; /* "": it is taken */
	int64_t number;	    /* then */
};

static void check_parameters(const struct schema_field *field, const struct parameter_row *rows, size_t count)
{
	struct arena *mem = arena_new();

	for (size_t i = 0; i < count; i++) {
		CASE("%s", rows[i].text.ptr);
		struct field_errors errors = {.count = 0};
		struct thing thing = {.number = -7};
		enum err e = schema_read_parameter(field, mem, rows[i].text, &thing, &errors);
		const char *detail = errors.count ? errors.item[0].detail.ptr : "";

		assert_string_equal(detail, rows[i].detail);
		assert_int_equal(e, *rows[i].detail ? ERR_INVALID : OK);
		assert_true(thing.number == (*rows[i].detail ? -7 : rows[i].number));
	}
	arena_free(mem);
}

static void parameters_are_read_from_text(void **state)
{
	static const struct schema_field number = {INTEGER_FIELD, .minimum = 1, .maximum = INT64_MAX,
						   .default_integer = 3};
	static const struct schema_field needed = {INTEGER_FIELD, .required = true, .in_path = true,
						   .minimum = INT64_MIN, .maximum = 100};
	static const char no_integer[] = "Field must be an integer.";
	static const char range[] = "Field must be between 1 and 9223372036854775807.";
	static const char needed_range[] = "Field must be between -9223372036854775808 and 100.";
	static const struct parameter_row number_rows[] = {
	    {{NULL, 0}, "", 3},
	    {STR("1"), "", 1},
	    {STR("007"), "", 7},
	    {STR("9223372036854775807"), "", INT64_MAX},
	    {STR("0"), range, 0},
	    {STR("-1"), range, 0},
	    {STR("9223372036854775808"), range, 0},
	    {STR("99999999999999999999999"), range, 0},
	    {STR(""), no_integer, 0},
	    {STR("-"), no_integer, 0},
	    {STR("--1"), no_integer, 0},
	    {STR("1-1"), no_integer, 0},
	    {STR("+1"), no_integer, 0},
	    {STR(" 1"), no_integer, 0},
	    {STR("1 "), no_integer, 0},
	    {STR("1.0"), no_integer, 0},
	    {STR("1e3"), no_integer, 0},
	    {STR("0x10"), no_integer, 0},
	    {STR("one"), no_integer, 0},
	    {STR("1\xD9\xA1"), no_integer, 0},
	};
	static const struct parameter_row needed_rows[] = {
	    {{NULL, 0}, "This field is required.", 0},
	    {STR("100"), "", 100},
	    {STR("101"), needed_range, 0},
	    {STR("-9223372036854775808"), "", INT64_MIN},
	    {STR("-9223372036854775809"), needed_range, 0},
	};
	(void)state;

	check_parameters(&number, number_rows, COUNT(number_rows));
	check_parameters(&needed, needed_rows, COUNT(needed_rows));
}

static void an_invalid_parameter_may_mean_the_default(void **state)
{
	static const struct schema_field page = {INTEGER_FIELD, .invalid_is_default = true, .minimum = 1,
						 .maximum = 9007199254740991, .default_integer = 1};
	static const struct parameter_row rows[] = {
	    {{NULL, 0}, "", 1}, {STR("5"), "", 5},   {STR("0"), "", 1},	  {STR("-1"), "", 1},
	    {STR(""), "", 1},	{STR("two"), "", 1}, {STR("2.5"), "", 1}, {STR("99999999999999999999999"), "", 1},
	};
	static const struct schema_field from = {STRING_FIELD, .invalid_is_default = true,
						 .pattern = "^[0-9]{1,16}[.][0-9]{1,16}$"};
	static const struct schema_field flag = {BOOLEAN_FIELD, .invalid_is_default = true, .default_integer = 1};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	struct thing thing = {.number = 0};
	(void)state;

	check_parameters(&page, rows, COUNT(rows));
	assert_int_equal(schema_read_parameter(&from, mem, STR("12.34"), &thing, &errors), OK);
	assert_true(str_eq(thing.text, STR("12.34")));
	assert_int_equal(schema_read_parameter(&from, mem, STR("12"), &thing, &errors), OK);
	assert_null(thing.text.ptr);
	assert_int_equal(schema_read_parameter(&flag, mem, STR("maybe"), &thing, &errors), OK);
	assert_true(thing.flag);
	assert_int_equal(errors.count, 0);
	arena_free(mem);
}

static void texts_and_booleans_are_parameters_too(void **state)
{
	static const struct schema_field text = {STRING_FIELD, .max_length = 3};
	static const struct schema_field flag = {BOOLEAN_FIELD};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	struct thing thing = {.number = 0};
	(void)state;

	assert_int_equal(schema_read_parameter(&text, mem, STR("abc"), &thing, &errors), OK);
	assert_true(str_eq(thing.text, STR("abc")));
	assert_int_equal(schema_read_parameter(&flag, mem, STR("true"), &thing, &errors), OK);
	assert_true(thing.flag);
	assert_int_equal(schema_read_parameter(&flag, mem, STR("false"), &thing, &errors), OK);
	assert_false(thing.flag);
	assert_int_equal(errors.count, 0);
	assert_int_equal(schema_read_parameter(&text, mem, STR("abcd"), &thing, &errors), ERR_INVALID);
	assert_int_equal(schema_read_parameter(&flag, mem, STR("True"), &thing, &errors), ERR_INVALID);
	assert_int_equal(schema_read_parameter(&flag, mem, STR("1"), &thing, &errors), ERR_INVALID);
	assert_int_equal(schema_read_parameter(&flag, mem, STR(""), &thing, &errors), ERR_INVALID);
	assert_int_equal(errors.count, 4);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parameters_are_read_from_text),
	    cmocka_unit_test(an_invalid_parameter_may_mean_the_default),
	    cmocka_unit_test(texts_and_booleans_are_parameters_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
