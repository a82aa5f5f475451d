/* Passwords that were right a moment ago. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sodium.h>

#include "base/limits.h"
#include "domain/verified.h"

static const struct verified known = {7, STR("192.0.2.1"), STR("secret"), STR("$argon2id$1")};

static void only_what_was_added_is_there(void **state)
{
	static const struct verified others[] = {
	    {8, STR("192.0.2.1"), STR("secret"), STR("$argon2id$1")},
	    {7, STR("192.0.2.2"), STR("secret"), STR("$argon2id$1")},
	    {7, STR("192.0.2.1"), STR("Secret"), STR("$argon2id$1")},
	    {7, STR("192.0.2.1"), STR("secret "), STR("$argon2id$1")},
	    {7, STR("192.0.2.1"), STR(""), STR("$argon2id$1")},
	    {7, STR("192.0.2.1"), STR("secret"), STR("$argon2id$2")}, /* it was changed */
	    {7, STR("192.0.2.1"), STR("secret$argon2id$1"), STR("")},
	    {7, STR("192.0.2.1s"), STR("ecret"), STR("$argon2id$1")},
	};
	(void)state;

	assert_false(verified_has(&known));
	verified_add(&known);
	assert_true(verified_has(&known));
	assert_true(verified_has(&known));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		assert_false(verified_has(&others[i]));
}

/* It is a table of fixed size: what is pushed out is only hashed again. */
static void many_leave_no_wrong_one_in(void **state)
{
	struct verified one = known;
	int found = 0;
	(void)state;

	for (one.user_id = 1; one.user_id <= 2 * LIMIT_VERIFIED; one.user_id++)
		verified_add(&one);
	for (one.user_id = 1; one.user_id <= 4 * LIMIT_VERIFIED; one.user_id++) {
		if (!verified_has(&one))
			continue;
		assert_true(one.user_id <= 2 * LIMIT_VERIFIED);
		found++;
	}
	assert_in_range(found, LIMIT_VERIFIED / 2, LIMIT_VERIFIED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_was_added_is_there),
	    cmocka_unit_test(many_leave_no_wrong_one_in),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
