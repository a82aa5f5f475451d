/* The trace that a request belongs to. */
#include "http/trace_context.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define HEX "0123456789abcdef"

/* Takes `digits` hexadecimal digits from `text`. False: there are fewer or more. */
static bool take_hex(const char **text, size_t digits, const char **ret)
{
	if (strspn(*text, HEX) != digits)
		return false;
	*ret = *text;
	*text += digits;
	return true;
}

static bool take_dash(const char **text)
{
	if (**text != '-')
		return false;
	(*text)++;
	return true;
}

static bool is_zero(const char *hex, size_t digits)
{
	return strspn(hex, "0") >= digits;
}

void trace_context_read(const char *traceparent, struct trace_context *ret)
{
	const char *at = traceparent, *version, *trace, *parent, *flags;

	*ret = (struct trace_context){0};
	if (!at || !take_hex(&at, 2, &version) || !take_dash(&at) || !take_hex(&at, 32, &trace) || !take_dash(&at) ||
	    !take_hex(&at, 16, &parent) || !take_dash(&at) || !take_hex(&at, 2, &flags))
		return;
	if (strncmp(version, "ff", 2) == 0 || is_zero(trace, 32) || is_zero(parent, 16))
		return;
	if (*at && (*at != '-' || strncmp(version, "00", 2) == 0))
		return;
	memcpy(ret->trace, trace, 32);
	memcpy(ret->parent, parent, 16);
}
