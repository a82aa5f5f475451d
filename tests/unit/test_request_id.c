/* The ids of requests, and of the traces that they belong to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "http/request_id.h"
#include "http/trace_context.h"

#define TRACE "0af7651916cd43dd8448eb211c80319c"
#define PARENT "b7ad6b7169203331"

static void a_valid_id_is_taken_over(void **state)
{
	static const char longest[] = "0123456789012345678901234567890123456789012345678901234567890123";
	static const char *const valid[] = {"a", "6f1c-0e7d_5.A", longest};
	char id[REQUEST_ID_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(valid) / sizeof(*valid); i++) {
		request_id_take(valid[i], id);
		assert_string_equal(id, valid[i]);
	}
}

static void other_ids_are_replaced(void **state)
{
	static const char *const invalid[] = {
	    NULL,  "",	       "a b", "a\"b", "a\nb",
	    "a=b", "\xc3\xa4", "<b>", "a,a",  "01234567890123456789012345678901234567890123456789012345678901234"};
	char id[REQUEST_ID_SIZE], before[REQUEST_ID_SIZE] = "";

	(void)state;
	request_id_init();
	for (size_t i = 0; i < sizeof(invalid) / sizeof(*invalid); i++) {
		CASE("Request-Id: %s", invalid[i] ? invalid[i] : "(none)");
		request_id_take(invalid[i], id);
		assert_int_equal(strspn(id, "0123456789abcdef"), 32);
		assert_int_equal(strlen(id), 32);
		assert_string_not_equal(id, before);
		strcpy(before, id);
	}
}

static void a_trace_is_read_if_it_is_valid(void **state)
{
	static const struct {
		const char *header;
		bool valid;
	} rows[] = {
	    {NULL, false},
	    {"", false},
	    {"00-" TRACE "-" PARENT "-01", true},
	    {"00-" TRACE "-" PARENT "-00", true},
	    {"cc-" TRACE "-" PARENT "-01", true},
	    {"cc-" TRACE "-" PARENT "-01-what-comes-later", true},
	    {"cc-" TRACE "-" PARENT "-01.what", false},
	    {"00-" TRACE "-" PARENT "-01-what", false},
	    {"ff-" TRACE "-" PARENT "-01", false},
	    {"0-" TRACE "-" PARENT "-01", false},
	    {"00-" TRACE "-" PARENT, false},
	    {"00-" TRACE "-" PARENT "-1", false},
	    {"00-" TRACE "0-" PARENT "-01", false},
	    {"00-" TRACE "-" PARENT "0-01", false},
	    {"00-0AF7651916CD43DD8448EB211C80319C-" PARENT "-01", false},
	    {"00-00000000000000000000000000000000-" PARENT "-01", false},
	    {"00-" TRACE "-0000000000000000-01", false},
	    {"00-" TRACE "-" PARENT "-01,00-" TRACE "-" PARENT "-01", false},
	};
	struct trace_context read;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		CASE("traceparent: %s", rows[i].header ? rows[i].header : "(none)");
		trace_context_read(rows[i].header, &read);
		assert_string_equal(read.trace, rows[i].valid ? TRACE : "");
		assert_string_equal(read.parent, rows[i].valid ? PARENT : "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_valid_id_is_taken_over),
	    cmocka_unit_test(other_ids_are_replaced),
	    cmocka_unit_test(a_trace_is_read_if_it_is_valid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
