/* The table behind `error_info`, from errors.def. */
#include "base/error.h"

#include <stddef.h>

#include "base/limits.h"

#define SLUG_SIZE 32

/* The slugs are filled in before main(), when there is only one thread. */
static char slugs[ERR_COUNT][SLUG_SIZE];

static const struct error_info infos[ERR_COUNT] = {
#define ERROR(name, status, code, title, detail) [ERR_##name] = {#name, slugs[ERR_##name], status, code, title, detail},
#include "base/errors.def"
#undef ERROR
};

#define ERROR(name, status, code, title, detail) \
	_Static_assert(sizeof(#name) <= SLUG_SIZE, "a name that fits its slug");
#include "base/errors.def"
#undef ERROR

static void __attribute__((constructor)) make_slugs(void)
{
	for (int e = OK + 1; e < ERR_COUNT; e++) {
		for (size_t i = 0; infos[e].name[i]; i++) {
			char c = infos[e].name[i];

			slugs[e][i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
		}
	}
}

enum err err_worse(enum err one, enum err other)
{
	if (!one)
		return other;
	if (!other)
		return one;
	if (infos[one].status >= 500 || infos[other].status >= 500)
		return infos[other].status > infos[one].status ? other : one;
	return infos[other].status < infos[one].status ? other : one;
}

const struct error_info *error_info(enum err e)
{
	return &infos[e > OK && e < ERR_COUNT ? e : ERR_INTERNAL];
}
