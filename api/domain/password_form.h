/* Normalizes passwords (OpaqueString, RFC 8265, 4.2), so that a password is the same from every keyboard. */
#ifndef RETORT_PASSWORD_FORM_H
#define RETORT_PASSWORD_FORM_H

#include "base/arena.h"

/* In NFC (UAX #15), all Unicode spaces as U+0020; NUL-terminated. Invalid UTF-8 is unchanged. */
struct str password_form(struct arena *mem, struct str password);

#endif
