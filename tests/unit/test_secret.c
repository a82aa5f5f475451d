/* Secrets: random, in the right format, and hashed as in RFC 7693. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "cases.h"
#include "domain/secret.h"

#define DRAWN 1000

static void all_differ(struct str (*draw)(struct arena *mem), size_t length, const char *alphabet)
{
	struct arena *mem = arena_new();
	struct str drawn[DRAWN];
	bool seen[256] = {false};

	for (size_t i = 0; i < DRAWN; i++) {
		CASE("draw %zu", i);

		drawn[i] = draw(mem);
		assert_int_equal(drawn[i].len, length);
		assert_int_equal(strlen(drawn[i].ptr), length);
		assert_int_equal(strspn(drawn[i].ptr, alphabet), length);
		for (size_t j = 0; j < length; j++)
			seen[(unsigned char)drawn[i].ptr[j]] = true;
		for (size_t j = 0; j < i; j++) {
			CASE("compared with draw %zu", j);

			assert_false(str_eq(drawn[i], drawn[j]));
		}
	}
	for (; *alphabet; alphabet++) {
		CASE("character %c", *alphabet);

		assert_true(seen[(unsigned char)*alphabet]);
	}
	arena_free(mem);
}

static void secrets_are_256_bits_in_url_safe_base64(void **state)
{
	(void)state;
	all_differ(secret_new, 43, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

static void avatars_are_128_bits_in_hexadecimal(void **state)
{
	(void)state;
	all_differ(secret_avatar, 32, "0123456789abcdef");
}

static void hashes_are_blake2b(void **state)
{
	static const struct {
		struct str secret;
		const char *hash;
	} rows[] = {
	    {STR(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"},
	    {STR("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"},
	};
	struct arena *mem = arena_new();
	char hex[65];
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].secret.ptr);
		struct str hash = secret_hash(mem, rows[i].secret);

		assert_int_equal(hash.len, 32);
		assert_string_equal(sodium_bin2hex(hex, sizeof(hex), (const unsigned char *)hash.ptr, hash.len),
				    rows[i].hash);
	}
	assert_false(str_eq(secret_hash(mem, STR("a\0b")), secret_hash(mem, STR("a\0c"))));
	assert_false(str_eq(secret_hash(mem, STR("a")), secret_hash(mem, STR("A"))));
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(secrets_are_256_bits_in_url_safe_base64),
	    cmocka_unit_test(avatars_are_128_bits_in_hexadecimal),
	    cmocka_unit_test(hashes_are_blake2b),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
