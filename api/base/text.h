/* Unicode text: validating, trimming and comparing strings. */
#ifndef RETORT_TEXT_H
#define RETORT_TEXT_H

#include <stdint.h>

#include "base/arena.h"

/* Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. NUL is well-formed. */
bool text_is_utf8(struct str text);
/* The length in bytes of the code point at the start of `text`; 0: it is not UTF-8. `text` is not empty. */
size_t text_decode(struct str text, uint32_t *ret_code);
/* The number of code points; `text` is UTF-8. */
size_t text_code_points(struct str text);
/* Whether nothing in it is visible: it is empty, or has only white space, control characters and those that Unicode
 * calls ignorable (UAX #44). */
bool text_is_blank(struct str text);
/* Whether it has letters that are written from right to left; `text` is UTF-8. */
bool text_has_right_to_left(struct str text);
/* Without white space and zero-width characters at its ends; NUL-terminated. An absent text stays absent. `text` is
 * UTF-8. */
struct str text_trim(struct arena *mem, struct str text);
/* Whether a username looks like a web address: it begins with "www.", has "com", "net" or "org" after a dot, or ends
 * in another top-level domain that is rare in names. In any letter case. */
bool text_is_web_address(struct str text);
/* `local@host.domain` in ASCII: a syntax check. The caller checks the length. */
bool text_is_email(struct str text);
/* Removes and returns the first item of a list such as "a, b c", separated by commas, spaces or tabs. False at its
 * end. */
bool text_next_item(const char **list, struct str *ret_item);
/* A NUL-terminated copy in ASCII lower case, for comparisons; other characters are unchanged. An absent text stays
 * absent. */
struct str text_lower_key(struct arena *mem, struct str text);

#endif
