/* Lines of the log: no text from outside leaves its field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <yder.h>

#include "base/log_line.h"
#include "cases.h"

static struct log_line line;

/* The line with one text, without its time. */
static const char *line_with(enum log_format format, const char *text)
{
	log_line_begin(&line, format, 0, Y_LOG_LEVEL_INFO);
	log_line_text(&line, "a", text);
	log_line_end(&line);
	line.data[line.len] = '\0';
	return strstr(line.data, format == LOG_JSON ? "\"a\"" : "a=");
}

static void texts_are_escaped(void **state)
{
	static const struct {
		const char *text, *logfmt, *json;
	} rows[] = {
	    {"plain-1.2/3:4", "plain-1.2/3:4", "\"plain-1.2/3:4\""},
	    {"", "\"\"", "\"\""},
	    {"two words", "\"two words\"", "\"two words\""},
	    {"a=b", "\"a=b\"", "\"a=b\""},
	    {"say \"hi\"\\", "\"say \\\"hi\\\"\\\\\"", "\"say \\\"hi\\\"\\\\\""},
	    {"x\nlevel=error", "\"x\\nlevel=error\"", "\"x\\nlevel=error\""},
	    {"\r\t\x1b[31m\x7f", "\"\\r\\t\\u001b[31m\\u007f\"", "\"\\r\\t\\u001b[31m\\u007f\""},
	    {"\xc3\xbc\xf0\x9f\x98\x80", "\"\xc3\xbc\xf0\x9f\x98\x80\"", "\"\xc3\xbc\xf0\x9f\x98\x80\""},
	    /* Invalid: a single byte, an overlong form, half a surrogate pair, a truncated character. */
	    {"\xff|\xc0\xaf|", "\"\xef\xbf\xbd|\xef\xbf\xbd\xef\xbf\xbd|\"",
	     "\"\xef\xbf\xbd|\xef\xbf\xbd\xef\xbf\xbd|\""},
	    {"\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
	    {"\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\"", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
	    /* NEL, LINE SEPARATOR and RIGHT-TO-LEFT OVERRIDE. */
	    {"\xc2\x85\xe2\x80\xa8\xe2\x80\xae", "\"\\u0085\\u2028\\u202e\"", "\"\\u0085\\u2028\\u202e\""},
	};
	char expected[128];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		CASE("%s", rows[i].text);
		snprintf(expected, sizeof(expected), "a=%s\n", rows[i].logfmt);
		assert_string_equal(line_with(LOG_LOGFMT, rows[i].text), expected);
		snprintf(expected, sizeof(expected), "\"a\":%s}\n", rows[i].json);
		assert_string_equal(line_with(LOG_JSON, rows[i].text), expected);
	}
}

static void fields_are_in_order(void **state)
{
	(void)state;
	log_line_begin(&line, LOG_LOGFMT, 1500000, Y_LOG_LEVEL_WARNING);
	log_line_message(&line, "it happened");
	log_line_number(&line, "us", -5);
	log_line_end(&line);
	line.data[line.len] = '\0';
	assert_string_equal(line.data, "time=1970-01-01T00:00:01.500Z level=warning msg=\"it happened\" us=-5\n");
	log_line_begin(&line, LOG_JSON, 1500000, Y_LOG_LEVEL_ERROR);
	log_line_message(&line, "it happened");
	log_line_number(&line, "us", -5);
	log_line_end(&line);
	line.data[line.len] = '\0';
	assert_string_equal(line.data,
			    "{\"time\":\"1970-01-01T00:00:01.500Z\",\"level\":\"error\",\"msg\":\"it happened\","
			    "\"us\":-5}\n");
}

static void long_texts_are_cut_and_the_line_ends(void **state)
{
	static char text[2 * LOG_LINE_SIZE];

	(void)state;
	memset(text, '\1', sizeof(text) - 1); /* six bytes each */
	for (enum log_format format = LOG_LOGFMT; format <= LOG_JSON; format++) {
		log_line_begin(&line, format, 0, Y_LOG_LEVEL_INFO);
		log_line_message(&line, text);
		for (int i = 0; i < 6; i++)
			log_line_text(&line, "field", text);
		log_line_end(&line);
		assert_in_range(line.len, LOG_MESSAGE_BYTES, LOG_LINE_SIZE - 1);
		assert_int_equal(line.data[line.len - 1], '\n');
		assert_memory_equal(line.data + line.len - (format == LOG_JSON ? 6 : 5), "\xe2\x80\xa6\"", 4);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(texts_are_escaped),
	    cmocka_unit_test(fields_are_in_order),
	    cmocka_unit_test(long_texts_are_cut_and_the_line_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
