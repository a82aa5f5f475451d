/* The pool of threads: each kind of request has its share. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/limits.h"
#include "cases.h"
#include "server/pool.h"

#define THREADS 8
#define CLIENTS 512

/* Jobs that run until the gate opens. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool open;
	unsigned running[WAIT_KIND_COUNT], ran[WAIT_KIND_COUNT], expired;
	unsigned started, first_of[CLIENTS]; /* the number of the first that was started for a client, from 1 */
} gate = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void run(struct pool_job *job)
{
	pthread_mutex_lock(&gate.lock);
	gate.running[job->kind]++;
	gate.started++;
	if (!gate.first_of[job->client])
		gate.first_of[job->client] = gate.started;
	pthread_cond_broadcast(&gate.changed);
	while (!gate.open)
		pthread_cond_wait(&gate.changed, &gate.lock);
	gate.running[job->kind]--;
	gate.ran[job->kind]++;
	pthread_cond_broadcast(&gate.changed);
	pthread_mutex_unlock(&gate.lock);
	free(job);
}

static void expire(struct pool_job *job)
{
	pthread_mutex_lock(&gate.lock);
	gate.expired++;
	pthread_cond_broadcast(&gate.changed);
	pthread_mutex_unlock(&gate.lock);
	free(job);
}

static enum err submit(struct pool *pool, enum wait_kind kind, uint32_t client)
{
	struct pool_job *job = calloc(1, sizeof(*job));
	enum err e;

	assert_non_null(job);
	*job = (struct pool_job){.kind = kind, .client = client, .run = run, .expire = expire};
	e = pool_submit(pool, job);
	if (e)
		free(job);
	return e;
}

static void wait_for(const unsigned *count, unsigned wanted)
{
	pthread_mutex_lock(&gate.lock);
	while (*count < wanted)
		pthread_cond_wait(&gate.changed, &gate.lock);
	pthread_mutex_unlock(&gate.lock);
}

static struct pool *begin(void)
{
	struct pool *pool;

	gate.open = false;
	gate.expired = gate.started = 0;
	memset(gate.first_of, 0, sizeof(gate.first_of));
	for (int kind = 0; kind < WAIT_KIND_COUNT; kind++)
		gate.running[kind] = gate.ran[kind] = 0;
	assert_int_equal(pool_start(THREADS, false, &pool), OK);
	return pool;
}

static void end(struct pool *pool)
{
	pool_stop(pool);
	pool_free(pool);
}

static void open_gate(void)
{
	pthread_mutex_lock(&gate.lock);
	gate.open = true;
	pthread_cond_broadcast(&gate.changed);
	pthread_mutex_unlock(&gate.lock);
}

static void no_kind_takes_all_threads(void **state)
{
	struct pool *pool = begin();
	(void)state;

	for (uint32_t i = 0; i < 3 * THREADS; i++) {
		CASE("job %u", i);

		assert_int_equal(submit(pool, WAIT_WRITE, i), OK);
	}
	wait_for(&gate.running[WAIT_WRITE], THREADS * 6 / 8);
	assert_int_equal(submit(pool, WAIT_HASH, 1), OK);
	assert_int_equal(submit(pool, WAIT_READ, 1), OK);
	wait_for(&gate.running[WAIT_HASH], 1);
	wait_for(&gate.running[WAIT_READ], 1);
	assert_int_equal(gate.running[WAIT_WRITE], THREADS * 6 / 8);
	open_gate();
	wait_for(&gate.ran[WAIT_WRITE], 3 * THREADS);
	end(pool);
	assert_int_equal(gate.expired, 0);
}

static void clients_take_turns(void **state)
{
	const unsigned at_once = THREADS * 2 / 8, of_one = at_once + 512;
	struct pool *pool = begin();
	(void)state;

	for (unsigned i = 0; i < of_one; i++) {
		CASE("job %u", i);
		assert_int_equal(submit(pool, WAIT_READ, 7), OK);
	}
	for (uint32_t client = 8; client < 12; client++) {
		CASE("client %u", client);
		assert_int_equal(submit(pool, WAIT_READ, client), OK);
	}
	wait_for(&gate.running[WAIT_READ], at_once);
	open_gate();
	wait_for(&gate.ran[WAIT_READ], of_one + 4);
	end(pool);
	assert_int_equal(gate.expired, 0);
	/* One of client 7 before each, at most, and threads may overtake each other. */
	for (uint32_t client = 8; client < 12; client++) {
		CASE("client %u", client);
		assert_in_range(gate.first_of[client], 1, at_once + 1 + 4 + at_once);
	}
}

static void long_reads_may_wait_longer(void **state)
{
	const unsigned at_once = THREADS * 2 / 8;
	struct pool *pool = begin();
	(void)state;

	for (unsigned i = 0; i < at_once + 64; i++) {
		CASE("job %u", i);
		assert_int_equal(submit(pool, WAIT_READ, i % 2), OK);
	}
	wait_for(&gate.running[WAIT_READ], at_once);
	pool_tick(pool, clock_monotonic_ms() + LIMIT_POOL_WAIT_MS + 1);
	assert_int_equal(gate.expired, 0);
	pool_tick(pool, clock_monotonic_ms() + LIMIT_POOL_READ_WAIT_MS + 1);
	assert_int_equal(gate.expired, 64);
	assert_int_equal(submit(pool, WAIT_READ, 1), OK);
	open_gate();
	wait_for(&gate.ran[WAIT_READ], at_once + 1);
	end(pool);
}

static void jobs_that_wait_too_long_expire(void **state)
{
	struct pool *pool = begin();
	(void)state;

	for (uint32_t i = 0; i < 2 * THREADS; i++) {
		CASE("job %u", i);

		assert_int_equal(submit(pool, WAIT_WRITE, i), OK);
	}
	wait_for(&gate.running[WAIT_WRITE], THREADS * 6 / 8);
	pool_tick(pool, clock_monotonic_ms());
	assert_int_equal(gate.expired, 0);
	pool_tick(pool, clock_monotonic_ms() + LIMIT_POOL_WAIT_MS + 1);
	assert_int_equal(gate.expired, 2 * THREADS - THREADS * 6 / 8);
	open_gate();
	wait_for(&gate.ran[WAIT_WRITE], THREADS * 6 / 8);
	end(pool);
}

static void *stop(void *pool)
{
	pool_stop(pool);
	return NULL;
}

static void a_stop_expires_queued_jobs_and_refuses_new_ones(void **state)
{
	struct pool *pool = begin();
	const unsigned queued = 2 * THREADS - THREADS * 6 / 8;
	pthread_t stopping;
	(void)state;

	for (uint32_t i = 0; i < 2 * THREADS; i++) {
		CASE("job %u", i);

		assert_int_equal(submit(pool, WAIT_WRITE, i), OK);
	}
	wait_for(&gate.running[WAIT_WRITE], THREADS * 6 / 8);
	assert_int_equal(pthread_create(&stopping, NULL, stop, pool), 0);
	wait_for(&gate.expired, queued);
	assert_int_equal(submit(pool, WAIT_WRITE, 1), ERR_BUSY);
	open_gate();
	pthread_join(stopping, NULL);
	assert_int_equal(gate.ran[WAIT_WRITE], THREADS * 6 / 8);
	assert_int_equal(gate.expired, queued);
	assert_int_equal(submit(pool, WAIT_READ, 1), ERR_BUSY); /* event loops continue for a moment */
	pool_free(pool);
	pool_free(NULL);
}

static void queries_have_threads_of_their_own_where_there_are_any(void **state)
{
	struct pool *pool = begin();
	(void)state;

	end(pool);
	assert_int_equal(pool_start(THREADS, true, &pool), OK);
	for (uint32_t i = 0; i < 2 * THREADS; i++) {
		CASE("job %u", i);

		assert_int_equal(submit(pool, WAIT_WRITE, i), OK);
	}
	wait_for(&gate.running[WAIT_WRITE], THREADS * 5 / 8);
	assert_int_equal(submit(pool, WAIT_QUERY, 1), OK);
	wait_for(&gate.running[WAIT_QUERY], 1);
	assert_int_equal(gate.running[WAIT_WRITE], THREADS * 5 / 8);
	open_gate();
	wait_for(&gate.ran[WAIT_WRITE], 2 * THREADS);
	end(pool);
}

static void a_pool_of_one_serves_every_kind(void **state)
{
	struct pool *pool;
	(void)state;

	end(begin());
	assert_int_equal(pool_start(1, true, &pool), OK);
	open_gate();
	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++) {
		CASE("kind %d", kind);

		assert_int_equal(submit(pool, kind, 1), OK);
		wait_for(&gate.ran[kind], 1);
	}
	end(pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_kind_takes_all_threads),
	    cmocka_unit_test(clients_take_turns),
	    cmocka_unit_test(long_reads_may_wait_longer),
	    cmocka_unit_test(jobs_that_wait_too_long_expire),
	    cmocka_unit_test(a_stop_expires_queued_jobs_and_refuses_new_ones),
	    cmocka_unit_test(queries_have_threads_of_their_own_where_there_are_any),
	    cmocka_unit_test(a_pool_of_one_serves_every_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
