/* Whether a password is hard enough to guess (zxcvbn; Wheeler, USENIX Security 2016). No rules of composition. */
#ifndef RETORT_STRENGTH_H
#define RETORT_STRENGTH_H

#include "base/arena.h"

/* Absent if the password is strong enough, else advice that names its weak parts. `words` are the user's own (name,
 * address), NULL-terminated. */
struct str strength_advice(struct arena *mem, struct str password, const char *words[]);

#endif
