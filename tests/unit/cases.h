/*
 * Names the case that runs, such as the row of a table: a failed assertion prints it.
 *
 *	for (size_t i = 0; i < COUNT(rows); i++) {
 *		CASE("%s", rows[i].text);
 *		assert_int_equal(length_of(rows[i].text), rows[i].length);
 *	}
 *
 * prints `case: susan` above cmocka's message. A CASE is valid to the end of its block; one inside another adds to it.
 * For the thread that runs the test; text that is longer than 1 KB is truncated.
 */
#ifndef RETORT_TEST_CASES_H
#define RETORT_TEST_CASES_H

#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

#define CASE(...) CASE_AT_(__LINE__, __VA_ARGS__)
#define CASE_AT_(line, ...) CASE_IN_(line, __VA_ARGS__)
#define CASE_IN_(line, ...) \
	__attribute__((cleanup(case_end), unused)) size_t outer_case_##line = case_begin(__VA_ARGS__)

/* Returns the length of the text before, which case_end() needs. */
__attribute__((format(printf, 1, 2))) size_t case_begin(const char *format, ...);
void case_end(const size_t *outer);

#endif
