/* The settings by name, as text: from the environment, or the default. */
#ifndef RETORT_SETTING_H
#define RETORT_SETTING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

#define SETTING_PREFIX "RETORT_"
#define SETTING_VALUE_SIZE 4096 /* of a value with its NUL */

/* By name, in the order of settings.def. */
enum setting {
#define SETTING(name, fallback) name,
#include "base/settings.def"
#undef SETTING
	SETTING_COUNT
};

const char *setting_name(enum setting which);
/* SETTING_COUNT: there is no setting of that name. */
enum setting setting_find(const char *name);
/* The setting whose name `name` may be a misspelling of, or NULL. */
const char *setting_like(const char *name);

/* False if it is set to an empty value. */
bool setting_is_set(enum setting which);
const char *setting(enum setting which);
/* Replaces the value by its normal form. Copies it; returns the copy. */
const char *setting_normalize(enum setting which, const char *value);

/* Prints "RETORT_X is VALUE, but must be WANTED." on stderr; returns ERR_INVALID. Passwords in URLs are masked. */
enum err setting_refuse(enum setting which, const char *wanted);
/* The same without the value, which may contain a secret: prints "RETORT_X REASON.". */
enum err setting_refuse_secret(enum setting which, const char *reason);

/* The value with *** for the password of a URL: "smtp://me:***@host". */
void setting_mask(const char *value, char ret[SETTING_VALUE_SIZE]);

#endif
