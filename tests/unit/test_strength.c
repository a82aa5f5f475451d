/* Which passwords are too easy, and the advice about them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "domain/strength.h"

static const char *words[] = {"zebediah", "zebediah@quartzmill.example", "retort", NULL};

static void weak_passwords_get_advice(void **state)
{
	static const struct {
		struct str password;
		const char *advice; /* part of it */
	} cases[] = {
	    {STR("password"), "a common word"},
	    {STR("P4ssw0rd"), "letters replaced"},
	    {STR("aaaaaaaaaaaaaaaa"), "repeated"},
	    {STR("abcdefghijkl"), "a sequence"},
	    {STR("zebediah"), "your name or address"},
	    {STR("zebediah@quartzmill.example"), "your name or address"},
	    {STR(""), "easy to guess"},
	    {STR("x"), "easy to guess"},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("%s", cases[i].password.ptr);
		struct str advice = strength_advice(mem, cases[i].password, words);

		assert_non_null(advice.ptr);
		assert_int_equal(strlen(advice.ptr), advice.len);
		if (!strstr(advice.ptr, cases[i].advice))
			fail_msg("%s", advice.ptr);
	}
	arena_free(mem);
}

static void strong_passwords_get_none(void **state)
{
	static const struct str passwords[] = {STR("correct horse battery"), STR("mauveturniporbit"), STR("xk7#Qv2p"),
					       STR("морковь орбита"), STR("🥕🛰🌧🎲🪑")};
	static const char *nobody[] = {NULL};
	char longest[129];
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(passwords); i++) {
		CASE("%s", passwords[i].ptr);

		assert_null(strength_advice(mem, passwords[i], words).ptr);
		assert_null(strength_advice(mem, passwords[i], nobody).ptr);
	}
	for (size_t i = 0; i < sizeof(longest) - 1; i++)
		longest[i] = (char)('!' + i * i * 7 % 90);
	longest[sizeof(longest) - 1] = '\0';
	assert_null(strength_advice(mem, str_from(longest), words).ptr);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(weak_passwords_get_advice),
	    cmocka_unit_test(strong_passwords_get_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
