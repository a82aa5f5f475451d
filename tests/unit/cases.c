#include "cases.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static char current[1024];
static size_t length;

static void append(const char *format, va_list arguments)
{
	int more = vsnprintf(current + length, sizeof(current) - length, format, arguments);

	if (more > 0)
		length += (size_t)more;
	if (length >= sizeof(current))
		length = sizeof(current) - 1;
}

size_t case_begin(const char *format, ...)
{
	size_t outer = length;
	va_list arguments;

	if (outer && outer < sizeof(current) - 2) {
		current[length++] = ',';
		current[length++] = ' ';
	}
	va_start(arguments, format);
	append(format, arguments);
	va_end(arguments);
	return outer;
}

void case_end(const size_t *outer)
{
	length = *outer;
	current[length] = '\0';
}

static void print_case(void)
{
	if (length)
		print_error("case: %s\n", current);
	case_end(&(const size_t){0});
}

/* Every failed assertion of cmocka ends in _fail(), which leaves the test without clean-up. This one is called in its
 * place. */
void _fail(const char *file, const int line)
{
	void (*leave_test)(const char *, int) = (void (*)(const char *, int))dlsym(RTLD_NEXT, "_fail");

	print_case();
	if (leave_test)
		leave_test(file, line);
	abort();
}

/* Called by AddressSanitizer before its report. */
void __asan_on_error(void);

void __asan_on_error(void)
{
	print_case();
}
