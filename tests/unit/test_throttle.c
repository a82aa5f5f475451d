/* Throttling: who has to wait, and for how long. */
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
#include "cases.h"
#include "core/throttle.h"
#include "store_fixture.h"

static const struct {
	enum throttle what;
	unsigned free, first_s;
} rules[] = {{THROTTLE_CLIENT, 30, 1},
	     {THROTTLE_PAIR, 5, 1},
	     {THROTTLE_DEVICE, 5, 1},
	     {THROTTLE_ACCOUNT, 50, 1},
	     {THROTTLE_MAIL, 20, 5}};

static unsigned enter_all(const struct throttle_key *keys, size_t count)
{
	struct quota quota;
	enum err e;

	e = throttle_enter(keys, count, &quota);
	if (!e)
		return 0;
	assert_int_equal(e, ERR_THROTTLED);
	assert_int_equal(quota.left, 0);
	assert_true(quota.reset_s > 0);
	return quota.reset_s;
}

static unsigned enter(enum throttle what, struct str key)
{
	return enter_all(&(struct throttle_key){what, key}, 1);
}

static unsigned wait_of(const struct throttle_key *keys, size_t count)
{
	struct quota quota = {0};
	enum err e;

	e = throttle_wait(keys, count, &quota);
	assert_int_equal(e, quota.reset_s ? ERR_THROTTLED : OK);
	return quota.reset_s;
}

static void undo(enum throttle what, struct str key)
{
	assert_int_equal(throttle_undo(&(struct throttle_key){what, key}, 1), OK);
}

static void succeed(enum throttle what, struct str key)
{
	assert_int_equal(throttle_succeed(&(struct throttle_key){what, key}, 1), OK);
}

#define EACH_RULE(i) for (size_t i = 0; i < COUNT(rules); i++)

static void spend(enum throttle what, struct str key, unsigned attempts)
{
	for (unsigned i = 0; i < attempts; i++) {
		CASE("attempt %u", i);

		assert_int_equal(enter(what, key), 0);
	}
}

static void some_attempts_are_free(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		CASE("kind %d", rules[i].what);

		spend(rules[i].what, STR("free"), rules[i].free);
		assert_int_equal(enter(rules[i].what, STR("free")), rules[i].first_s);
		assert_int_equal(enter(rules[i].what, STR("free")), rules[i].first_s); /* not counted */
		assert_int_equal(enter(rules[i].what, STR("another")), 0);
	}
}

static void an_attempt_taken_back_does_not_count(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		CASE("kind %d", rules[i].what);

		for (unsigned j = 0; j < 3 * rules[i].free; j++) {
			assert_int_equal(enter(rules[i].what, STR("right")), 0);
			undo(rules[i].what, STR("right"));
		}
		spend(rules[i].what, STR("right"), rules[i].free);
		assert_true(enter(rules[i].what, STR("right")) > 0);
	}
}

static void success_resets_the_count(void **state)
{
	(void)state;
	EACH_RULE(i)
	{
		CASE("kind %d", rules[i].what);

		spend(rules[i].what, STR("forgotten"), rules[i].free);
		succeed(rules[i].what, STR("forgotten"));
		spend(rules[i].what, STR("forgotten"), rules[i].free);
		assert_true(enter(rules[i].what, STR("forgotten")) > 0);
	}
}

static void waits_double(void **state)
{
	struct timespec pause = {.tv_nsec = 20000000};
	unsigned wait_s;
	(void)state;

	spend(THROTTLE_PAIR, STR("doubling"), 5);
	for (unsigned expected = 1; expected <= 4; expected *= 2) {
		CASE("wait of %u s", expected);

		assert_int_equal(enter(THROTTLE_PAIR, STR("doubling")), expected);
		if (expected == 4)
			break;
		while ((wait_s = enter(THROTTLE_PAIR, STR("doubling")))) {
			assert_true(wait_s <= expected);
			nanosleep(&pause, NULL);
		}
	}
}

#define MANY_KEYS (2 * LIMIT_THROTTLES)

static struct str member(const char *group, int i, char text[32])
{
	return (struct str){text, (size_t)snprintf(text, 32, "%s %d", group, i)};
}

/* Makes four attempts; then checks whether they are still counted, by the fifth, which is the last free one. */
static void remember(struct str key)
{
	spend(THROTTLE_PAIR, key, 4);
}

static void assert_remembered(struct str key)
{
	spend(THROTTLE_PAIR, key, 1);
	assert_true(enter(THROTTLE_PAIR, key) > 0);
}

/* The table has a fixed size and continues to count, however many keys there are; waits are kept. */
static void many_clients_evict_no_wait(void **state)
{
	char text[32];
	(void)state;

	for (int i = 0; i < 100; i++) {
		CASE("address %d", i);

		spend(THROTTLE_MAIL, member("waits", i, text), 20);
	}
	for (int i = 0; i < MANY_KEYS; i++) {
		CASE("address %d of many", i);

		assert_int_equal(enter(THROTTLE_MAIL, member("mass", i, text)), 0);
	}
	for (int i = 0; i < 100; i++) {
		CASE("address %d, again", i);

		assert_true(enter(THROTTLE_MAIL, member("waits", i, text)) > 0);
	}
	spend(THROTTLE_MAIL, STR("latecomer"), 20);
	assert_true(enter(THROTTLE_MAIL, STR("latecomer")) > 0);
}

static void kinds_do_not_evict_each_other(void **state)
{
	char text[32];
	(void)state;

	remember(STR("of a kind"));
	for (int i = 0; i < MANY_KEYS; i++) {
		CASE("client %d", i);

		assert_int_equal(enter(THROTTLE_CLIENT, member("kind", i, text)), 0);
	}
	assert_remembered(STR("of a kind"));
}

/* A client cannot evict its own counts with further attempts. */
static void attempts_during_a_wait_take_no_place(void **state)
{
	struct throttle_key keys[] = {{THROTTLE_PAIR, {0}}, {THROTTLE_MAIL, STR("waiting")}};
	char text[32];
	(void)state;

	spend(THROTTLE_MAIL, STR("waiting"), 20);
	remember(STR("own"));
	for (int i = 0; i < MANY_KEYS; i++) {
		CASE("key %d", i);

		keys[0].key = member("made up", i, text);
		assert_true(enter_all(keys, 2) > 0);
	}
	assert_remembered(STR("own"));
}

static void attempts_taken_back_take_no_place(void **state)
{
	char text[32];
	(void)state;

	remember(STR("stays"));
	for (int i = 0; i < MANY_KEYS; i++) {
		CASE("key %d", i);
		struct throttle_key key = {THROTTLE_PAIR, member("none", i, text)};

		assert_int_equal(enter(key.what, key.key), 0);
		undo(key.what, key.key);
		assert_int_equal(wait_of(&key, 1), 0);
		succeed(key.what, key.key);
	}
	assert_remembered(STR("stays"));
}

/* If all places have a wait, a new key has to wait, too, and none is evicted. */
static void a_full_table_refuses_new_ones(void **state)
{
	char text[32];
	unsigned wait_s = 0;
	int i;
	(void)state;

	for (i = 0; i < MANY_KEYS && !wait_s; i++)
		for (unsigned attempt = 0; attempt < 20 && !wait_s; attempt++)
			wait_s = enter(THROTTLE_MAIL, member("full", i, text));
	assert_in_range(wait_s, 1, 5);
	assert_in_range(i, 9, MANY_KEYS - 1);
	for (i -= 2; i >= 0; i--) {
		CASE("address %d", i);

		assert_true(enter(THROTTLE_MAIL, member("full", i, text)) > 0);
	}
}

static void an_attempt_counts_under_all_keys_or_none(void **state)
{
	struct throttle_key keys[] = {{THROTTLE_CLIENT, STR("all")}, {THROTTLE_PAIR, STR("all")}};
	(void)state;

	for (unsigned i = 0; i < 5; i++) {
		CASE("attempt %u", i);

		assert_int_equal(wait_of(keys, 2), 0);
		assert_int_equal(enter_all(keys, 2), 0);
	}
	assert_int_equal(enter_all(keys, 2), 1);
	assert_int_equal(wait_of(keys, 2), 1);
	assert_int_equal(wait_of(keys, 1), 0);
	spend(THROTTLE_CLIENT, STR("all"), 25); /* 5 were counted, and the refused one was not */
	assert_true(enter(THROTTLE_CLIENT, STR("all")) > 0);
}

static atomic_int entered;

static void *enter_often(void *arg)
{
	(void)arg;
	for (int i = 0; i < 100; i++)
		if (!enter(THROTTLE_PAIR, STR("raced")))
			atomic_fetch_add(&entered, 1);
	return NULL;
}

static void concurrent_attempts_are_all_counted(void **state)
{
	pthread_t threads[8];
	(void)state;

	for (size_t i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, enter_often, NULL), 0);
	for (size_t i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(atomic_load(&entered), 5);
}

static void throttling_can_be_disabled(void **state)
{
	(void)state;
	throttle_enable(false);
	spend(THROTTLE_PAIR, STR("off"), 1000);
	throttle_enable(true);
}

/* A database got another clock: what the old one says of the time to come is no wait. */
static void a_clock_that_was_wrong_does_not_count(void **state)
{
	const unsigned char secret[THROTTLE_KEY_BYTES] = {0};
	const struct throttle_place place = throttle_place(secret, THROTTLE_PAIR, STR("wrong"));
	struct throttle_set set = {0};
	int64_t now_ms = 1000000000;
	(void)state;

	for (unsigned i = 0; i < 5; i++)
		throttle_set_enter(&set, &place, now_ms);
	assert_int_equal(throttle_set_wait(&set, &place, now_ms - 1000), 2);
	assert_int_equal(throttle_set_wait(&set, &place, now_ms - 3600 * 1000), 0);
	assert_int_equal(throttle_set_full(&set, &place, now_ms - 3600 * 1000), 0);
}

static void only_bytes_of_a_set_are_read(void **state)
{
	struct throttle_set set = {.counts = {[7] = {1, 2, 3, INT64_MAX}}}, again = {0};
	unsigned char bytes[THROTTLE_SET_BYTES];
	(void)state;

	throttle_set_write(&set, bytes);
	assert_true(throttle_set_read((struct str){(char *)bytes, sizeof(bytes)}, &again));
	assert_memory_equal(&again, &set, sizeof(set));
	assert_false(throttle_set_read((struct str){(char *)bytes, sizeof(bytes) - 1}, &again));
}

/* As several servers do; any database that can be shared serves. */
static int begin_shared(void **state)
{
	atomic_store(&entered, 0);
	return begin(state) || throttle_start(store, true) ? -1 : 0;
}

static int end_shared(void **state)
{
	return throttle_start(NULL, false) || end(state) ? -1 : 0;
}

static void counts_outlive_the_server(void **state)
{
	(void)state;
	remember(STR("kept"));
	store_close(store);
	store = opened();
	assert_int_equal(throttle_start(store, true), OK);
	assert_remembered(STR("kept"));
}

static struct quota quota_after(const struct throttle_key *keys, size_t count)
{
	struct quota quota = {0};
	enum err e;

	e = throttle_enter(keys, count, &quota);
	assert_int_equal(e, OK);
	return quota;
}

static void the_quota_counts_down_to_the_wait(void **state)
{
	const struct throttle_key key = {THROTTLE_PAIR, STR("counted down")};
	(void)state;

	for (unsigned left = 4; left > 0; left--) {
		struct quota quota = quota_after(&key, 1);

		assert_string_equal(quota.policy, "sign-in");
		assert_int_equal(quota.limit, 5);
		assert_int_equal(quota.left, left);
		assert_int_equal(quota.reset_s, quota.window_s);
	}
	assert_int_equal(quota_after(&key, 1).left, 0);
	assert_int_equal(enter(THROTTLE_PAIR, STR("counted down")), 1);
}

/* Of a client that tried many accounts; not what others did to one account. */
static void the_quota_is_that_of_the_fewest(void **state)
{
	struct throttle_key keys[] = {
	    {THROTTLE_PAIR, {0}}, {THROTTLE_CLIENT, STR("busy client")}, {THROTTLE_ACCOUNT, STR("account")}};
	char text[32];
	(void)state;

	for (unsigned i = 0; i < 28; i++) {
		keys[0].key = member("few", i, text);
		assert_int_equal(quota_after(keys, 2).left, i < 26 ? 4 : 29 - i);
	}
	for (unsigned i = 0; i < 48; i++)
		assert_int_equal(enter(THROTTLE_ACCOUNT, STR("account")), 0);
	keys[1].key = STR("other client");
	assert_int_equal(quota_after(keys, 3).left, 3);
}

static void what_cannot_be_counted_is_refused(void **state)
{
	const struct throttle_key key = {THROTTLE_PAIR, STR("uncounted")};
	struct quota quota;
	(void)state;

	assert_int_equal(run_sql("DROP TABLE throttles"), OK);
	assert_int_equal(throttle_wait(&key, 1, &quota), ERR_INTERNAL);
	assert_int_equal(throttle_enter(&key, 1, &quota), ERR_INTERNAL);
	assert_int_equal(throttle_undo(&key, 1), ERR_INTERNAL);
	assert_int_equal(throttle_succeed(&key, 1), ERR_INTERNAL);
}

#define SHARED(test) cmocka_unit_test_setup_teardown(test, begin_shared, end_shared)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(some_attempts_are_free),
	    cmocka_unit_test(an_attempt_taken_back_does_not_count),
	    cmocka_unit_test(success_resets_the_count),
	    cmocka_unit_test(waits_double),
	    cmocka_unit_test(many_clients_evict_no_wait),
	    cmocka_unit_test(kinds_do_not_evict_each_other),
	    cmocka_unit_test(attempts_during_a_wait_take_no_place),
	    cmocka_unit_test(attempts_taken_back_take_no_place),
	    cmocka_unit_test(a_full_table_refuses_new_ones),
	    cmocka_unit_test(an_attempt_counts_under_all_keys_or_none),
	    cmocka_unit_test(concurrent_attempts_are_all_counted),
	    cmocka_unit_test(throttling_can_be_disabled),
	    cmocka_unit_test(a_clock_that_was_wrong_does_not_count),
	    cmocka_unit_test(only_bytes_of_a_set_are_read),
	    cmocka_unit_test(the_quota_counts_down_to_the_wait),
	    cmocka_unit_test(the_quota_is_that_of_the_fewest),
	    SHARED(waits_double),
	    SHARED(an_attempt_counts_under_all_keys_or_none),
	    SHARED(concurrent_attempts_are_all_counted),
	    SHARED(throttling_can_be_disabled),
	    SHARED(counts_outlive_the_server),
	    SHARED(the_quota_counts_down_to_the_wait),
	    SHARED(what_cannot_be_counted_is_refused),
	};

	if (sodium_init() < 0 || throttle_start(NULL, false))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
