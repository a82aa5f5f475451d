/* The cache of verified passwords, and concurrent checks of one password. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <sodium.h>

#include "base/limits.h"
#include "cases.h"
#include "domain/verified.h"
#include "thread_state.h"

static const struct verified known = {STR("a@example.com"), STR("192.0.2.1"), STR("secret"), STR("$argon2id$1")};

/* Checks one that no other thread is checking. */
static void check(const struct verified *what, enum err result)
{
	struct verified_check *mine;
	enum err e;

	assert_true(verified_begin(what, &mine, &e));
	verified_end(what, mine, result);
}

/* Whether it is in the cache; if not, the check fails. */
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

static void only_right_passwords_are_cached(void **state)
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

	for (size_t i = 0; i < COUNT(failures); i++) {
		CASE("error %d", failures[i]);

		check(&known, failures[i]);
	}
	check(&known, OK);
	assert_true(is_remembered(&known));
	assert_true(is_remembered(&known));
	for (size_t i = 0; i < COUNT(others); i++) {
		CASE("%s, %s, %s, %s", others[i].account.ptr, others[i].client.ptr, others[i].password.ptr,
		     others[i].stored_hash.ptr);

		assert_false(is_remembered(&others[i]));
	}
}

static void known_clients_are_remembered(void **state)
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

/* The table has a fixed size: an evicted password is only hashed again. */
static void a_full_cache_accepts_no_wrong_password(void **state)
{
	struct verified one = known;
	char account[32];
	int found = 0;
	(void)state;

	for (int i = 0; i < 4 * LIMIT_VERIFIED; i++) {
		CASE("account %d", i);

		one.account = (struct str){account, (size_t)snprintf(account, sizeof(account), "many %d", i)};
		check(&one, i < 2 * LIMIT_VERIFIED ? OK : ERR_CREDENTIALS);
	}
	for (int i = 0; i < 4 * LIMIT_VERIFIED; i++) {
		CASE("account %d", i);

		one.account = (struct str){account, (size_t)snprintf(account, sizeof(account), "many %d", i)};
		if (!is_remembered(&one))
			continue;
		assert_true(i < 2 * LIMIT_VERIFIED);
		found++;
	}
	assert_in_range(found, LIMIT_VERIFIED / 8, LIMIT_VERIFIED);
}

#define THREADS 16

/* One of many that send the same password at once. */
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

/* The threads sleep only while another one is checking. */
static void many_at_once_are_checked_once(enum err result)
{
	struct sender senders[THREADS] = {0};
	struct verified_check *mine;
	enum err e;

	assert_true(verified_begin(&same, &mine, &e));
	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&senders[i].thread, NULL, send, &senders[i]), 0);
	for (size_t i = 0; i < THREADS; i++)
		while (!atomic_load(&senders[i].id) || !is_sleeping(senders[i].id))
			sleep_1ms();
	verified_end(&same, mine, result);
	for (size_t i = 0; i < THREADS; i++) {
		CASE("thread %zu", i);

		pthread_join(senders[i].thread, NULL);
		assert_false(senders[i].began);
		assert_int_equal(senders[i].result, result);
	}
}

static void concurrent_checks_share_one_result(void **state)
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
	    cmocka_unit_test(only_right_passwords_are_cached),
	    cmocka_unit_test(known_clients_are_remembered),
	    cmocka_unit_test(a_full_cache_accepts_no_wrong_password),
	    cmocka_unit_test(concurrent_checks_share_one_result),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
