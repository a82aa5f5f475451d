/* Background threads: rounds, sleeping, waking and stopping. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/worker.h"
#include "cases.h"

#define FOREVER_US (3600 * US_PER_S)

/* A task that counts its rounds. */
struct counting {
	struct worker worker;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	int rounds, ends; /* under the lock */
	int64_t sleep_us;
	int inside; /* from this round on, each waits until the worker is stopping; 0: none */
};

static int64_t count_round(void *arg)
{
	struct counting *c = arg;
	bool stay;

	pthread_mutex_lock(&c->lock);
	c->rounds++;
	stay = c->inside && c->rounds >= c->inside;
	pthread_cond_broadcast(&c->changed);
	pthread_mutex_unlock(&c->lock);
	while (stay && !worker_is_stopping(&c->worker))
		sched_yield();
	return c->sleep_us;
}

static void count_end(void *arg)
{
	struct counting *c = arg;

	c->ends++;
}

static const struct worker_task task = {.round = count_round, .end = count_end};

static void start(struct counting *c, int64_t sleep_us)
{
	*c = (struct counting){.sleep_us = sleep_us, .inside = c->inside};
	pthread_mutex_init(&c->lock, NULL);
	pthread_cond_init(&c->changed, NULL);
	assert_int_equal(worker_start(&c->worker, &task, c), OK);
}

static void wait_for_rounds(struct counting *c, int rounds)
{
	pthread_mutex_lock(&c->lock);
	while (c->rounds < rounds)
		pthread_cond_wait(&c->changed, &c->lock);
	pthread_mutex_unlock(&c->lock);
}

static void the_first_round_begins_at_once(void **state)
{
	struct counting c = {0};
	(void)state;

	start(&c, FOREVER_US);
	wait_for_rounds(&c, 1);
	worker_stop(&c.worker);
	assert_int_equal(c.rounds, 1); /* a stop ends the sleep, without a round */
	assert_int_equal(c.ends, 1);
}

static void rounds_follow_each_other_after_their_sleep(void **state)
{
	struct counting c = {0};
	int64_t begin_us = clock_monotonic_us();
	(void)state;

	start(&c, 2000);
	wait_for_rounds(&c, 6);
	assert_true(clock_monotonic_us() - begin_us >= 10000);
	worker_stop(&c.worker);
	assert_int_equal(c.ends, 1);
}

static void waking_ends_the_sleep(void **state)
{
	struct counting c = {0};
	(void)state;

	start(&c, FOREVER_US);
	for (int i = 1; i < 100; i++) {
		CASE("round %d", i);

		wait_for_rounds(&c, i);
		worker_wake(&c.worker);
	}
	wait_for_rounds(&c, 100);
	worker_stop(&c.worker);
}

/* A wake during a round causes another one, because the round may have missed the new work. */
static void waking_during_a_round_starts_another_one(void **state)
{
	struct counting c = {0};
	(void)state;

	start(&c, FOREVER_US);
	pthread_mutex_lock(&c.lock); /* a round waits for it */
	worker_wake(&c.worker);
	pthread_mutex_unlock(&c.lock);
	wait_for_rounds(&c, 2);
	worker_stop(&c.worker);
}

static void a_long_round_can_see_the_stop(void **state)
{
	struct counting c = {.inside = 1};
	(void)state;

	start(&c, 0);
	wait_for_rounds(&c, 1);
	assert_false(worker_is_stopping(&c.worker));
	worker_stop(&c.worker);
	assert_int_equal(c.rounds, 1);
	assert_int_equal(c.ends, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_first_round_begins_at_once),
	    cmocka_unit_test(rounds_follow_each_other_after_their_sleep),
	    cmocka_unit_test(waking_ends_the_sleep),
	    cmocka_unit_test(waking_during_a_round_starts_another_one),
	    cmocka_unit_test(a_long_round_can_see_the_stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
