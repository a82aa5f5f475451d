/* Passwords: hashed, verified, and a few at a time. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "domain/password.h"

static struct str hash_of(struct arena *mem, struct str password)
{
	struct str hash = {NULL, 0};

	assert_int_equal(password_hash(mem, password, &hash), OK);
	return hash;
}

static void a_password_is_known_by_its_hash(void **state)
{
	static const struct str passwords[] = {STR("correct horse"), STR(""), STR("a\0b"), STR("пароль 密码"),
					       STR(" ")};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < sizeof(passwords) / sizeof(*passwords); i++) {
		struct str hash = hash_of(mem, passwords[i]);

		assert_int_equal(strncmp(hash.ptr, "$argon2id$v=19$m=19456,t=2,p=1$", 31), 0);
		assert_int_equal(strlen(hash.ptr), hash.len);
		assert_int_equal(password_verify(hash, passwords[i]), OK);
		for (size_t j = 0; j < sizeof(passwords) / sizeof(*passwords); j++)
			if (j != i)
				assert_int_equal(password_verify(hash, passwords[j]), ERR_CREDENTIALS);
	}
	arena_free(mem);
}

static void near_misses_are_refused(void **state)
{
	static const struct str wrong[] = {STR("Secret 123"),  STR("secret 12"),   STR("secret 1234"),
					   STR("secret 123 "), STR(" secret 123"), STR("secret 123\0x"),
					   STR("secret 123\0")};
	struct arena *mem = arena_new();
	struct str hash = hash_of(mem, STR("secret 123"));
	(void)state;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_int_equal(password_verify(hash, wrong[i]), ERR_CREDENTIALS);
	arena_free(mem);
}

static void no_two_hashes_are_alike(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	assert_false(str_eq(hash_of(mem, STR("secret")), hash_of(mem, STR("secret"))));
	arena_free(mem);
}

static void what_is_no_hash_verifies_nothing(void **state)
{
	static const struct str hashes[] = {
	    {NULL, 0},
	    STR(""),
	    STR("secret"),
	    STR("$argon2id$v=19$m=19456,t=2,p=1$"),
	    STR("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$"),
	    STR("$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234"),
	    STR("$argon2id$v=19$m=19456,t=2,p=1$"
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
	};
	(void)state;

	for (size_t i = 0; i < sizeof(hashes) / sizeof(*hashes); i++) {
		assert_int_equal(password_verify(hashes[i], STR("secret")), ERR_CREDENTIALS);
		assert_int_equal(password_verify(hashes[i], STR("")), ERR_CREDENTIALS);
	}
}

/* More threads than have a place or may wait for one. */
#define CROWD (2 * LIMIT_HASHES_WAITING + 32)

static atomic_int refused, hashed;

static void *hash_until_one_is_refused(void *arg)
{
	struct str hash = {NULL, 0};
	struct arena *mem = arena_new();
	(void)arg;

	while (!atomic_load(&refused) || !atomic_load(&hashed)) {
		enum err e = password_hash(mem, STR("secret"), &hash);

		if (e == ERR_BUSY && !hash.ptr)
			atomic_fetch_add(&refused, 1);
		else if (!e && password_verify(hash, STR("secret")) != ERR_CREDENTIALS)
			atomic_fetch_add(&hashed, 1);
		else
			break;
		hash = (struct str){NULL, 0};
		arena_reset(mem);
	}
	arena_free(mem);
	return NULL;
}

static void a_full_queue_refuses(void **state)
{
	struct arena *mem = arena_new();
	pthread_t threads[CROWD];
	(void)state;

	for (size_t i = 0; i < CROWD; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, hash_until_one_is_refused, NULL), 0);
	for (size_t i = 0; i < CROWD; i++)
		pthread_join(threads[i], NULL);
	assert_true(atomic_load(&refused) > 0);
	assert_true(atomic_load(&hashed) > 0);
	/* All places were given back. */
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(password_verify(hash_of(mem, STR("secret")), STR("secret")), OK);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_password_is_known_by_its_hash),
	    cmocka_unit_test(near_misses_are_refused),
	    cmocka_unit_test(no_two_hashes_are_alike),
	    cmocka_unit_test(what_is_no_hash_verifies_nothing),
	    cmocka_unit_test(a_full_queue_refuses),
	};

	if (password_init() != OK)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
