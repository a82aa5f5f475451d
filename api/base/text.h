/* Unicode text: validating, trimming and comparing strings. */
#ifndef RETORT_TEXT_H
#define RETORT_TEXT_H

#include <stdint.h>

#include "base/arena.h"

/* Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. NUL is well-formed. */
bool text_is_utf8(struct str text);
/* The length in bytes of the code point at the start of `text`, 0 where that is not UTF-8. `text` is not empty. */
size_t text_decode(struct str text, uint32_t *ret_code);
/* How many code points; `text` is UTF-8. */
size_t text_code_points(struct str text);
/* Nothing in it shows: empty, or only blanks, controls and what Unicode calls ignorable (UAX #44). */
bool text_is_blank(struct str text);
/* Without blanks and characters of no width at its ends; NUL-terminated. An absent text stays absent. `text` is UTF-8.
 */
struct str text_trim(struct arena *mem, struct str text);
/* Whether a username reads as an address of the web: it begins with "www.", has "com", "net" or "org" behind a dot, or
 * ends in another of the top-level domains that few names end in. In any letter case. */
bool text_is_web_address(struct str text);
/* `local@host.domain` in ASCII: the form of an address that mail reaches, not whether anybody reads it. The length is
 * the caller's to check. */
bool text_is_email(struct str text);
/* Takes the next item off the front of a list such as "a, b c", whose items stand between commas, blanks and tabs.
 * False at its end. */
bool text_next_item(const char **list, struct str *ret_item);
/* A copy in ASCII lower case, NUL-terminated, to compare by; other characters stay. An absent text stays absent. */
struct str text_lower_key(struct arena *mem, struct str text);

#endif
