/* Times as clients write them. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/time_text.h"
#include "cases.h"

static void rfc_3339_is_read(void **state)
{
	static const struct {
		const char *text;
		int64_t us;
	} rows[] = {
	    {"1970-01-01T00:00:00Z", 0},
	    {"1970-01-01t00:00:00z", 0},
	    {"1970-01-01T00:00:00.5Z", 500000},
	    {"1970-01-01T00:00:00.123456Z", 123456},
	    {"1970-01-01T00:00:00.1234560Z", 123456},
	    {"1970-01-01T00:00:00.1234561Z", 123457},
	    {"1970-01-01T01:00:00+01:00", 0},
	    {"1970-01-01T01:00:00 01:00", 0},
	    {"1969-12-31T23:30:00-00:30", 0},
	    {"1969-12-31T23:59:59.999999Z", -1},
	    {"1970-01-01T00:00:60Z", 60 * US_PER_S},
	    {"2000-02-29T00:00:00Z", INT64_C(951782400) * US_PER_S},
	    {"2026-11-23T15:46:44.123456Z", INT64_C(1795448804123456)},
	    {"9999-12-31T23:59:59.999999Z", INT64_C(253402300799999999)},
	    {"0000-01-01T00:00:00Z", INT64_C(-62167219200000000)},
	};
	int64_t us;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].text);

		assert_true(time_text_parse(str_from(rows[i].text), &us));
		assert_true(us == rows[i].us);
	}
}

static void other_texts_are_refused(void **state)
{
	static const char *const rows[] = {
	    "",
	    "2026",
	    "2026-11-28",
	    "2026-11-28T12:00Z",
	    "2026-11-28T12:00:00",
	    "2026-11-28 12:00:00Z",
	    "2026-11-28T12:00:00.Z",
	    "2026-11-28T12:00:00ZZ",
	    "2026-11-28T12:00:00Z ",
	    " 2026-11-28T12:00:00Z",
	    "2026-11-28T12:00:00+1:00",
	    "2026-11-28T12:00:00+24:00",
	    "2026-11-28T12:00:00+01:60",
	    "2026-11-28T24:00:00Z",
	    "2026-11-28T12:60:00Z",
	    "2026-11-28T12:00:61Z",
	    "2026-13-28T12:00:00Z",
	    "2026-00-28T12:00:00Z",
	    "2026-11-31T12:00:00Z",
	    "2026-11-00T12:00:00Z",
	    "2026-02-29T12:00:00Z",
	    "2100-02-29T12:00:00Z",
	    "1764000000",
	    "yesterday",
	};
	int64_t us;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i]);

		assert_false(time_text_parse(str_from(rows[i]), &us));
	}
}

static void what_is_written_can_be_read(void **state)
{
	static const int64_t rows[] = {0, 1, 999, 1000, 123456, -1, INT64_C(1795448804123456)};
	struct arena *mem = arena_new();
	int64_t us;
	(void)state;

	assert_non_null(mem);
	assert_string_equal(time_text_write(mem, INT64_C(1795448804123456)).ptr, "2026-11-23T15:46:44.123456Z");
	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%" PRId64 " us", rows[i]);

		assert_true(time_text_parse(time_text_write(mem, rows[i]), &us));
		assert_true(us == rows[i]);
	}
	arena_free(mem);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rfc_3339_is_read),
	    cmocka_unit_test(other_texts_are_refused),
	    cmocka_unit_test(what_is_written_can_be_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
