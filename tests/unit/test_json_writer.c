/* Writing JSON: escapes, commas, numbers, times, and the growing buffer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <jansson.h>
#include <orcania.h>

#include "base/json_writer.h"
#include "cases.h"

/* Compares the output, and empties the writer. */
static void expect(struct json_writer *w, const char *text)
{
	assert_false(w->failed);
	assert_int_equal(w->len, strlen(text));
	assert_memory_equal(w->data, text, w->len);
	o_free(w->data);
	*w = (struct json_writer){0};
}

static void texts_are_escaped(void **state)
{
	static const struct {
		struct str text;
		const char *json;
	} rows[] = {
	    {{NULL, 0}, "null"},
	    {STR(""), "\"\""},
	    {STR("plain"), "\"plain\""},
	    {STR("\""), "\"\\\"\""},
	    {STR("\\"), "\"\\\\\""},
	    {STR("a\"b\\c"), "\"a\\\"b\\\\c\""},
	    {STR("\b\t\n\f\r"), "\"\\b\\t\\n\\f\\r\""},
	    {STR("\0"), "\"\\u0000\""},
	    {STR("a\0b"), "\"a\\u0000b\""},
	    {STR("\x01\x0B\x0E\x1F"), "\"\\u0001\\u000b\\u000e\\u001f\""},
	    {STR("/'<>&\x7F"), "\"/'<>&\x7F\""},
	    {STR("é€😀\u2028"), "\"é€😀\u2028\""},
	    {STR("\n\n\n"), "\"\\n\\n\\n\""},
	    {STR("end\n"), "\"end\\n\""},
	};
	struct json_writer w = {0};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].text.ptr);

		jw_str(&w, NULL, rows[i].text);
		expect(&w, rows[i].json);
	}
}

/* Every byte below 128, parsed by another library, at every distance from the end. */
static void every_character_is_read_back(void **state)
{
	struct json_writer w = {0};
	char text[160];
	(void)state;

	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = (char)(i % 128);
	for (size_t from = 0; from < sizeof(text); from++) {
		CASE("from %zu", from);
		struct str part = {text + from, sizeof(text) - from};
		json_t *read;

		jw_str(&w, NULL, part);
		read = json_loadb(w.data, w.len, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
		assert_non_null(read);
		assert_int_equal(json_string_length(read), part.len);
		assert_memory_equal(json_string_value(read), part.ptr, part.len);
		json_decref(read);
		o_free(w.data);
		w = (struct json_writer){0};
	}
}

static void integers_are_whole(void **state)
{
	static const struct {
		int64_t value;
		const char *json;
	} rows[] = {
	    {0, "0"},
	    {1, "1"},
	    {-1, "-1"},
	    {9, "9"},
	    {10, "10"},
	    {-10, "-10"},
	    {9007199254740991, "9007199254740991"},
	    {INT64_MAX, "9223372036854775807"},
	    {INT64_MIN, "-9223372036854775808"},
	    {INT64_MIN + 1, "-9223372036854775807"},
	};
	struct json_writer w = {0};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].json);

		jw_int(&w, NULL, rows[i].value);
		expect(&w, rows[i].json);
	}
}

static void ids_are_integers_or_null(void **state)
{
	struct json_writer w = {0};
	(void)state;

	jw_id(&w, NULL, 0);
	expect(&w, "null");
	jw_id(&w, NULL, 9007199254740991);
	expect(&w, "9007199254740991");
	jw_object(&w, NULL);
	jw_id(&w, "a", 1);
	jw_id(&w, "b", 0);
	jw_id(&w, "c", 2);
	jw_object_end(&w);
	expect(&w, "{\"a\":1,\"b\":null,\"c\":2}");
}

static void times_are_rfc_3339_or_null(void **state)
{
	struct json_writer w = {0};
	(void)state;

	jw_time(&w, NULL, 0);
	expect(&w, "null");
	jw_time(&w, NULL, 1795448804123456);
	expect(&w, "\"2026-11-23T15:46:44.123Z\"");
	jw_time(&w, NULL, -1);
	expect(&w, "\"1969-12-31T23:59:59.999Z\"");
}

static void commas_are_only_between_values(void **state)
{
	struct json_writer w = {0};
	(void)state;

	jw_object(&w, NULL);
	jw_object_end(&w);
	expect(&w, "{}");

	jw_array(&w, NULL);
	jw_array_end(&w);
	expect(&w, "[]");

	jw_object(&w, NULL);
	jw_int(&w, "a", 1);
	jw_str(&w, "b", STR("x"));
	jw_bool(&w, "c", true);
	jw_bool(&w, "d", false);
	jw_time(&w, "e", 0);
	jw_url(&w, "f", "/p/", 7, "/c");
	jw_object(&w, "g");
	jw_object_end(&w);
	jw_array(&w, "h");
	jw_object(&w, NULL);
	jw_int(&w, "i", 2);
	jw_object_end(&w);
	jw_array(&w, NULL);
	jw_array_end(&w);
	jw_int(&w, NULL, 3);
	jw_str(&w, NULL, (struct str){NULL, 0});
	jw_url(&w, NULL, "", INT64_MIN, "");
	jw_array_end(&w);
	jw_int(&w, "j", 4);
	jw_json(&w, "k", STR("{\"l\":5}"));
	jw_object_end(&w);
	expect(&w, "{\"a\":1,\"b\":\"x\",\"c\":true,\"d\":false,\"e\":null,\"f\":\"/p/7/c\",\"g\":{},"
		   "\"h\":[{\"i\":2},[],3,null,\"-9223372036854775808\"],\"j\":4,\"k\":{\"l\":5}}");
}

static void raw_bytes_stay_as_they_are(void **state)
{
	struct json_writer w = {0};
	(void)state;

	jw_raw(&w, STR("\"<\n"));
	jw_raw(&w, STR(""));
	jw_raw(&w, (struct str){NULL, 0});
	jw_raw(&w, STR(">"));
	expect(&w, "\"<\n>");
}

/* Texts of lengths around each size of the buffer, to test every boundary. */
static void the_buffer_grows_as_needed(void **state)
{
	struct json_writer w = {0};
	char *text = malloc(70000);
	(void)state;

	memset(text, 'x', 70000);
	for (size_t size = 2048; size <= 65536; size *= 2) {
		for (size_t length = size - 4; length <= size + 2; length++) {
			CASE("%zu bytes", length);

			jw_str(&w, NULL, (struct str){text, length});
			assert_int_equal(w.len, length + 2);
			assert_true(w.size >= w.len);
			assert_int_equal(w.data[0], '"');
			assert_memory_equal(w.data + 1, text, length);
			assert_int_equal(w.data[length + 1], '"');
			o_free(w.data);
			w = (struct json_writer){0};
		}
	}
	jw_array(&w, NULL);
	for (int64_t i = 0; i < 20000; i++)
		jw_int(&w, NULL, i);
	jw_array_end(&w);
	json_t *read = json_loadb(w.data, w.len, 0, NULL);
	assert_int_equal(json_array_size(read), 20000);
	assert_int_equal(json_integer_value(json_array_get(read, 19999)), 19999);
	json_decref(read);
	o_free(w.data);
	free(text);
}

static void *no_memory(void *ptr, size_t size)
{
	(void)ptr;
	(void)size;
	return NULL;
}

static void a_lack_of_memory_is_recorded(void **state)
{
	struct json_writer w = {0};
	char text[4096];
	char *data;
	size_t len;
	(void)state;

	memset(text, 'x', sizeof(text));
	jw_array(&w, NULL);
	jw_int(&w, NULL, 1);
	assert_false(w.failed);
	data = w.data;
	len = w.len;

	o_set_alloc_funcs(malloc, no_memory, free);
	jw_str(&w, NULL, (struct str){text, sizeof(text)});
	o_set_alloc_funcs(malloc, realloc, free);
	assert_true(w.failed);
	assert_ptr_equal(w.data, data);
	assert_true(w.len >= len && w.len <= w.size);

	/* Nothing more is written, although memory is available again. */
	len = w.len;
	jw_int(&w, NULL, 2);
	jw_array_end(&w);
	assert_true(w.failed);
	assert_int_equal(w.len, len);
	o_free(w.data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(texts_are_escaped),
	    cmocka_unit_test(every_character_is_read_back),
	    cmocka_unit_test(integers_are_whole),
	    cmocka_unit_test(ids_are_integers_or_null),
	    cmocka_unit_test(times_are_rfc_3339_or_null),
	    cmocka_unit_test(commas_are_only_between_values),
	    cmocka_unit_test(raw_bytes_stay_as_they_are),
	    cmocka_unit_test(the_buffer_grows_as_needed),
	    cmocka_unit_test(a_lack_of_memory_is_recorded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
