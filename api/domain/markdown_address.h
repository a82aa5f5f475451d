/* Autolinks: bare URLs in text that become links. */
#ifndef RETORT_MARKDOWN_ADDRESS_H
#define RETORT_MARKDOWN_ADDRESS_H

#include "base/str.h"

/* Finds the first bare address in `text` from byte `from` on; false without one. `text` is UTF-8.
 *
 * An address begins with http:// or https:// in any letter case, not after a letter or a digit, and has a host name
 * with a dot, which may be international (RFC 3987). It ends before white space, a quotation mark, an angle bracket, a
 * closing bracket that it did not open, and the punctuation of other scripts ("https://a.example/x，然后"); punctuation
 * at its end belongs to the sentence (GFM, "Autolinks (extension)"). */
bool address_find(struct str text, size_t from, struct str *ret_address);

#endif
