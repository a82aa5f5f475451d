/* Validating bodies with tables like those that the generator writes: what is stored, and which errors are reported. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "schema_thing.h"

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
	assert_true(READ(number, "{\"number\":9007199254740991}").number == INT64_C(9007199254740991));
	assert_true(READ(number, "{\"number\":-9007199254740991}").number == -INT64_C(9007199254740991));
	assert_true(READ(number, "{\"number\":1e2}").number == 100);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_body_is_an_object),
	    cmocka_unit_test(valid_values_are_stored),
	    cmocka_unit_test(null_removes_a_text),
	    cmocka_unit_test(sent_members_are_distinguished_from_absent_ones),
	    cmocka_unit_test(absent_members_have_defaults),
	    cmocka_unit_test(every_invalid_field_is_reported),
	    cmocka_unit_test(every_kind_of_error_has_its_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
