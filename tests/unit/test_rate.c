/* Rate limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/clock.h"
#include "cases.h"
#include "domain/rate.h"

static const struct rate rate = {.burst = 3, .interval_us = 10 * US_PER_S};
static const int64_t NOW = 1000 * US_PER_S;

static void expect_wait(int64_t now, int64_t *due_at, unsigned seconds)
{
	int64_t was = *due_at;
	unsigned wait_s = 0;

	assert_false(rate_pass(&rate, now, due_at, &wait_s));
	assert_int_equal(wait_s, seconds);
	assert_true(*due_at == was);
}

static void expect_pass(int64_t now, int64_t *due_at)
{
	unsigned wait_s;

	assert_true(rate_pass(&rate, now, due_at, &wait_s));
}

static void a_burst_and_then_one_each_interval(void **state)
{
	int64_t due_at = 0;

	(void)state;
	for (int i = 0; i < 3; i++) {
		CASE("attempt %d", i);

		expect_pass(NOW, &due_at);
	}
	expect_wait(NOW, &due_at, 10);
	expect_wait(NOW + 1, &due_at, 10);
	expect_wait(NOW + 9 * US_PER_S + 1, &due_at, 1);
	expect_pass(NOW + 10 * US_PER_S, &due_at);
	expect_wait(NOW + 10 * US_PER_S, &due_at, 10);
}

static void a_pause_restores_at_most_the_burst(void **state)
{
	int64_t due_at = 0;

	(void)state;
	for (int i = 0; i < 3; i++) {
		CASE("attempt %d", i);

		expect_pass(NOW, &due_at);
	}
	for (int i = 0; i < 3; i++) {
		CASE("attempt %d after an hour", i);

		expect_pass(NOW + 3600 * US_PER_S, &due_at);
	}
	expect_wait(NOW + 3600 * US_PER_S, &due_at, 10);
}

static void a_clock_that_was_ahead_causes_no_waits(void **state)
{
	int64_t due_at = 0;

	(void)state;
	for (int i = 0; i < 3; i++) {
		CASE("attempt %d, a day ahead", i);

		expect_pass(NOW + 86400 * US_PER_S, &due_at);
	}
	for (int i = 0; i < 3; i++) {
		CASE("attempt %d", i);

		expect_pass(NOW, &due_at);
	}
	expect_wait(NOW, &due_at, 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_burst_and_then_one_each_interval),
	    cmocka_unit_test(a_pause_restores_at_most_the_burst),
	    cmocka_unit_test(a_clock_that_was_ahead_causes_no_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
