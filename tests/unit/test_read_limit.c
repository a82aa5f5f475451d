/* How often clients may read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdatomic.h>

#include "base/limits.h"
#include "cases.h"
#include "core/caller.h"
#include "server/read_limit.h"

static struct arena *mem;

static int begin(void **state)
{
	(void)state;
	mem = arena_new();
	return mem ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	arena_free(mem);
	return 0;
}

static enum err read_as(const char *client, struct caller *caller, struct quota *ret_quota)
{
	struct req rq = {.mem = mem, .client = str_from(client), .caller = caller};
	enum err e;

	e = read_limit_count(&rq);
	*ret_quota = rq.quota;
	return e;
}

static enum err read_from(const char *client)
{
	struct quota quota;

	return read_as(client, NULL, &quota);
}

static void a_client_is_an_account_or_an_address(void **state)
{
	struct caller one = {.user_id = 1}, two = {.user_id = 2};
	struct quota quota;
	(void)state;

	read_limit_init(7);
	for (unsigned left = 7; left-- > 0;) {
		CASE("%u left", left);

		assert_int_equal(read_as("192.0.2.1", &one, &quota), OK);
		assert_string_equal(quota.policy, "read");
		assert_true(str_eq(quota.account, STR("1")));
		assert_int_equal(quota.limit, 7);
		assert_int_equal(quota.window_s, 60);
		assert_int_equal(quota.left, left);
	}
	assert_int_equal(read_as("192.0.2.2", &one, &quota), ERR_THROTTLED);
	assert_int_equal(quota.left, 0);
	assert_in_range(quota.reset_s, 1, 9);
	assert_int_equal(read_as("192.0.2.1", &two, &quota), OK);
	assert_int_equal(read_as("192.0.2.1", NULL, &quota), OK);
	assert_null(quota.account.ptr);
	assert_int_equal(quota.left, 6);
}

static void many_other_clients_do_not_hide_one_that_reads_much(void **state)
{
	(void)state;

	read_limit_init(3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(read_from("192.0.2.1"), OK);
	for (int i = 0; i < 4 * LIMIT_READERS; i++) {
		CASE("client %d", i);

		assert_int_equal(read_from(arena_printf(mem, "2001:db8:%x::/64", i).ptr), OK);
	}
	assert_int_equal(read_from("192.0.2.1"), ERR_THROTTLED);
}

static atomic_int passed;

static void *read_often(void *arg)
{
	(void)arg;
	for (int i = 0; i < 1000; i++) {
		struct req rq = {.client = STR("192.0.2.1")};

		if (read_limit_count(&rq) == OK)
			atomic_fetch_add(&passed, 1);
	}
	return NULL;
}

static void threads_count_together(void **state)
{
	pthread_t threads[4];
	(void)state;

	read_limit_init(100);
	atomic_store(&passed, 0);
	for (size_t i = 0; i < COUNT(threads); i++)
		assert_int_equal(pthread_create(&threads[i], NULL, read_often, NULL), 0);
	for (size_t i = 0; i < COUNT(threads); i++)
		pthread_join(threads[i], NULL);
	assert_in_range(atomic_load(&passed), 100, 110); /* some more as time passes */
}

static void zero_is_no_limit(void **state)
{
	struct quota quota;
	(void)state;

	read_limit_init(0);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(read_as("192.0.2.1", NULL, &quota), OK);
	assert_null(quota.policy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_client_is_an_account_or_an_address),
	    cmocka_unit_test(many_other_clients_do_not_hide_one_that_reads_much),
	    cmocka_unit_test(threads_count_together),
	    cmocka_unit_test(zero_is_no_limit),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
