/* Why something failed. */
#include "base/reason.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <yder.h>

static _Thread_local struct {
	char text[REASON_BYTES]; /* sentences, each with its NUL */
	size_t length;
} reasons;

void reason_add(const char *format, ...)
{
	size_t room = sizeof(reasons.text) - reasons.length;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(reasons.text + reasons.length, room, format, arguments);
	va_end(arguments);
	if (length > 0 && (size_t)length < room)
		reasons.length += (size_t)length + 1;
}

void reason_log(unsigned long level)
{
	for (size_t at = 0; at < reasons.length; at += strlen(reasons.text + at) + 1)
		y_log_message(level, "%s", reasons.text + at);
	reason_forget();
}

void reason_forget(void)
{
	reasons.length = 0;
}
