/* Hashes of Werkzeug: the test vectors of RFC 6070 and RFC 7914, its own outputs, and their cost. */
#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <nettle/pbkdf2.h>
#include <sodium.h>

#include "base/limits.h"
#include "cases.h"
#include "domain/password.h"
#include "domain/werkzeug.h"

#define HEX_20 "0c60c80f961f0e71f3a9b524af6012062fe037a6"
#define HEX_32 "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
#define HEX_64 \
	"77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442" \
	"fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"

/* The work since it was set to {0}. These functions replace those of the libraries. */
static struct work {
	int64_t sha1, sha256, scrypt, argon2id;
} work;

#define REAL(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

void nettle_pbkdf2_hmac_sha1(size_t key_length, const uint8_t *key, unsigned iterations, size_t salt_length,
			     const uint8_t *salt, size_t length, uint8_t *dst)
{
	work.sha1 += iterations;
	REAL(nettle_pbkdf2_hmac_sha1)(key_length, key, iterations, salt_length, salt, length, dst);
}

void nettle_pbkdf2_hmac_sha256(size_t key_length, const uint8_t *key, unsigned iterations, size_t salt_length,
			       const uint8_t *salt, size_t length, uint8_t *dst)
{
	work.sha256 += iterations;
	REAL(nettle_pbkdf2_hmac_sha256)(key_length, key, iterations, salt_length, salt, length, dst);
}

int crypto_pwhash_scryptsalsa208sha256_ll(const uint8_t *password, size_t length, const uint8_t *salt,
					  size_t salt_length, uint64_t n, uint32_t r, uint32_t p, uint8_t *buffer,
					  size_t size)
{
	work.scrypt += (int64_t)(n * r * p);
	return REAL(crypto_pwhash_scryptsalsa208sha256_ll)(password, length, salt, salt_length, n, r, p, buffer, size);
}

int crypto_pwhash_str_verify(const char hash[crypto_pwhash_STRBYTES], const char *password, unsigned long long length)
{
	work.argon2id++;
	return REAL(crypto_pwhash_str_verify)(hash, password, length);
}

static const struct row {
	struct str hash, password;
} rows[] = {
    /* RFC 6070 */
    {STR("pbkdf2:sha1:1$salt$" HEX_20), STR("password")},
    {STR("pbkdf2:sha1:2$salt$ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"), STR("password")},
    {STR("pbkdf2:sha1:4096$salt$4b007901b765489abead49d926f721d065a429c1"), STR("password")},
    /* RFC 7914, 11 and 12 */
    {STR("pbkdf2:sha256:1$salt$" HEX_32), STR("passwd")},
    {STR("pbkdf2:sha256:80000$NaCl$4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"), STR("Password")},
    {STR("scrypt:16:1:1$$" HEX_64), STR("")},
    {STR("scrypt:1024:8:16$NaCl$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
	 "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"),
     STR("password")},
    {STR("scrypt:16384:8:1$SodiumChloride$7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
	 "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"),
     STR("pleaseletmein")},
    /* generate_password_hash() of Werkzeug 3.1 */
    {STR("pbkdf2:sha256:1000$4HjNn28bxsz0FKC1$8306f4c740825d85f1d6e63f124e6107dce38035dccda42a56d1200133788a69"),
     STR("correct horse")},
    {STR("pbkdf2:sha256:1000$DQRWsKgNbCSxrg2B$a1d24e6a2ef2cb040ddc8ab359c46c9e5d990e2103137439b91c4064a32a54d6"),
     STR("пароль 密码")},
    {STR("pbkdf2:sha256:1000$3wkmQhIrfy3fHWWe$88d9eaedc052f8a257eb8054530f8553c9390d50a56f838474475bc700d54793"),
     STR("")},
    {STR("pbkdf2:sha1:1000$D3wZ7ttE$410890af67ba188ffc0bcee869f5298616164f1b"), STR("пароль 密码")},
    {STR("scrypt:2048:4:2$z3CvFD0Tz8XTkFiz$58e5b58ef124bd0d1697df141be074bdb137ed7489953ac266796a1675362395"
	 "223dc26285fcf3a88912a84a249b26533839461d666cdec51e699ca41a6750c0"),
     STR("пароль 密码")},
    {STR("scrypt:32768:8:1$xRJdrmfqheJd7caV$d8ca1c80e991b7b8ca41eff0ff341978d0d2b519be6a485ab68faf8c4a8ff928"
	 "e73e1b82c1bf996b7a604b748cec9ddfe046bff9088bd36b4e3c7f39529a04f3"),
     STR("correct horse")},
};

static void passwords_match_their_hashes(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].hash.ptr);
		struct str wrong = arena_printf(mem, "%sx", rows[i].password.ptr);

		assert_int_equal(password_verify(NULL, mem, NULL, rows[i].hash, rows[i].password), OK);
		assert_int_equal(password_verify(NULL, mem, NULL, rows[i].hash, wrong), ERR_CREDENTIALS);
		assert_true(password_is_foreign(rows[i].hash));
	}
	arena_free(mem);
}

static void invalid_or_expensive_hashes_are_refused(void **state)
{
	static const struct str refused[] = {
	    STR(""),
	    STR("$"),
	    STR("$$"),
	    STR("plain$$secret"),
	    STR("sha1$salt$" HEX_20),
	    STR("pbkdf2$salt$" HEX_20),
	    STR("pbkdf2:sha1$salt$" HEX_20),
	    STR("pbkdf2:sha1:$salt$" HEX_20),
	    STR("pbkdf2:sha1:0$salt$" HEX_20),
	    STR("pbkdf2:sha1:-1$salt$" HEX_20),
	    STR("pbkdf2:sha1:1x$salt$" HEX_20),
	    STR("pbkdf2:sha1:1"),
	    STR("pbkdf2:sha1:1$salt"),
	    STR("pbkdf2:sha1:1$salt$"),
	    STR("pbkdf2:sha1:1$salt$" HEX_32),
	    STR("pbkdf2:sha1:1$salt$" HEX_20 "$"),
	    STR("pbkdf2:sha1:1$salt$0c60c80f961f0e71f3a9b524af6012062fe037ag"),
	    STR("pbkdf2:sha1:1000001$salt$" HEX_20),
	    STR("pbkdf2:sha256:99999999999999999999$salt$" HEX_32),
	    STR("pbkdf2:sha256:4294967297$salt$" HEX_32),
	    STR("pbkdf2:sha512:1$salt$" HEX_64),
	    STR("pbkdf2:md5:1$salt$" HEX_20),
	    STR("scrypt$salt$" HEX_64),
	    STR("scrypt:16:1$salt$" HEX_64),
	    STR("scrypt:16:1:1:1$salt$" HEX_64),
	    STR("scrypt:15:1:1$salt$" HEX_64),
	    STR("scrypt:1:1:1$salt$" HEX_64),
	    STR("scrypt:0:1:1$salt$" HEX_64),
	    STR("scrypt:16:0:1$salt$" HEX_64),
	    STR("scrypt:16:1:0$salt$" HEX_64),
	    STR("scrypt:1073741824:8:1$salt$" HEX_64),
	    STR("scrypt:131072:8:1$salt$" HEX_64),
	    STR("scrypt:2:9999999999:1$salt$" HEX_64),
	    STR("scrypt:65536:8:3$salt$" HEX_64),
	    STR("scrypt:4294967296:4294967296:1$salt$" HEX_64),
	    STR("scrypt:16:1:1$salt$" HEX_32),
	};
	struct werkzeug_hash hash;
	const char *why;
	(void)state;

	for (size_t i = 0; i < COUNT(refused); i++) {
		CASE("%s", refused[i].ptr);

		why = NULL;
		assert_int_equal(werkzeug_read(refused[i], &hash, &why), ERR_INVALID);
		assert_non_null(why);
	}
}

static void the_most_expensive_hashes_are_accepted(void **state)
{
	struct werkzeug_hash hash;
	const char *why;
	(void)state;

	assert_int_equal(werkzeug_read(STR("pbkdf2:sha256:1000000$salt$" HEX_32), &hash, &why), OK);
	assert_int_equal(hash.cost, LIMIT_PBKDF2_ITERATIONS);
	assert_int_equal(werkzeug_read(STR("scrypt:65536:8:2$salt$" HEX_64), &hash, &why), OK);
	assert_int_equal(hash.cost, LIMIT_SCRYPT_WORK);
}

static void a_wrong_password_costs_the_same_whatever_is_stored(void **state)
{
	static const struct werkzeug_costs costs[] = {{{0, 4096, 80000, 131072}}, {{0, 0, 0, 131072}}, {{0}}};
	static const struct str stored[] = {
	    {NULL, 0}, /* the address has no account */
	    STR(""),   /* deleted */
	    STR("pbkdf2:sha1:1$salt$" HEX_20),
	    STR("pbkdf2:sha1:4096$salt$" HEX_20),
	    STR("pbkdf2:sha256:1000$salt$" HEX_32),
	    STR("pbkdf2:sha256:80000$salt$" HEX_32),
	    STR("scrypt:1024:8:1$salt$" HEX_64),
	    STR("scrypt:16384:8:1$salt$" HEX_64),
	    STR("scrypt:1073741824:8:1$salt$" HEX_64),
	};
	static const struct str passwords[] = {STR("wrong"), STR("wro\u0308ng")};
	struct arena *mem = arena_new();
	struct str ours;
	(void)state;

	assert_int_equal(password_hash(NULL, mem, STR("secret"), &ours), OK);
	for (size_t p = 0; p < COUNT(passwords); p++) {
		int64_t tries = (int64_t)p + 1; /* a password that is not in normal form is tried twice */

		for (size_t i = 0; i <= COUNT(stored); i++) {
			CASE("%s and %s", passwords[p].ptr, i < COUNT(stored) ? stored[i].ptr : "a hash of ours");
			struct str hash = i < COUNT(stored) ? stored[i] : ours;

			work = (struct work){0};
			assert_int_equal(password_verify(NULL, mem, &costs[0], hash, passwords[p]), ERR_CREDENTIALS);
			assert_int_equal(work.argon2id, tries);
			assert_int_equal(work.sha1, tries * costs[0].of[WERKZEUG_PBKDF2_SHA1]);
			assert_int_equal(work.sha256, tries * costs[0].of[WERKZEUG_PBKDF2_SHA256]);
			assert_int_equal(work.scrypt, tries * costs[0].of[WERKZEUG_SCRYPT]);
		}
	}
	for (size_t c = 1; c < COUNT(costs); c++) {
		CASE("costs %zu", c);

		work = (struct work){0};
		assert_int_equal(password_verify(NULL, mem, &costs[c], ours, STR("wrong")), ERR_CREDENTIALS);
		assert_int_equal(work.argon2id, 1);
		assert_int_equal(work.sha1 + work.sha256, 0);
		assert_int_equal(work.scrypt, costs[c].of[WERKZEUG_SCRYPT]);
	}
	arena_free(mem);
}

static void a_right_password_costs_only_its_hash(void **state)
{
	static const struct werkzeug_costs costs = {{0, 4096, 80000, 131072}};
	struct arena *mem = arena_new();
	struct str ours;
	(void)state;

	assert_int_equal(password_hash(NULL, mem, STR("secret"), &ours), OK);
	work = (struct work){0};
	assert_int_equal(password_verify(NULL, mem, &costs, ours, STR("secret")), OK);
	assert_memory_equal(&work, (&(struct work){.argon2id = 1}), sizeof(work));
	work = (struct work){0};
	assert_int_equal(password_verify(NULL, mem, &costs, rows[2].hash, rows[2].password), OK);
	assert_memory_equal(&work, (&(struct work){.sha1 = 4096}), sizeof(work));
	arena_free(mem);
}

static void costs_of_a_damaged_database_are_bounded(void **state)
{
	(void)state;
	work = (struct work){0};
	assert_int_equal(werkzeug_spend(WERKZEUG_SCRYPT, INT64_MAX), OK);
	assert_int_equal(work.scrypt, LIMIT_SCRYPT_WORK);
	assert_int_equal(werkzeug_spend(WERKZEUG_PBKDF2_SHA1, -1), OK);
	assert_int_equal(work.sha1, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(passwords_match_their_hashes),
	    cmocka_unit_test(invalid_or_expensive_hashes_are_refused),
	    cmocka_unit_test(the_most_expensive_hashes_are_accepted),
	    cmocka_unit_test(a_wrong_password_costs_the_same_whatever_is_stored),
	    cmocka_unit_test(a_right_password_costs_only_its_hash),
	    cmocka_unit_test(costs_of_a_damaged_database_are_bounded),
	};

	if (password_init() != OK)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
