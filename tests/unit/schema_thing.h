/* What the tests of schemas read: a struct with a member of each type, fields of it, and tables of bodies. */
#ifndef RETORT_TEST_SCHEMA_THING_H
#define RETORT_TEST_SCHEMA_THING_H

#include "base/schema.h"
#include "cases.h"
#include <jansson.h>

struct thing {
	struct str text;
	int64_t number;
	bool flag;
	bool has_number, has_flag;
};

#define STRING_FIELD .name = "text", .type = SCHEMA_STRING, .offset = offsetof(struct thing, text)
#define INTEGER_FIELD .name = "number", .type = SCHEMA_INTEGER, .offset = offsetof(struct thing, number)
#define BOOLEAN_FIELD .name = "flag", .type = SCHEMA_BOOLEAN, .offset = offsetof(struct thing, flag)

/* Reads a body with one field; `ret_detail` is the error, or "". */
static inline struct thing read_one(struct arena *mem, const struct schema_field *field, const char *json,
				    size_t length, const char **ret_detail)
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

static inline void check_rows(const struct schema_field *field, const struct row *rows, size_t count)
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

#endif
