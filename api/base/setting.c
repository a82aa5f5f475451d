/* The settings by name, as text: from the environment, or the default. */
#include "base/setting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_LENGTH_MAX 40
#define TYPOS_MAX 3 /* typing errors in a name that is still recognized; at most a third of its length */

#define SETTING(name, fallback) _Static_assert(sizeof(#name) <= NAME_LENGTH_MAX + 1, "the name is too long");
#include "base/settings.def"
#undef SETTING

static const struct {
	const char *name, *fallback;
} settings[] = {
#define SETTING(name, fallback) {#name, fallback},
#include "base/settings.def"
#undef SETTING
};

const char *setting_name(enum setting which)
{
	return settings[which].name;
}

enum setting setting_find(const char *name)
{
	enum setting which = 0;

	while (which < SETTING_COUNT && strcmp(settings[which].name, name) != 0)
		which++;
	return which;
}

static size_t least(size_t a, size_t b, size_t c)
{
	size_t ab = a < b ? a : b;

	return ab < c ? ab : c;
}

/* The Levenshtein distance. Neither name is longer than NAME_LENGTH_MAX. */
static size_t distance(const char *a, const char *b)
{
	size_t row[NAME_LENGTH_MAX + 1], length = strlen(b);

	for (size_t k = 0; k <= length; k++)
		row[k] = k;
	for (size_t i = 1; a[i - 1]; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t k = 1; k <= length; k++) {
			size_t above = row[k];

			row[k] = least(above + 1, row[k - 1] + 1, diagonal + (a[i - 1] != b[k - 1]));
			diagonal = above;
		}
	}
	return row[length];
}

const char *setting_like(const char *name)
{
	const char *best = NULL;
	size_t fewest, length = strlen(name), part = length - strlen(SETTING_PREFIX);

	if (length > NAME_LENGTH_MAX || length < strlen(SETTING_PREFIX))
		return NULL;
	fewest = 1 + (part / 3 < TYPOS_MAX ? part / 3 : TYPOS_MAX);
	for (enum setting which = 0; which < SETTING_COUNT; which++) {
		size_t typos = distance(name, settings[which].name);

		if (typos < fewest) {
			fewest = typos;
			best = settings[which].name;
		}
	}
	return best;
}

bool setting_is_set(enum setting which)
{
	const char *value = getenv(settings[which].name);

	return value && *value;
}

const char *setting(enum setting which)
{
	return setting_is_set(which) ? getenv(settings[which].name) : settings[which].fallback;
}

const char *setting_normalize(enum setting which, const char *value)
{
	if (strcmp(setting(which), value) != 0)
		setenv(settings[which].name, value, 1);
	return setting(which);
}

enum err setting_refuse(enum setting which, const char *wanted)
{
	char shown[SETTING_VALUE_SIZE];

	setting_mask(setting(which), shown);
	fprintf(stderr, "retort: %s is \"%s\", but must be %s.\n", settings[which].name, shown, wanted);
	return ERR_INVALID;
}

enum err setting_refuse_secret(enum setting which, const char *reason)
{
	fprintf(stderr, "retort: %s %s.\n", settings[which].name, reason);
	return ERR_INVALID;
}

/* In a malformed URL a password may contain anything, so everything between the first colon that could begin it and
 * the last @ is masked. The path of a database has no password. */
static void mask_user(const char *value, char ret[SETTING_VALUE_SIZE])
{
	const char *scheme = strstr(value, "://"), *at = strrchr(value, '@'),
		   *colon = strchr(scheme ? scheme + 3 : value, ':');

	if (at && colon && colon < at && strncmp(value, "sqlite:", 7) != 0)
		snprintf(ret, SETTING_VALUE_SIZE, "%.*s:***%s", (int)(colon - value), value, at);
	else
		snprintf(ret, SETTING_VALUE_SIZE, "%s", value);
}

/* A database URL may also have passwords in its query: ?password=..., &sslpassword=... */
static void mask_parameters(char value[SETTING_VALUE_SIZE])
{
	static const char name[] = "password=";
	char *at = strstr(value, "://"), rest[SETTING_VALUE_SIZE];

	while (at && (at = strstr(at, name))) {
		at += strlen(name);
		snprintf(rest, sizeof(rest), "%s", at + strcspn(at, "&"));
		snprintf(at, SETTING_VALUE_SIZE - (size_t)(at - value), "***%s", rest);
	}
}

void setting_mask(const char *value, char ret[SETTING_VALUE_SIZE])
{
	mask_user(value, ret);
	mask_parameters(ret);
}
