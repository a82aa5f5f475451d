/* Which media types the header Accept takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cases.h"
#include "http/accept.h"

static void the_closest_range_decides(void **state)
{
	static const struct {
		const char *accept;
		bool takes;
	} rows[] = {
	    {NULL, true},
	    {"", true},
	    {"*/*", true},
	    {"*", true},
	    {"application/*", true},
	    {"application/json", true},
	    {"APPLICATION/Json", true},
	    {"application/json;charset=utf-8", true},
	    {"application/json ; q=0.1", true},
	    {"application/json;q=0.001", true},
	    {"text/html, application/json", true},
	    {"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", true},
	    {"application/json, */*;q=0", true},
	    {"*/*;q=0, application/json", true},
	    {"text/*;q=0, application/*", true},
	    {"application/json;q=0, application/json", true},
	    {"application/json, application/json;q=0", true},
	    {"application/json;v=\"1,2;q=0\"", true},
	    {"nonsense", true},
	    {",, ,", true},
	    {"json, */*", true},
	    {"*/json", true},
	    {"application/xml", false},
	    {"application/problem+json", false},
	    {"application/vnd.api+json", false},
	    {"application/jso", false},
	    {"application/jsonx", false},
	    {"text/html;q=1, */*;q=0", false},
	    {"application/json;q=0", false},
	    {"application/json;q=0.000, */*", false},
	    {"*/*, application/*;q=0", false},
	    {"*/*;q=0", false},
	    {"*/*;Q=0.0", false},
	    {"application/json;q=0 , text/html", false},
	    {"text/html, nonsense", false},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].accept ? rows[i].accept : "not sent");

		assert_int_equal(accept_takes(rows[i].accept, "application/json"), rows[i].takes);
	}
	assert_true(accept_takes("image/*", "image/svg+xml"));
	assert_false(accept_takes("image/png", "image/svg+xml"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_closest_range_decides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
