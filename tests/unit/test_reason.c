/* Reasons: each thread has its own, and they are logged in order, once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <yder.h>

#include "base/reason.h"
#include "cases.h"

static char logged[2 * REASON_BYTES];

static void collect(void *cls, const char *app_name, const time_t date, const unsigned long level, const char *message)
{
	size_t length = strlen(logged);
	(void)cls;
	(void)app_name;
	(void)date;

	snprintf(logged + length, sizeof(logged) - length, "%s%s|", level == Y_LOG_LEVEL_ERROR ? "E " : "", message);
}

static int begin(void **state)
{
	(void)state;
	logged[0] = '\0';
	reason_forget();
	return 0;
}

static void reasons_are_logged_in_order_and_once(void **state)
{
	(void)state;
	reason_add("%s is no database", "a.db");
	reason_add("Name another file: 100%%");
	reason_log(Y_LOG_LEVEL_ERROR);
	assert_string_equal(logged, "E a.db is no database|E Name another file: 100%|");
	reason_log(Y_LOG_LEVEL_ERROR);
	assert_string_equal(logged, "E a.db is no database|E Name another file: 100%|");
}

static void forgotten_reasons_are_not_logged(void **state)
{
	(void)state;
	reason_add("old");
	reason_forget();
	reason_add("new");
	reason_log(Y_LOG_LEVEL_WARNING);
	assert_string_equal(logged, "new|");
}

static void what_does_not_fit_is_dropped(void **state)
{
	char text[REASON_BYTES + 1];
	(void)state;

	memset(text, 'x', REASON_BYTES);
	text[REASON_BYTES] = '\0';
	reason_add("first");
	reason_add("%s", text);
	reason_add("second");
	reason_log(Y_LOG_LEVEL_WARNING);
	assert_string_equal(logged, "first|second|");
}

static void *log_here(void *arg)
{
	(void)arg;
	reason_log(Y_LOG_LEVEL_WARNING);
	return NULL;
}

static void another_thread_has_its_own(void **state)
{
	pthread_t thread;
	(void)state;

	reason_add("mine");
	assert_int_equal(pthread_create(&thread, NULL, log_here, NULL), 0);
	pthread_join(thread, NULL);
	assert_string_equal(logged, "");
	reason_log(Y_LOG_LEVEL_WARNING);
	assert_string_equal(logged, "mine|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup(reasons_are_logged_in_order_and_once, begin),
	    cmocka_unit_test_setup(forgotten_reasons_are_not_logged, begin),
	    cmocka_unit_test_setup(what_does_not_fit_is_dropped, begin),
	    cmocka_unit_test_setup(another_thread_has_its_own, begin),
	};

	y_set_logs_callback(collect, NULL, NULL);
	if (!y_init_logs("test", Y_LOG_MODE_CALLBACK, Y_LOG_LEVEL_DEBUG, NULL, NULL))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
