/* Passwords that were right a moment ago, and those that several check at once. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <sodium.h>

#include "asleep.h"
#include "base/limits.h"
#include "domain/verified.h"

static const struct verified known = {STR("a@example.com"), STR("192.0.2.1"), STR("secret"), STR("$argon2id$1")};

/* Checks one that nobody else checks. */
static void check(const struct verified *what, enum err result)
{
	struct verified_check *mine;
	enum err e;

	assert_true(verified_begin(what, &mine, &e));
	verified_end(what, mine, result);
}

/* Whether it was right a moment ago; if not, it is wrong now. */
static bool is_remembered(const struct verified *what)
{
	struct verified_check *mine;
	enum err e = ERR_INTERNAL;

	if (verified_begin(what, &mine, &e)) {
		verified_end(what, mine, ERR_CREDENTIALS);
		return false;
	}
	assert_int_equal(e, OK);
	return true;
}

static void only_what_was_right_is_remembered(void **state)
{
	static const struct verified others[] = {
	    {STR("b@example.com"), STR("192.0.2.1"), STR("secret"), STR("$argon2id$1")},
	    {STR("a@example.com"), STR("192.0.2.2"), STR("secret"), STR("$argon2id$1")},
	    {STR("a@example.com"), STR("192.0.2.1"), STR("Secret"), STR("$argon2id$1")},
	    {STR("a@example.com"), STR("192.0.2.1"), STR("secret "), STR("$argon2id$1")},
	    {STR("a@example.com"), STR("192.0.2.1"), STR(""), STR("$argon2id$1")},
	    {STR("a@example.com"), STR("192.0.2.1"), STR("secret"), STR("$argon2id$2")}, /* it was changed */
	    {STR("a@example.com"), STR("192.0.2.1"), STR("secret$argon2id$1"), STR("")},
	    {STR("a@example.com"), STR("192.0.2.1s"), STR("ecret"), STR("$argon2id$1")},
	};
	static const enum err failures[] = {ERR_CREDENTIALS, ERR_THROTTLED, ERR_BUSY, ERR_INTERNAL};
	(void)state;

	for (size_t i = 0; i < sizeof(failures) / sizeof(*failures); i++)
		check(&known, failures[i]);
	check(&known, OK);
	assert_true(is_remembered(&known));
	assert_true(is_remembered(&known));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		assert_false(is_remembered(&others[i]));
}

static void where_it_was_right_is_known(void **state)
{
	static const struct verified right = {STR("c@example.com"), STR("192.0.2.1"), STR("secret"), STR("$1")};
	struct verified other = right;
	(void)state;

	assert_false(verified_client(&right));
	check(&right, ERR_CREDENTIALS);
	assert_false(verified_client(&right));
	check(&right, OK);
	other.password = STR("another");
	assert_true(verified_client(&other));
	other.client = STR("192.0.2.2");
	assert_false(verified_client(&other));
	other = right;
	other.account = STR("d@example.com");
	assert_false(verified_client(&other));
	other = right;
	other.stored_hash = STR("$2");
	assert_false(verified_client(&other));
}

/* It is a table of fixed size: what is pushed out is only hashed again. */
static void many_leave_no_wrong_one_in(void **state)
{
	struct verified one = known;
	char account[32];
	int found = 0;
	(void)state;

	for (int i = 0; i < 4 * LIMIT_VERIFIED; i++) {
		one.account = (struct str){account, (size_t)snprintf(account, sizeof(account), "many %d", i)};
		check(&one, i < 2 * LIMIT_VERIFIED ? OK : ERR_CREDENTIALS);
	}
	for (int i = 0; i < 4 * LIMIT_VERIFIED; i++) {
		one.account = (struct str){account, (size_t)snprintf(account, sizeof(account), "many %d", i)};
		if (!is_remembered(&one))
			continue;
		assert_true(i < 2 * LIMIT_VERIFIED);
		found++;
	}
	assert_in_range(found, LIMIT_VERIFIED / 8, LIMIT_VERIFIED);
}

#define THREADS 16

/* One of many that send the same at once. */
struct sender {
	pthread_t thread;
	_Atomic pid_t id; /* set just before it begins */
	bool began;
	enum err result;
};

static const struct verified same = {STR("e@example.com"), STR("192.0.2.1"), STR("same"), STR("$argon2id$1")};

static void *send(void *arg)
{
	struct sender *sender = arg;
	struct verified_check *mine;

	atomic_store(&sender->id, gettid());
	sender->began = verified_begin(&same, &mine, &sender->result);
	if (sender->began)
		verified_end(&same, mine, ERR_INTERNAL);
	return NULL;
}

/* Those threads sleep only while another one checks. */
static void many_at_once_are_checked_once(enum err result)
{
	struct sender senders[THREADS] = {0};
	struct verified_check *mine;
	enum err e;

	assert_true(verified_begin(&same, &mine, &e));
	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&senders[i].thread, NULL, send, &senders[i]), 0);
	for (size_t i = 0; i < THREADS; i++)
		while (!atomic_load(&senders[i].id) || !is_asleep(senders[i].id))
			pause_a_little();
	verified_end(&same, mine, result);
	for (size_t i = 0; i < THREADS; i++) {
		pthread_join(senders[i].thread, NULL);
		assert_false(senders[i].began);
		assert_int_equal(senders[i].result, result);
	}
}

static void many_at_once_share_what_one_finds(void **state)
{
	(void)state;
	many_at_once_are_checked_once(ERR_CREDENTIALS);
	many_at_once_are_checked_once(ERR_BUSY);
	many_at_once_are_checked_once(OK);
	assert_true(is_remembered(&same));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_was_right_is_remembered),
	    cmocka_unit_test(where_it_was_right_is_known),
	    cmocka_unit_test(many_leave_no_wrong_one_in),
	    cmocka_unit_test(many_at_once_share_what_one_finds),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
