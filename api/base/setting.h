/* The settings by name, as texts: what the environment says, or else the default. */
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
/* The setting whose name is so much like `name` that this may be a slip of the pen; NULL: none is. */
const char *setting_like(const char *name);

/* Set and empty is not set. */
bool setting_is_set(enum setting which);
const char *setting(enum setting which);
/* What holds from now on: the same value in its normal form. Copies it; gives the copy. */
const char *setting_normalise(enum setting which, const char *value);

/* Says on stderr that the setting "is VALUE, but must be WANTED"; gives ERR_INVALID. Passwords of URLs are masked. */
enum err setting_refuse(enum setting which, const char *wanted);
/* The same without the value, for one that holds a secret: "RETORT_X REASON", which is a sentence but for its dot. */
enum err setting_refuse_secret(enum setting which, const char *reason);

/* The value with *** for the password of a URL: "smtp://me:***@host". */
void setting_mask(const char *value, char ret[SETTING_VALUE_SIZE]);

#endif
