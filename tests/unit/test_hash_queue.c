/* The order of password hashes: turns, shares of the queue, and refusals. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "domain/hash_queue.h"
#include "thread_state.h"

#define MOST (LIMIT_HASHES_WAITING + LIMIT_HASHES_KNOWN)

/* A request of a client, in a thread of its own. */
struct one {
	pthread_t thread;
	_Atomic pid_t id;
	char name[16];
	struct hash_share share;
	enum err result;
	unsigned turn; /* its place in the order of entering, from 1; 0: not yet */
};

static struct one all[2 * MOST];
static unsigned count, turns;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *enter(void *arg)
{
	struct one *one = arg;
	enum err e;

	atomic_store(&one->id, gettid());
	e = hash_queue_enter(&one->share);
	pthread_mutex_lock(&lock);
	one->result = e;
	one->turn = e ? 0 : ++turns;
	pthread_mutex_unlock(&lock);
	if (!e)
		hash_queue_leave();
	return NULL;
}

/* Starts one, and waits until it is blocked in a queue of length `waiting`. */
static struct one *start(const char *name, bool known, unsigned waiting)
{
	struct one *one = &all[count++];

	*one = (struct one){.share = {.known_device = known}};
	snprintf(one->name, sizeof(one->name), "%s", name);
	one->share.client = str_from(one->name);
	assert_int_equal(pthread_create(&one->thread, NULL, enter, one), 0);
	while (!atomic_load(&one->id) || !is_sleeping(one->id) || hash_queue_figures().waiting != waiting)
		sleep_1ms();
	return one;
}

/* One that is refused at once, because the queue is full. */
static void assert_refused(const char *name, bool known)
{
	struct hash_share share = {str_from(name), known};
	unsigned waiting = hash_queue_figures().waiting;

	assert_int_equal(hash_queue_enter(&share), ERR_BUSY);
	assert_int_equal(hash_queue_figures().waiting, waiting);
}

/* Takes every turn, so that further requests have to wait. */
static int hold(void **state)
{
	struct hash_share share = {STR("holder"), false};
	(void)state;

	count = turns = 0;
	for (unsigned i = hash_queue_figures().turns; i; i--) {
		CASE("turn %u", i);

		assert_int_equal(hash_queue_enter(&share), OK);
	}
	return 0;
}

/* Gives the turns back, so that the waiting requests enter one after the other. */
static void release(void)
{
	for (unsigned i = hash_queue_figures().turns; i; i--)
		hash_queue_leave();
	for (unsigned i = 0; i < count; i++)
		pthread_join(all[i].thread, NULL);
	assert_int_equal(hash_queue_figures().waiting, 0);
	assert_int_equal(hash_queue_figures().busy, 0);
}

static void a_client_has_a_limited_share(void **state)
{
	(void)state;

	for (unsigned i = 1; i <= LIMIT_HASHES_OF_CLIENT; i++) {
		CASE("request %u", i);

		start("greedy", false, i);
	}
	assert_refused("greedy", false);
	assert_refused("greedy", true);
	start("another", false, LIMIT_HASHES_OF_CLIENT + 1);
	release();
	for (unsigned i = 0; i < count; i++) {
		CASE("request %u", i);

		assert_int_equal(all[i].result, OK);
	}
}

static void clients_take_turns(void **state)
{
	struct one *last = NULL, *late;
	(void)state;

	for (unsigned i = 1; i <= 8; i++) {
		CASE("request %u", i);

		last = start("first", false, i);
	}
	late = start("second", false, 9);
	release();
	/* If several hash at once, that many may have entered before it was recorded. */
	assert_in_range(late->turn, 1, 2 * hash_queue_figures().turns + 1);
	assert_true(last->turn > late->turn);
}

static void a_client_with_fewer_places_takes_one_of_a_client_with_more(void **state)
{
	char name[16];
	unsigned waiting = 0;
	struct one *last[2];
	(void)state;

	for (unsigned i = 0; i < LIMIT_HASHES_WAITING / 2; i++) {
		CASE("request %u of a", i);

		last[0] = start("a", false, ++waiting);
	}
	for (unsigned i = 0; i < LIMIT_HASHES_WAITING / 2; i++) {
		CASE("request %u of b", i);

		last[1] = start("b", false, ++waiting);
	}
	start("new", false, waiting);
	start("new", false, waiting);
	/* Until every client has one place; then none can be taken over. */
	for (unsigned i = 0; i < LIMIT_HASHES_WAITING - 3; i++) {
		CASE("new client %u", i);

		snprintf(name, sizeof(name), "client %u", i);
		start(name, false, waiting);
	}
	assert_refused("yet another", false);
	assert_refused("a", false);
	release();
	assert_int_equal(last[0]->result, ERR_BUSY);
	assert_int_equal(last[1]->result, ERR_BUSY);
	assert_int_equal(turns, LIMIT_HASHES_WAITING);
}

static void known_devices_have_reserved_places(void **state)
{
	char name[16];
	(void)state;

	for (unsigned i = 1; i <= LIMIT_HASHES_WAITING; i++) {
		CASE("guesser %u", i);

		snprintf(name, sizeof(name), "guesser %u", i);
		start(name, false, i);
	}
	assert_refused("stranger", false);
	for (unsigned i = 1; i <= LIMIT_HASHES_KNOWN; i++) {
		CASE("account %u", i);

		snprintf(name, sizeof(name), "account %u", i);
		start(name, true, LIMIT_HASHES_WAITING + i);
	}
	assert_refused("account 0", true);
	release();
	for (unsigned i = 0; i < count; i++) {
		CASE("request %u", i);

		assert_int_equal(all[i].result, OK);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup(a_client_has_a_limited_share, hold),
	    cmocka_unit_test_setup(clients_take_turns, hold),
	    cmocka_unit_test_setup(a_client_with_fewer_places_takes_one_of_a_client_with_more, hold),
	    cmocka_unit_test_setup(known_devices_have_reserved_places, hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
