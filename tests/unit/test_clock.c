/* The time of day, and how the API formats it. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "base/clock.h"
#include "cases.h"

static void times_are_shown_as_rfc_3339(void **state)
{
	static const struct {
		int64_t us;
		const char *text;
	} rows[] = {
	    {0, "1970-01-01T00:00:00.000Z"},
	    {999, "1970-01-01T00:00:00.000Z"},
	    {1000, "1970-01-01T00:00:00.001Z"},
	    {999999, "1970-01-01T00:00:00.999Z"},
	    {US_PER_S, "1970-01-01T00:00:01.000Z"},
	    {-1, "1969-12-31T23:59:59.999Z"},
	    {-US_PER_S, "1969-12-31T23:59:59.000Z"},
	    {-US_PER_S - 1, "1969-12-31T23:59:58.999Z"},
	    {INT64_C(951782400) * US_PER_S, "2000-02-29T00:00:00.000Z"},
	    {INT64_C(2147483648) * US_PER_S, "2038-01-19T03:14:08.000Z"},
	    {INT64_C(4107542400) * US_PER_S, "2100-03-01T00:00:00.000Z"},
	    {INT64_C(1795448804123456), "2026-11-23T15:46:44.123Z"},
	    {INT64_C(253402300799999999), "9999-12-31T23:59:59.999Z"},
	    {INT64_C(-62167219200000000), "0000-01-01T00:00:00.000Z"},
	};
	char text[CLOCK_TEXT_SIZE];
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%" PRId64 " us", rows[i].us);

		clock_format(rows[i].us, text);
		assert_string_equal(text, rows[i].text);
	}
}

/* Compares with gmtime_r(), for a day of each month of many years. */
static void times_agree_with_strftime(void **state)
{
	char text[CLOCK_TEXT_SIZE], other[CLOCK_TEXT_SIZE];
	struct tm tm;
	(void)state;

	for (time_t t = -40 * INT64_C(31557600); t < 400 * INT64_C(31557600); t += INT64_C(2629800) + 3661) {
		CASE("%jd s", (intmax_t)t);

		gmtime_r(&t, &tm);
		strftime(other, sizeof(other), "%Y-%m-%dT%H:%M:%S.000Z", &tm);
		clock_format(t * US_PER_S, text);
		assert_string_equal(text, other);
	}
}

static void now_agrees_with_time(void **state)
{
	int64_t before = (int64_t)time(NULL) * US_PER_S, now = clock_now();
	(void)state;

	/* time() may lag behind by a tick. */
	assert_true(now >= before);
	assert_true(now <= ((int64_t)time(NULL) + 2) * US_PER_S);
}

static void the_monotonic_clock_never_goes_back(void **state)
{
	int64_t last = clock_monotonic_ms(), first = last;
	(void)state;

	while (last < first + 3) {
		int64_t next = clock_monotonic_ms();

		assert_true(next >= last);
		last = next;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(times_are_shown_as_rfc_3339),
	    cmocka_unit_test(times_agree_with_strftime),
	    cmocka_unit_test(now_agrees_with_time),
	    cmocka_unit_test(the_monotonic_clock_never_goes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
