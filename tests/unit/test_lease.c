/* Leases: only one of several servers holds a lease at a time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/lease.h"
#include "store_fixture.h"

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

static void one_holder_at_a_time(void **state)
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

static void others_get_it_when_it_is_released(void **state)
{
	(void)state;

	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(store_write(store, release, &other), OK); /* which it does not hold */
	assert_int_equal(store_write(store, take, &other), ERR_CONFLICT);
	assert_int_equal(store_write(store, release, &one), OK);
	assert_true(time_left(&other) == 0);
	assert_int_equal(store_write(store, take, &other), OK);
	assert_int_equal(store_write(store, take, &one), ERR_CONFLICT);
}

static void others_get_it_when_it_has_expired(void **state)
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

/* A lease that seems to end in a year is not waited for. */
static void a_lease_in_the_future_is_ignored(void **state)
{
	(void)state;

	assert_int_equal(store_write(store, take, &one), OK);
	assert_int_equal(run_sql("UPDATE leases SET expires_at = expires_at + 86400000000"), OK);
	assert_true(time_left(&other) == 0);
	assert_int_equal(store_write(store, take, &other), OK);
}

/* A write that depends on the lease. */
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

static void writes_of_a_former_holder_fail(void **state)
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
	    cmocka_unit_test_setup_teardown(one_holder_at_a_time, begin_leases, end),
	    cmocka_unit_test_setup_teardown(others_get_it_when_it_is_released, begin_leases, end),
	    cmocka_unit_test_setup_teardown(others_get_it_when_it_has_expired, begin_leases, end),
	    cmocka_unit_test_setup_teardown(a_lease_in_the_future_is_ignored, begin_leases, end),
	    cmocka_unit_test_setup_teardown(writes_of_a_former_holder_fail, begin_leases, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
