/* Validating input with tables like those that the generator writes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/schema.h"
#include "cases.h"

#define TEN "abcdefghij"

struct thing {
	struct str text;
	int64_t number;
	bool flag;
	bool has_number, has_flag;
};

/* Reads a body with one field; `ret_detail` is the error, or "". */
static struct thing read_one(struct arena *mem, const struct schema_field *field, const char *json, size_t length,
			     const char **ret_detail)
{
	const struct schema schema = {.size = sizeof(struct thing), .fields = field, .field_count = 1};
	struct field_errors errors = {.count = 0};
	struct thing thing = {.number = -7};
	json_t *body = json_loadb(json, length, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
	enum err e;

	if (!body)
		fail_msg("the test is wrong: %s", json);
	e = schema_read_body(&schema, mem, body, &thing, &errors);
	assert_int_equal(errors.count, e ? 1 : 0);
	*ret_detail = "";
	if (e) {
		struct str pointer = arena_printf(mem, "#/%s", field->name);

		assert_int_equal(e, ERR_INVALID);
		assert_true(str_eq(errors.item[0].pointer, pointer));
		*ret_detail = errors.item[0].detail.ptr;
		assert_null(thing.text.ptr); /* outputs are not changed */
		assert_int_equal(thing.number, -7);
		assert_false(thing.flag);
		assert_false(thing.has_number || thing.has_flag);
	}
	thing.text = arena_str(mem, thing.text);
	json_decref(body);
	return thing;
}

struct row {
	const char *json;
	const char *detail; /* "": it is taken */
};

static void check_rows(const struct schema_field *field, const struct row *rows, size_t count)
{
	struct arena *mem = arena_new();
	const char *detail;

	for (size_t i = 0; i < count; i++) {
		CASE("%s", rows[i].json);

		read_one(mem, field, rows[i].json, strlen(rows[i].json), &detail);
		assert_string_equal(detail, rows[i].detail);
	}
	arena_free(mem);
}

#define STRING_FIELD .name = "text", .type = SCHEMA_STRING, .offset = offsetof(struct thing, text)
#define INTEGER_FIELD .name = "number", .type = SCHEMA_INTEGER, .offset = offsetof(struct thing, number)
#define BOOLEAN_FIELD .name = "flag", .type = SCHEMA_BOOLEAN, .offset = offsetof(struct thing, flag)

static void a_body_is_an_object(void **state)
{
	static const char *const bodies[] = {"[]", "\"text\"", "1", "null", "true", "[{\"text\":\"x\"}]"};
	static const struct schema_field field = {STRING_FIELD};
	const struct schema schema = {.size = sizeof(struct thing), .fields = &field, .field_count = 1};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(bodies); i++) {
		CASE("%s", bodies[i]);
		struct field_errors errors = {.count = 0};
		struct thing thing = {.number = -7};
		json_t *body = json_loads(bodies[i], JSON_DECODE_ANY, NULL);

		assert_int_equal(schema_read_body(&schema, mem, body, &thing, &errors), ERR_INVALID);
		assert_int_equal(errors.count, 1);
		assert_true(str_eq(errors.item[0].pointer, STR("#")));
		assert_null(thing.text.ptr);
		json_decref(body);
	}
	arena_free(mem);
}

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

static void valid_values_are_stored(void **state)
{
	static const struct schema_field text = {STRING_FIELD}, flag = {BOOLEAN_FIELD};
	static const struct schema_field trimmed = {STRING_FIELD, .trim = true};
	static const struct schema_field email = {STRING_FIELD, .format = FORMAT_EMAIL};
	static const struct schema_field number = {INTEGER_FIELD, .minimum = INT64_MIN, .maximum = INT64_MAX};
	struct arena *mem = arena_new();
	const char *detail;
	(void)state;

#define READ(field, json) read_one(mem, &field, json, sizeof(json) - 1, &detail)
	assert_true(str_eq(READ(text, "{\"text\":\"a\\\"\\u00e9\"}").text, STR("a\"é")));
	assert_non_null(READ(text, "{\"text\":\"\"}").text.ptr);
	assert_true(str_eq(READ(trimmed, "{\"text\":\" a b \"}").text, STR("a b")));
	assert_true(str_eq(READ(email, "{\"text\":\"A@B\\u00fccher.c\"}").text, STR("a@xn--bcher-kva.c")));
	assert_true(READ(number, "{\"number\":9223372036854775807}").number == INT64_MAX);
	assert_true(READ(number, "{\"number\":-9223372036854775808}").number == INT64_MIN);
	assert_true(READ(flag, "{\"flag\":true}").flag);
	assert_false(READ(flag, "{\"flag\":false}").flag);
#undef READ
	arena_free(mem);
}

static void null_removes_a_text(void **state)
{
	static const struct schema_field field = {STRING_FIELD, .nullable = true, .max_length = 3,
						  .pattern = "^[a-z]*$"};
	static const struct row rows[] = {
	    {"{}", ""},
	    {"{\"text\":null}", ""},
	    {"{\"text\":\"\"}", ""},
	    {"{\"text\":\"abc\"}", ""},
	    {"{\"text\":\"abcd\"}", "Field must be between 0 and 3 characters long."},
	    {"{\"text\":\"ABC\"}", "Field must match ^[a-z]*$."},
	    {"{\"text\":\"a\\u0000\"}", "Remove the NUL character (U+0000)."},
	    {"{\"text\":false}", "Field must be a string."},
	    {"{\"text\":0}", "Field must be a string."},
	};
	struct arena *mem = arena_new();
	const char *detail;
	struct str text;
	(void)state;

	check_rows(&field, rows, COUNT(rows));
	assert_null(read_one(mem, &field, "{}", 2, &detail).text.ptr);
	text = read_one(mem, &field, "{\"text\":null}", 13, &detail).text;
	assert_non_null(text.ptr); /* which distinguishes it from an absent one */
	assert_int_equal(text.len, 0);
	arena_free(mem);
}

static void sent_members_are_distinguished_from_absent_ones(void **state)
{
	static const struct schema_field number = {INTEGER_FIELD, .given = offsetof(struct thing, has_number),
						   .minimum = -5, .maximum = 5};
	static const struct schema_field flag = {BOOLEAN_FIELD, .given = offsetof(struct thing, has_flag)};
	static const struct row numbers[] = {{"{\"number\":6}", "Field must be between -5 and 5."},
					     {"{\"number\":null}", "Field must be an integer."}};
	static const struct row flags[] = {{"{\"flag\":0}", "Field must be true or false."},
					   {"{\"flag\":null}", "Field must be true or false."}};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	struct thing thing = {.number = 0};
	const char *detail;
	(void)state;

	check_rows(&number, numbers, COUNT(numbers));
	check_rows(&flag, flags, COUNT(flags));
#define READ(field, json) read_one(mem, &field, json, sizeof(json) - 1, &detail)
	assert_false(READ(number, "{}").has_number);
	assert_true(READ(number, "{\"number\":0}").has_number);
	assert_true(READ(number, "{\"number\":-5}").number == -5);
	assert_false(READ(flag, "{}").has_flag);
	assert_true(READ(flag, "{\"flag\":false}").has_flag);
	assert_true(READ(flag, "{\"flag\":true}").flag);
#undef READ
	assert_int_equal(schema_read_parameter(&number, mem, (struct str){0}, &thing, &errors), OK);
	assert_false(thing.has_number);
	assert_int_equal(schema_read_parameter(&number, mem, STR("0"), &thing, &errors), OK);
	assert_true(thing.has_number);
	assert_int_equal(schema_read_parameter(&flag, mem, STR("false"), &thing, &errors), OK);
	assert_true(thing.has_flag);
	assert_int_equal(errors.count, 0);
	arena_free(mem);
}

static void absent_members_have_defaults(void **state)
{
	static const struct schema_field fields[] = {
	    {STRING_FIELD, .default_string = "newest", .min_length = 100},
	    {INTEGER_FIELD, .default_integer = 42, .minimum = 1, .maximum = 2},
	    {BOOLEAN_FIELD, .default_integer = 1},
	};
	static const struct schema_field without[] = {{STRING_FIELD}, {INTEGER_FIELD}, {BOOLEAN_FIELD}};
	const struct schema schema = {.size = sizeof(struct thing), .fields = fields, .field_count = 3},
			    bare = {.size = sizeof(struct thing), .fields = without, .field_count = 3};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	struct thing thing = {.number = -7};
	json_t *body = json_object();
	(void)state;

	assert_int_equal(schema_read_body(&schema, mem, body, &thing, &errors), OK);
	assert_true(str_eq(thing.text, STR("newest")));
	assert_true(thing.number == 42);
	assert_true(thing.flag);
	assert_int_equal(schema_read_body(&bare, mem, body, &thing, &errors), OK);
	assert_null(thing.text.ptr);
	assert_true(thing.number == 0);
	assert_false(thing.flag);
	assert_int_equal(errors.count, 0);
	json_decref(body);
	arena_free(mem);
}

static void every_invalid_field_is_reported(void **state)
{
	static const struct schema_field fields[] = {
	    {STRING_FIELD, .required = true}, {INTEGER_FIELD, .maximum = 5}, {BOOLEAN_FIELD}};
	const struct schema schema = {.size = sizeof(struct thing), .fields = fields, .field_count = 3};
	struct field_errors errors = {.count = 0};
	struct arena *mem = arena_new();
	struct thing thing = {.number = 0};
	json_t *body = json_loads("{\"number\":6,\"flag\":true}", 0, NULL);
	(void)state;

	assert_int_equal(schema_read_body(&schema, mem, body, &thing, &errors), ERR_INVALID);
	assert_int_equal(errors.count, 2);
	assert_true(str_eq(errors.item[0].pointer, STR("#/text")));
	assert_true(str_eq(errors.item[1].pointer, STR("#/number")));
	for (size_t i = 0; i < 2 * COUNT(errors.item); i++)
		field_error_add(&errors, STR("#/more"), FIELD_FORMAT, STR("one too many"));
	assert_int_equal(errors.count, COUNT(errors.item)); /* the rest is omitted */
	json_decref(body);
	arena_free(mem);
}

/* The codes for programs. */
static void every_kind_of_error_has_its_code(void **state)
{
	static const char *const values[] = {"User", NULL};
	static const struct schema_field required = {STRING_FIELD, .required = true, .min_length = 1,
						     .required_message = "Say something."};
	static const struct schema_field length = {STRING_FIELD, .min_length = 2, .max_length = 4, .max_bytes = 6};
	static const struct schema_field visible = {STRING_FIELD, .not_blank = true};
	static const struct schema_field pattern = {STRING_FIELD, .pattern = "^[a-z]+$"};
	static const struct schema_field email = {STRING_FIELD, .format = FORMAT_EMAIL};
	static const struct schema_field name = {STRING_FIELD, .no_web_address = true};
	static const struct schema_field choice = {STRING_FIELD, .values = values};
	static const struct schema_field number = {INTEGER_FIELD, .maximum = 5};
	static const struct schema_field flag = {BOOLEAN_FIELD};
	static const struct {
		const struct schema_field *field;
		const char *json, *code;
	} rows[] = {
	    {&required, "{}", "required"},
	    {&required, "{\"text\":null}", "required"},
	    {&required, "{\"text\":\"\"}", "required"},
	    {&required, "{\"text\":1}", "wrong_type"},
	    {&required, "[]", "wrong_type"},
	    {&length, "{\"text\":\"\"}", "required"},
	    {&length, "{\"text\":\"a\"}", "too_short"},
	    {&length, "{\"text\":\"abcde\"}", "too_long"},
	    {&length, "{\"text\":\"éééé\"}", "too_long"},
	    {&visible, "{\"text\":\" \"}", "blank"},
	    {&pattern, "{\"text\":\"A\"}", "format"},
	    {&pattern, "{\"text\":\"a\\u0000\"}", "format"},
	    {&email, "{\"text\":\"susan\"}", "format"},
	    {&name, "{\"text\":\"www.evil.example\"}", "web_address"},
	    {&choice, "{\"text\":\"Users\"}", "unknown_value"},
	    {&number, "{\"number\":6}", "out_of_range"},
	    {&number, "{\"number\":null}", "wrong_type"},
	    {&flag, "{\"flag\":1}", "wrong_type"},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].json);
		const struct schema schema = {.size = sizeof(struct thing), .fields = rows[i].field, .field_count = 1};
		json_t *body = json_loads(rows[i].json, JSON_ALLOW_NUL, NULL);
		struct field_errors errors = {.count = 0};
		struct thing thing;

		assert_int_equal(schema_read_body(&schema, mem, body, &thing, &errors), ERR_INVALID);
		assert_int_equal(errors.count, 1);
		assert_string_equal(errors.item[0].code, rows[i].code);
		json_decref(body);
	}
	arena_free(mem);
}

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
	    cmocka_unit_test(a_body_is_an_object),
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
	    cmocka_unit_test(valid_values_are_stored),
	    cmocka_unit_test(null_removes_a_text),
	    cmocka_unit_test(sent_members_are_distinguished_from_absent_ones),
	    cmocka_unit_test(absent_members_have_defaults),
	    cmocka_unit_test(every_invalid_field_is_reported),
	    cmocka_unit_test(every_kind_of_error_has_its_code),
	    cmocka_unit_test(parameters_are_read_from_text),
	    cmocka_unit_test(an_invalid_parameter_may_mean_the_default),
	    cmocka_unit_test(texts_and_booleans_are_parameters_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
