/* Who has to wait, and for how long. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <sodium.h>

#include "base/limits.h"
#include "domain/throttle.h"

static const struct {
	enum throttle what;
	unsigned free, first_s;
} rules[] = {{THROTTLE_PAIR, 5, 1}, {THROTTLE_CLIENT, 30, 1}, {THROTTLE_ACCOUNT, 50, 1}, {THROTTLE_MAIL, 20, 5}};

#define EACH_RULE(i) for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)

static void spend(enum throttle what, struct str key, unsigned attempts)
{
	for (unsigned i = 0; i < attempts; i++)
		assert_int_equal(throttle_enter(what, key), 0);
}

static void some_attempts_are_free(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		spend(rules[i].what, STR("free"), rules[i].free);
		assert_int_equal(throttle_enter(rules[i].what, STR("free")), rules[i].first_s);
		assert_int_equal(throttle_enter(rules[i].what, STR("free")), rules[i].first_s); /* not counted */
		assert_int_equal(throttle_enter(rules[i].what, STR("another")), 0);
	}
}

static void an_attempt_taken_back_was_none(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		for (unsigned j = 0; j < 3 * rules[i].free; j++) {
			assert_int_equal(throttle_enter(rules[i].what, STR("right")), 0);
			throttle_undo(rules[i].what, STR("right"));
		}
		spend(rules[i].what, STR("right"), rules[i].free);
		assert_true(throttle_enter(rules[i].what, STR("right")) > 0);
	}
}

static void what_is_forgotten_begins_anew(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		spend(rules[i].what, STR("forgotten"), rules[i].free);
		throttle_forget(rules[i].what, STR("forgotten"));
		spend(rules[i].what, STR("forgotten"), rules[i].free);
		assert_true(throttle_enter(rules[i].what, STR("forgotten")) > 0);
	}
}

static void waits_double(void **state)
{
	struct timespec pause = {.tv_nsec = 20000000};
	unsigned wait_s;
	(void)state;

	spend(THROTTLE_PAIR, STR("doubling"), 5);
	for (unsigned expected = 1; expected <= 4; expected *= 2) {
		assert_int_equal(throttle_enter(THROTTLE_PAIR, STR("doubling")), expected);
		if (expected == 4)
			break;
		while ((wait_s = throttle_enter(THROTTLE_PAIR, STR("doubling")))) {
			assert_true(wait_s <= expected);
			nanosleep(&pause, NULL);
		}
	}
}

/* A crowd of others does not make room for who guesses: places are taken from those that rested longest. */
static void a_crowd_does_not_push_one_out(void **state)
{
	char text[32];
	(void)state;

	spend(THROTTLE_PAIR, STR("watched"), 5);
	for (int i = 0; i < LIMIT_THROTTLES / 16; i++) {
		snprintf(text, sizeof(text), "crowd %d", i);
		assert_int_equal(throttle_enter(THROTTLE_PAIR, str_from(text)), 0);
	}
	assert_int_equal(throttle_enter(THROTTLE_PAIR, STR("watched")), 1);
}

/* However many there are, the table has the same size and goes on counting. */
static void more_than_there_are_places_are_still_counted(void **state)
{
	char text[32];
	(void)state;

	for (int i = 0; i < 2 * LIMIT_THROTTLES; i++) {
		snprintf(text, sizeof(text), "mass %d", i);
		assert_int_equal(throttle_enter(THROTTLE_CLIENT, str_from(text)), 0);
	}
	spend(THROTTLE_PAIR, STR("latecomer"), 5);
	assert_true(throttle_enter(THROTTLE_PAIR, STR("latecomer")) > 0);
}

static atomic_int entered;

static void *enter_often(void *arg)
{
	(void)arg;
	for (int i = 0; i < 100; i++)
		if (!throttle_enter(THROTTLE_PAIR, STR("raced")))
			atomic_fetch_add(&entered, 1);
	return NULL;
}

static void many_at_once_gain_nothing(void **state)
{
	pthread_t threads[8];
	(void)state;

	for (size_t i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, enter_often, NULL), 0);
	for (size_t i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(atomic_load(&entered), 5);
}

static void off_is_off(void **state)
{
	(void)state;
	throttle_enable(false);
	spend(THROTTLE_PAIR, STR("off"), 1000);
	throttle_enable(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(some_attempts_are_free),
	    cmocka_unit_test(an_attempt_taken_back_was_none),
	    cmocka_unit_test(what_is_forgotten_begins_anew),
	    cmocka_unit_test(waits_double),
	    cmocka_unit_test(a_crowd_does_not_push_one_out),
	    cmocka_unit_test(more_than_there_are_places_are_still_counted),
	    cmocka_unit_test(many_at_once_gain_nothing),
	    cmocka_unit_test(off_is_off),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
