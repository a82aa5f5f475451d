/* The report of an import: its lines can be printed safely, and none is lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/import_report.h"

static void lines_name_their_row_without_control_characters(void **state)
{
	struct import_report report = {.lines = tmpfile()};
	char text[256] = {0};
	(void)state;

	assert_non_null(report.lines);
	assert_int_equal(import_report_restart(&report), OK);
	import_report_row(&report, STR("user 1 (\x1b[31m\xC2\x9B\xFFö)"));
	import_report_line(&report, "its name is %d characters long; cut to %d.", 65, 64);
	import_report_imported(&report, IMPORT_USERS);
	import_report_row(&report, STR("user 2 (susan)"));
	import_report_imported(&report, IMPORT_USERS);
	assert_int_equal(import_report_end(&report), OK);
	rewind(report.lines);
	assert_true(fread(text, 1, sizeof(text) - 1, report.lines) > 0);
	assert_string_equal(text, "user 1 (?[31m??ö): its name is 65 characters long; cut to 64.\n");
	assert_int_equal(report.counts[IMPORT_USERS].imported, 2);
	assert_int_equal(report.counts[IMPORT_USERS].changed, 1);

	assert_int_equal(import_report_restart(&report), OK);
	assert_int_equal(report.counts[IMPORT_USERS].imported, 0);
	assert_int_equal(fgetc(report.lines), EOF);
	fclose(report.lines);
}

static void a_failed_write_is_reported(void **state)
{
	struct import_report report = {.lines = fopen("/dev/full", "w")};
	(void)state;

	assert_non_null(report.lines);
	import_report_row(&report, STR("post 1"));
	import_report_line(&report, "its timestamp is missing.");
	assert_int_equal(import_report_end(&report), ERR_UNWRITABLE);
	fclose(report.lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_name_their_row_without_control_characters),
	    cmocka_unit_test(a_failed_write_is_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
