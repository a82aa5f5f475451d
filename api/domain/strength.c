/* Whether a password is hard enough to guess. */
#include "domain/strength.h"

#include <zxcvbn.h>

/* A million guesses: too many for online attacks. */
#define LEAST_BITS 20

/* Advice about a part of the password that is easy to guess; NULL: none. */
static const char *weakness(ZxcTypeMatch_t type)
{
	if (type >= MULTIPLE_MATCH)
		return "a repeated pattern";
	switch (type) {
	case DICTIONARY_MATCH:
		return "a common word";
	case DICT_LEET_MATCH:
		return "a common word with letters replaced";
	case USER_MATCH:
	case USER_LEET_MATCH:
		return "your name or address";
	case REPEATS_MATCH:
		return "repeated characters";
	case SEQUENCE_MATCH:
		return "a sequence";
	case SPATIAL_MATCH:
		return "neighbouring keys";
	case DATE_MATCH:
		return "a date";
	case YEAR_MATCH:
		return "a year";
	default:
		return NULL;
	}
}

struct str strength_advice(struct arena *mem, struct str password, const char *words[])
{
	ZxcMatch_t *matches;
	double bits = ZxcvbnMatch(password.ptr, words, &matches);
	struct str found = STR("");

	for (ZxcMatch_t *m = matches; m; m = m->Next) {
		const char *what = weakness(m->Type);

		if (what && !strstr(found.ptr, what))
			found = arena_printf(mem, "%s%s%s", found.ptr, found.len ? ", " : "", what);
	}
	ZxcvbnFreeInfo(matches);
	if (bits >= LEAST_BITS)
		return (struct str){0};
	return arena_printf(mem, "This password is easy to guess%s%s. Use several unrelated words.",
			    found.len ? ": it is made of " : "", found.ptr);
}
