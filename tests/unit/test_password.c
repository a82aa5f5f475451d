/* Passwords: hashed and verified. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "domain/password.h"

static struct str hash_of(struct arena *mem, struct str password)
{
	struct str hash = {NULL, 0};

	assert_int_equal(password_hash(NULL, mem, password, &hash), OK);
	return hash;
}

static void a_password_matches_its_hash(void **state)
{
	static const struct str passwords[] = {STR("correct horse"), STR(""), STR("a\0b"), STR("пароль 密码"),
					       STR(" ")};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(passwords); i++) {
		CASE("%s", passwords[i].ptr);
		struct str hash = hash_of(mem, passwords[i]);

		assert_int_equal(strncmp(hash.ptr, "$argon2id$v=19$m=19456,t=2,p=1$", 31), 0);
		assert_int_equal(strlen(hash.ptr), hash.len);
		assert_int_equal(password_verify(NULL, mem, NULL, hash, passwords[i]), OK);
		for (size_t j = 0; j < COUNT(passwords); j++) {
			CASE("compared with %s", passwords[j].ptr);

			if (j != i)
				assert_int_equal(password_verify(NULL, mem, NULL, hash, passwords[j]), ERR_CREDENTIALS);
		}
	}
	arena_free(mem);
}

static void similar_passwords_are_refused(void **state)
{
	static const struct str wrong[] = {STR("Secret 123"),  STR("secret 12"),   STR("secret 1234"),
					   STR("secret 123 "), STR(" secret 123"), STR("secret 123\0x"),
					   STR("secret 123\0")};
	struct arena *mem = arena_new();
	struct str hash = hash_of(mem, STR("secret 123"));
	(void)state;

	for (size_t i = 0; i < COUNT(wrong); i++) {
		CASE("%s", wrong[i].ptr);

		assert_int_equal(password_verify(NULL, mem, NULL, hash, wrong[i]), ERR_CREDENTIALS);
	}
	arena_free(mem);
}

static void hashes_are_salted(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	assert_false(str_eq(hash_of(mem, STR("secret")), hash_of(mem, STR("secret"))));
	arena_free(mem);
}

static void an_invalid_hash_matches_no_password(void **state)
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
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(hashes); i++) {
		CASE("%s", hashes[i].ptr);

		assert_int_equal(password_verify(NULL, mem, NULL, hashes[i], STR("secret")), ERR_CREDENTIALS);
		assert_int_equal(password_verify(NULL, mem, NULL, hashes[i], STR("")), ERR_CREDENTIALS);
	}
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_password_matches_its_hash),
	    cmocka_unit_test(similar_passwords_are_refused),
	    cmocka_unit_test(hashes_are_salted),
	    cmocka_unit_test(an_invalid_hash_matches_no_password),
	};

	if (password_init() != OK)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
