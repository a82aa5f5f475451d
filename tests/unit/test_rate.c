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
	struct quota quota = {0};

	assert_false(rate_pass(&rate, now, due_at, &quota));
	assert_int_equal(quota.left, 0);
	assert_int_equal(quota.reset_s, seconds);
	assert_true(*due_at == was);
}

static void expect_pass(int64_t now, int64_t *due_at)
{
	struct quota quota;

	assert_true(rate_pass(&rate, now, due_at, &quota));
}

static void expect_left(int64_t now, int64_t *due_at, unsigned left, unsigned reset_s)
{
	struct quota quota;

	assert_true(rate_pass(&rate, now, due_at, &quota));
	assert_int_equal(quota.limit, 3);
	assert_int_equal(quota.window_s, 30);
	assert_int_equal(quota.left, left);
	assert_int_equal(quota.reset_s, reset_s);
}

static void what_is_left_counts_down_and_up_again(void **state)
{
	int64_t due_at = 0;

	(void)state;
	expect_left(NOW, &due_at, 2, 10);
	expect_left(NOW, &due_at, 1, 10);
	expect_left(NOW + 4 * US_PER_S, &due_at, 0, 6);
	expect_left(NOW + 10 * US_PER_S, &due_at, 0, 10);
	expect_left(NOW + 39 * US_PER_S, &due_at, 1, 1);
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
	    cmocka_unit_test(what_is_left_counts_down_and_up_again),
	    cmocka_unit_test(a_pause_restores_at_most_the_burst),
	    cmocka_unit_test(a_clock_that_was_ahead_causes_no_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
