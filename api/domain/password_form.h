/* The form in which passwords are compared: OpaqueString (RFC 8265, 4.2), so that one password is the same from every
 * keyboard. */
#ifndef RETORT_PASSWORD_FORM_H
#define RETORT_PASSWORD_FORM_H

#include "base/arena.h"

/* In NFC (UAX #15), all blanks of Unicode as U+0020; NUL-terminated. What is no UTF-8 stays as it is. */
struct str password_form(struct arena *mem, struct str password);

#endif
