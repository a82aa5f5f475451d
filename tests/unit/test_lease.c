/* Leases: of several servers, one at a time holds one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/lease.h"
#include "things.h"

static struct lease one, other;

static int begin_leases(void **state)
{
	lease_init(&one, "work");
	lease_init(&other, "work");
	return begin(state);
}

static enum err take(struct db *w, void *lease)
{
	return lease_take(w, lease);
}

static enum err release(struct db *w, void *lease)
{
	return lease_release(w, lease);
}

static int64_t time_left(const struct lease *lease)
{
	struct arena *mem = arena_new();
	int64_t us = -1;

	assert_int_equal(lease_time_left(reader(), mem, lease, &us), OK);
	arena_free(mem);
	return us;
}

static void one_at_a_time_holds_it(void **state)
{
	struct lease different;
	(void)state;

	assert_string_not_equal(one.holder, other.holder);
	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(store_write(store, take, &other), ERR_CONFLICT);
	assert_int_equal(store_write(store, take, &one), OK); /* it renews */
	assert_int_equal(store_write(store, take, &other), ERR_CONFLICT);
	lease_init(&different, "other work");
	assert_int_equal(store_write(store, take, &different), OK);
}

static void it_is_for_others_when_it_is_given_up(void **state)
{
	(void)state;

	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(store_write(store, release, &other), OK); /* which is not its own */
	assert_int_equal(store_write(store, take, &other), ERR_CONFLICT);
	assert_int_equal(store_write(store, release, &one), OK);
	assert_true(time_left(&other) == 0);
	assert_int_equal(store_write(store, take, &other), OK);
	assert_int_equal(store_write(store, take, &one), ERR_CONFLICT);
}

static void it_is_for_others_when_it_has_expired(void **state)
{
	int64_t left;
	(void)state;

	assert_true(time_left(&one) == 0);
	assert_int_equal(store_write(store, take, &one), OK);
	left = time_left(&other);
	assert_true(left > 0);
	assert_true(left <= LIMIT_LEASE_S * US_PER_S);
	assert_int_equal(run_sql("UPDATE leases SET expires_at = 1"), OK);
	assert_true(time_left(&other) == 0);
	assert_int_equal(store_write(store, take, &other), OK);
	assert_int_equal(store_write(store, take, &one), ERR_CONFLICT);
}

/* Nobody waits for a lease of the next year. */
static void one_of_a_clock_that_was_wrong_does_not_count(void **state)
{
	(void)state;

	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(run_sql("UPDATE leases SET expires_at = expires_at + 86400000000"), OK);
	assert_true(time_left(&other) == 0);
	assert_int_equal(store_write(store, take, &other), OK);
}

/* What depends on the lease. */
static enum err work(struct db *w, void *lease)
{
	struct arena *mem = arena_new();
	struct thing thing = {.name = STR("done")}, row;
	enum err e;

	e = lease_take(w, lease);
	if (!e)
		e = db_one(w, mem, &add_thing, &thing, &row);
	arena_free(mem);
	return e;
}

static void whoever_lost_it_changes_nothing_more(void **state)
{
	(void)state;

	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(run_sql("UPDATE leases SET expires_at = 1"), OK);
	assert_int_equal(store_write(store, take, &other), OK);
	assert_int_equal(store_write(store, work, &one), ERR_CONFLICT);
	assert_int_equal(count_things(reader()), 0);
	assert_int_equal(store_write(store, work, &other), OK);
	assert_int_equal(count_things(reader()), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(one_at_a_time_holds_it, begin_leases, end),
	    cmocka_unit_test_setup_teardown(it_is_for_others_when_it_is_given_up, begin_leases, end),
	    cmocka_unit_test_setup_teardown(it_is_for_others_when_it_has_expired, begin_leases, end),
	    cmocka_unit_test_setup_teardown(one_of_a_clock_that_was_wrong_does_not_count, begin_leases, end),
	    cmocka_unit_test_setup_teardown(whoever_lost_it_changes_nothing_more, begin_leases, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
