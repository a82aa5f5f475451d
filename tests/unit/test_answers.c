/* The memory of unsent responses: a share for each client, and a limit for all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "server/answers.h"

#define BYTES (4 * 1024 * 1024)
#define MOST (LIMIT_ANSWERS_BYTES / (BYTES - LIMIT_ANSWER_FREE_BYTES))
#define MOST_OF_CLIENT (LIMIT_ANSWERS_CLIENT_BYTES / (BYTES - LIMIT_ANSWER_FREE_BYTES))

static struct answer_hold holds[MOST];

/* How many large responses fit, all of one client or each of another. */
static unsigned fill(bool one)
{
	struct answer_hold hold;
	unsigned count = 0;

	while (answers_hold(one ? 1 : count, BYTES, &hold))
		holds[count++] = hold;
	return count;
}

static void release(unsigned count)
{
	while (count)
		answers_release(&holds[--count]);
}

static void one_client_has_a_share(void **state)
{
	struct answer_hold other = {0}, small = {0};

	(void)state;
	for (int round = 0; round < 2; round++) {
		CASE("round %d", round);

		assert_int_equal(fill(true), MOST_OF_CLIENT);
		assert_true(answers_hold(2, BYTES, &other));
		answers_release(&other);
		assert_true(answers_hold(1, LIMIT_ANSWER_FREE_BYTES, &small));
		answers_release(&small);
		release(MOST_OF_CLIENT);
	}
}

static void all_have_a_limit(void **state)
{
	struct answer_hold small = {0};

	(void)state;
	for (int round = 0; round < 2; round++) {
		CASE("round %d", round);

		assert_int_equal(fill(false), MOST);
		assert_true(answers_hold(1000, LIMIT_ANSWER_FREE_BYTES, &small));
		answers_release(&small);
		release(MOST);
	}
}

static void without_limits_by_client_one_may_hold_all(void **state)
{
	(void)state;
	answers_limit_clients(false);
	assert_int_equal(fill(true), MOST);
	release(MOST);
	answers_limit_clients(true);
}

static void a_released_answer_is_subtracted_once(void **state)
{
	struct answer_hold hold = {0};

	(void)state;
	assert_true(answers_hold(1, BYTES, &hold));
	answers_release(&hold);
	answers_release(&hold);
	assert_int_equal(fill(true), MOST_OF_CLIENT);
	release(MOST_OF_CLIENT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_client_has_a_share),
	    cmocka_unit_test(all_have_a_limit),
	    cmocka_unit_test(without_limits_by_client_one_may_hold_all),
	    cmocka_unit_test(a_released_answer_is_subtracted_once),
	};

	answers_limit_clients(true);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
