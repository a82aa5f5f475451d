/* Which media types a client takes (RFC 9110, 12.5.1). */
#ifndef RETORT_ACCEPT_H
#define RETORT_ACCEPT_H

#include <stdbool.h>

/* Whether the header Accept takes `type`, such as "application/json"; NULL: not sent. The most
 * specific of the matching ranges decides, and q=0 excludes. Parameters other than q and invalid ranges are ignored; a
 * header without a valid range accepts everything. */
bool accept_takes(const char *accept, const char *type);

#endif
