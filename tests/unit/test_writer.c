/* The writer: its batches, its queue, and failures in them, with an SQLite file.
 *
 * Writes are queued from one thread: while one waits in the queue, the next is queued (see pthread_cond_clockwait
 * below). So it is known which writes the writer has before it when it goes on. */
#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "store_fixture.h"

/* Called once, as soon as this thread's write is in the queue: 0 continues to wait, ETIMEDOUT gives up. */
static _Thread_local int (*while_queued)(void);
/* Called after that, while the queue is locked again, so that the writer cannot finish a write. */
static _Thread_local void (*then)(void);

/* Replaces the library's function, with which callers of the writer wait. Without while_queued no caller gives up. */
int pthread_cond_clockwait(pthread_cond_t *cond, pthread_mutex_t *mutex, clockid_t clock, const struct timespec *until)
{
	int (*act)(void) = while_queued;
	int result;
	(void)clock;
	(void)until;

	if (!act)
		return pthread_cond_wait(cond, mutex);
	while_queued = NULL;
	pthread_mutex_unlock(mutex);
	result = act();
	pthread_mutex_lock(mutex);
	if (then)
		then();
	then = NULL;
	return result;
}

static atomic_bool time_stands_still; /* then no batch takes too long */

int clock_gettime(clockid_t clock, struct timespec *ret_time)
{
	if (clock == CLOCK_MONOTONIC && atomic_load(&time_stands_still)) {
		*ret_time = (struct timespec){.tv_sec = 1000000};
		return 0;
	}
	return (int)syscall(SYS_clock_gettime, clock, ret_time);
}

static int end_and_let_time_pass(void **state)
{
	int ended = end(state);

	atomic_store(&time_stands_still, false);
	return ended;
}

enum change_kind {
	ADD,
	ADD_AND_FAIL,	  /* with an error of its own */
	ADD_TWICE,	  /* the second breaks UNIQUE */
	ADD_AND_GO_ON,	  /* after a broken UNIQUE, as if nothing had happened */
	ADD_WRONGLY,	  /* breaks a constraint that is not UNIQUE */
	LOSE_TRANSACTION, /* as SQLite does when the disk is full */
	BREAK_COMMIT,	  /* breaks a deferred constraint */
	HOLD,		  /* blocks the writer until released */
};

struct change {
	enum change_kind kind;
	int64_t id;		   /* of the thing that it adds */
	int (*while_queued)(void); /* NULL: continue with the next change of the queue */
	enum err result;
	unsigned runs;
	bool in_two_steps; /* store_write_asked() */
	unsigned asked;	   /* how many had asked when it ran last */
};

static unsigned all_asked; /* by changes in two steps */

static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool running, released, queued_behind;
} hold = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void set_and_tell(bool *flag, bool value)
{
	pthread_mutex_lock(&hold.lock);
	*flag = value;
	pthread_cond_broadcast(&hold.changed);
	pthread_mutex_unlock(&hold.lock);
}

static void wait_for(const bool *flag)
{
	pthread_mutex_lock(&hold.lock);
	while (!*flag)
		pthread_cond_wait(&hold.changed, &hold.lock);
	pthread_mutex_unlock(&hold.lock);
}

static enum err run_change(struct db *w, void *arg)
{
	struct change *c = arg;
	enum err e;

	c->runs++;
	c->asked = all_asked;
	if (c->kind == HOLD) {
		set_and_tell(&hold.running, true);
		wait_for(&hold.released);
		return OK;
	}
	e = add(w, c->id, c->id, c->kind == BREAK_COMMIT ? 1000000 : 0);
	if (e)
		return e;
	switch (c->kind) {
	case ADD_AND_FAIL:
		return ERR_PERMISSION;
	case ADD_TWICE:
		return add(w, c->id + 1000, c->id, 0);
	case ADD_AND_GO_ON:
		e = add(w, c->id + 1000, c->id, 0);
		if (e != ERR_CONFLICT)
			return ERR_INTERNAL;
		return add(w, c->id + 2000, c->id + 2000, 0) == ERR_CONFLICT ? OK : ERR_INTERNAL;
	case ADD_WRONGLY:
		return db_run(w, "UPDATE things SET number = NULL");
	case LOSE_TRANSACTION:
		return db_run(w, "ROLLBACK");
	default:
		return OK;
	}
}

static enum err ask_change(struct db *w, void *arg)
{
	(void)w;
	(void)arg;
	all_asked++;
	return OK;
}

static enum err change(enum change_kind kind, int64_t id)
{
	struct change c = {.kind = kind, .id = id};

	return store_write(store, run_change, &c);
}

static struct change *queue;
static size_t queued, queue_length;

static int queue_next(void)
{
	while (queued < queue_length) {
		struct change *c = &queue[queued++];

		while_queued = c->while_queued ? c->while_queued : queue_next;
		c->result = c->in_two_steps ? store_write_asked(store, ask_change, run_change, c)
					    : store_write(store, run_change, c);
		if (!c->while_queued && !while_queued)
			return 0; /* it has waited, and the rest was queued in the meantime */
	}
	while_queued = NULL;
	set_and_tell(&hold.released, true);
	return 0;
}

static int queue_first(void)
{
	wait_for(&hold.running);
	return queue_next();
}

/* Queues the changes while an earlier write of the same batch blocks the writer, then releases it. Returns the
 * result of the blocking write. */
static enum err run_queue(struct change *changes, size_t count)
{
	hold.running = hold.released = false;
	queue = changes;
	queue_length = count;
	queued = 0;
	while_queued = queue_first;
	return change(HOLD, 0);
}

static void check_results(const struct change *changes, const enum err *results, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		CASE("change %zu", i);

		assert_int_equal(changes[i].result, results[i]);
		assert_int_equal(has_thing(changes[i].id), results[i] == OK);
	}
}

static void a_write_can_be_read_at_once(void **state)
{
	(void)state;

	for (int64_t id = 1; id <= 50; id++) {
		CASE("thing %" PRId64, id);

		assert_false(has_thing(id));
		assert_int_equal(change(ADD, id), OK);
		assert_true(has_thing(id));
	}
	assert_int_equal(count_things(reader()), 50);
}

static void a_failing_write_undoes_only_itself(void **state)
{
	struct change changes[] = {
	    {.kind = ADD, .id = 1},	      {.kind = ADD_AND_FAIL, .id = 2}, {.kind = ADD, .id = 3},
	    {.kind = ADD_TWICE, .id = 4},     {.kind = ADD, .id = 5},	       {.kind = ADD_WRONGLY, .id = 6},
	    {.kind = ADD_AND_GO_ON, .id = 7}, {.kind = ADD_AND_FAIL, .id = 8},
	};
	static const enum err results[] = {OK, ERR_PERMISSION, OK,	     ERR_CONFLICT,
					   OK, ERR_INTERNAL,   ERR_CONFLICT, ERR_PERMISSION};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 3);
	for (size_t i = 0; i < COUNT(changes); i++) {
		CASE("change %zu", i);

		assert_int_equal(changes[i].runs, 1);
	}
}

static void writes_in_two_steps_run_together(void **state)
{
	struct change changes[] = {{.kind = ADD, .id = 1, .in_two_steps = true},
				   {.kind = ADD, .id = 2, .in_two_steps = true},
				   {.kind = ADD, .id = 3},
				   {.kind = ADD, .id = 4, .in_two_steps = true}};
	static const enum err results[] = {OK, OK, OK, OK};
	(void)state;

	all_asked = 0;
	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(changes[0].asked, 2);
	assert_int_equal(changes[1].asked, 2);
	assert_int_equal(changes[3].asked, 3); /* not past one that has only one step */
}

static void one_that_fails_of_those_that_run_together_undoes_only_itself(void **state)
{
	struct change changes[] = {{.kind = ADD, .id = 1, .in_two_steps = true},
				   {.kind = ADD_AND_FAIL, .id = 2, .in_two_steps = true},
				   {.kind = ADD, .id = 3, .in_two_steps = true},
				   {.kind = ADD_TWICE, .id = 4, .in_two_steps = true},
				   {.kind = ADD, .id = 5, .in_two_steps = true}};
	static const enum err results[] = {OK, ERR_PERMISSION, OK, ERR_CONFLICT, OK};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 3);
	assert_int_equal(changes[0].runs, 2); /* with the others, and by itself */
	assert_int_equal(changes[4].runs, 1);
}

static void a_lost_transaction_fails_its_whole_batch(void **state)
{
	struct change changes[] = {
	    {.kind = ADD, .id = 1}, {.kind = ADD_AND_FAIL, .id = 2}, {.kind = LOSE_TRANSACTION, .id = 3},
	    {.kind = ADD, .id = 4}, {.kind = ADD_TWICE, .id = 5}, /* in the next batch */
	};
	static const enum err results[] = {ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL, OK, ERR_CONFLICT};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), ERR_INTERNAL);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(change(ADD, 1), OK); /* nothing of it is left */
}

static void a_failing_commit_fails_its_whole_batch(void **state)
{
	struct change changes[] = {{.kind = ADD, .id = 1},
				   {.kind = BREAK_COMMIT, .id = 2},
				   {.kind = ADD_AND_FAIL, .id = 3},
				   {.kind = ADD, .id = 4}};
	static const enum err results[] = {ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), ERR_INTERNAL);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 0);
	assert_int_equal(change(ADD, 1), OK);
	assert_true(has_thing(1));
}

static void a_batch_is_limited(void **state)
{
	enum { MANY = 2 * LIMIT_WRITE_BATCH };
	static struct change changes[MANY];
	(void)state;

	/* The second batch fails: the first one ends after LIMIT_WRITE_BATCH writes. */
	for (int i = 0; i < MANY; i++)
		changes[i] = (struct change){.kind = i == LIMIT_WRITE_BATCH ? LOSE_TRANSACTION : ADD, .id = i + 1};
	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, MANY), OK);
	for (int i = 0; i < MANY; i++) {
		CASE("change %d", i);
		bool good = i < LIMIT_WRITE_BATCH - 1 || i > LIMIT_WRITE_BATCH;

		assert_int_equal(changes[i].result, good ? OK : ERR_INTERNAL);
		assert_int_equal(has_thing(i + 1), good);
	}
}

static void a_full_queue_refuses(void **state)
{
	enum { MANY = LIMIT_WRITE_QUEUE + 3 };
	static struct change changes[MANY];
	(void)state;

	for (int i = 0; i < MANY; i++)
		changes[i] = (struct change){.kind = ADD, .id = i + 1};
	assert_int_equal(run_queue(changes, MANY), OK);
	for (int i = 0; i < MANY; i++) {
		CASE("change %d", i);
		bool good = i < LIMIT_WRITE_QUEUE;

		assert_int_equal(changes[i].result, good ? OK : ERR_BUSY);
		assert_int_equal(changes[i].runs, good);
	}
	assert_int_equal(count_things(reader()), LIMIT_WRITE_QUEUE);
	assert_int_equal(change(ADD, MANY), OK);
}

static int give_up(void)
{
	return ETIMEDOUT;
}

static int tell_queued(void)
{
	set_and_tell(&hold.queued_behind, true);
	return 0;
}

static void *write_behind(void *arg)
{
	struct change *c = arg;

	while_queued = tell_queued;
	c->result = store_write(store, run_change, c);
	return NULL;
}

static struct change behind[2];
static pthread_t behind_threads[2];
static size_t behind_count;

static int give_up_with_another_behind(void)
{
	struct change *c = &behind[behind_count];

	hold.queued_behind = false;
	*c = (struct change){.kind = ADD, .id = (int64_t)(100 + behind_count)};
	assert_int_equal(pthread_create(&behind_threads[behind_count++], NULL, write_behind, c), 0);
	wait_for(&hold.queued_behind);
	return ETIMEDOUT;
}

static void a_write_given_up_in_the_queue_never_runs(void **state)
{
	/* The only one in the queue, the first of several, the last, and one in the middle. */
	struct change changes[] = {
	    {.kind = ADD, .id = 1, .while_queued = give_up},
	    {.kind = ADD, .id = 2, .while_queued = give_up_with_another_behind},
	    {.kind = ADD, .id = 3},
	    {.kind = ADD, .id = 4, .while_queued = give_up},
	    {.kind = ADD, .id = 5, .while_queued = give_up_with_another_behind},
	    {.kind = ADD, .id = 6},
	};
	static const enum err results[] = {ERR_BUSY, ERR_BUSY, OK, ERR_BUSY, ERR_BUSY, OK};
	(void)state;

	behind_count = 0;
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	for (size_t i = 0; i < COUNT(changes); i++) {
		CASE("change %zu", i);

		assert_int_equal(changes[i].runs, results[i] == OK);
	}
	for (size_t i = 0; i < COUNT(behind); i++) {
		CASE("change %zu behind", i);

		pthread_join(behind_threads[i], NULL);
		assert_int_equal(behind[i].result, OK);
		assert_true(has_thing(behind[i].id));
	}
	assert_int_equal(change(ADD, 7), OK);
	assert_int_equal(count_things(reader()), 5);
}

static int give_up_once_taken(void)
{
	wait_for(&hold.running);
	return ETIMEDOUT;
}

static void release(void)
{
	set_and_tell(&hold.released, true);
}

static void a_write_that_runs_is_waited_for(void **state)
{
	(void)state;

	hold.running = hold.released = false;
	while_queued = give_up_once_taken;
	then = release;
	assert_int_equal(change(HOLD, 0), OK);
}

static void *close_store(void *arg)
{
	store_close(arg);
	return NULL;
}

static pthread_t closer;

/* Refused without waiting: the writer is stopping. */
static bool is_stopping(void)
{
	bool refused;

	while_queued = give_up;
	refused = change(ADD, 99) == ERR_BUSY && while_queued;
	while_queued = NULL;
	return refused;
}

static int close_while_queued(void)
{
	assert_int_equal(pthread_create(&closer, NULL, close_store, store), 0);
	while (!is_stopping())
		sched_yield();
	release();
	return 0;
}

static void closing_waits_for_what_is_queued(void **state)
{
	struct change changes[] = {{.kind = ADD, .id = 1},
				   {.kind = ADD_AND_FAIL, .id = 2},
				   {.kind = ADD, .id = 3, .while_queued = close_while_queued}};
	static const enum err results[] = {OK, ERR_PERMISSION, OK};
	(void)state;

	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	pthread_join(closer, NULL);
	store = opened();
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 2);
}

enum { WRITERS = 16, WRITES = 25 };

static void *write_many(void *arg)
{
	int64_t first = *(const int64_t *)arg;

	for (int64_t i = 0; i < WRITES; i++)
		if (change(i % 5 == 4 ? ADD_AND_FAIL : ADD, first + i) != (i % 5 == 4 ? ERR_PERMISSION : OK) ||
		    count_things(reader()) < i)
			return arg;
	return NULL;
}

static void concurrent_writes_are_stored(void **state)
{
	pthread_t threads[WRITERS];
	int64_t first[WRITERS];
	void *failed;
	(void)state;

	for (int i = 0; i < WRITERS; i++) {
		first[i] = 1 + i * WRITES;
		assert_int_equal(pthread_create(&threads[i], NULL, write_many, &first[i]), 0);
	}
	for (int i = 0; i < WRITERS; i++) {
		CASE("thread %d", i);

		pthread_join(threads[i], &failed);
		assert_null(failed);
	}
	store_close(store);
	store = opened();
	for (int64_t i = 0; i < WRITERS * WRITES; i++) {
		CASE("write %" PRId64, i);

		assert_int_equal(has_thing(1 + i), i % WRITES % 5 != 4);
	}
}

#define WITH_A_WRITER(test) cmocka_unit_test_setup_teardown(test, begin, end_and_let_time_pass)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_A_WRITER(a_write_can_be_read_at_once),
	    WITH_A_WRITER(a_failing_write_undoes_only_itself),
	    WITH_A_WRITER(writes_in_two_steps_run_together),
	    WITH_A_WRITER(one_that_fails_of_those_that_run_together_undoes_only_itself),
	    WITH_A_WRITER(a_lost_transaction_fails_its_whole_batch),
	    WITH_A_WRITER(a_failing_commit_fails_its_whole_batch),
	    WITH_A_WRITER(a_batch_is_limited),
	    WITH_A_WRITER(a_full_queue_refuses),
	    WITH_A_WRITER(a_write_given_up_in_the_queue_never_runs),
	    WITH_A_WRITER(a_write_that_runs_is_waited_for),
	    WITH_A_WRITER(closing_waits_for_what_is_queued),
	    WITH_A_WRITER(concurrent_writes_are_stored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
