/* Runs only the cases whose names contain CASE. Linked into each unit test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* cmocka keeps the pointer. */
static char pattern[256];

__attribute__((constructor)) static void choose(void)
{
	const char *text = getenv("CASE");

	if (!text || !*text)
		return;
	snprintf(pattern, sizeof(pattern), "*%s*", text);
	cmocka_set_test_filter(pattern);
}
