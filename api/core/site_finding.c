/* What a check of a site has found. */
#include "core/site_finding.h"

#include <stdarg.h>
#include <stdio.h>

const char *const site_level_names[] = {"ok", "warning", "problem"};

void site_find(struct site_findings *to, const char *check, enum site_level level, const char *advice,
	       const char *format, ...)
{
	struct site_finding *it = &to->item[to->count];
	va_list list;

	if (to->count == SITE_FINDINGS)
		return;
	to->count++;
	*it = (struct site_finding){.check = check, .level = level};
	va_start(list, format);
	vsnprintf(it->says, sizeof(it->says), format, list);
	va_end(list);
	snprintf(it->advice, sizeof(it->advice), "%s", advice);
	if (level > to->worst)
		to->worst = level;
}
