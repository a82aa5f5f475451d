/* The normal form of passwords. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <sodium.h>

#include "cases.h"
#include "domain/password.h"
#include "domain/password_form.h"

#define COMPOSED "pass w\u00F6rd"
#define DECOMPOSED "pass\u00A0wo\u0308rd"

static void letters_are_composed_and_spaces_are_ascii(void **state)
{
	static const struct {
		struct str given, form;
	} rows[] = {
	    {STR("plain ASCII  twice "), STR("plain ASCII  twice ")},
	    {STR(DECOMPOSED), STR(COMPOSED)},
	    {STR("\u00A0\u2003\u3000\u1680"), STR("    ")},
	    {STR("\u212B\u2126"), STR("\u00C5\u03A9")},			/* Angstrom and Ohm are letters */
	    {STR("\uFB01 \u2460 \uFF21"), STR("\uFB01 \u2460 \uFF21")}, /* compatibility forms are kept */
	    {STR("Stra\u00DFe\u0130"), STR("Stra\u00DFe\u0130")},	/* so are capital letters */
	    {STR("a\tb\x7F"), STR("a\tb\x7F")},
	    {STR("\xFFnot UTF-8"), STR("\xFFnot UTF-8")},
	    {STR(""), STR("")},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].given.ptr);
		struct str form = password_form(mem, rows[i].given);

		if (!str_eq(form, rows[i].form))
			fail_msg("became \"%.*s\"", (int)form.len, form.ptr);
	}
	arena_free(mem);
}

static void older_hashes_keep_working(void **state)
{
	static const struct str given = STR(DECOMPOSED);
	char old[crypto_pwhash_STRBYTES];
	struct arena *mem = arena_new();
	struct str made;
	(void)state;

	assert_int_equal(crypto_pwhash_str(old, given.ptr, given.len, 1, crypto_pwhash_MEMLIMIT_MIN), 0);
	assert_int_equal(password_verify(NULL, mem, NULL, str_from(old), given), OK);
	assert_int_equal(password_verify(NULL, mem, NULL, str_from(old), STR(COMPOSED)), ERR_CREDENTIALS);
	assert_int_equal(password_hash(NULL, mem, given, &made), OK);
	assert_int_equal(password_verify(NULL, mem, NULL, made, STR(COMPOSED)), OK);
	assert_int_equal(password_verify(NULL, mem, NULL, made, given), OK);
	assert_int_equal(password_verify(NULL, mem, NULL, made, STR("pass word")), ERR_CREDENTIALS);
	assert_int_equal(password_verify(NULL, mem, NULL, (struct str){NULL, 0}, given), ERR_CREDENTIALS);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(letters_are_composed_and_spaces_are_ascii),
	    cmocka_unit_test(older_hashes_keep_working),
	};

	if (password_init())
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
