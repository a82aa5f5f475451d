/* Which media types a client takes (RFC 9110, 12.5.1). */
#ifndef RETORT_ACCEPT_H
#define RETORT_ACCEPT_H

#include <stdbool.h>

/* Whether the header Accept takes `type`, such as "application/json"; NULL: not sent. Of the ranges that match, the
 * closest decides, and q=0 excludes. Parameters other than q are not looked at, nor is what is no range; a header
 * without any range takes everything. */
bool accept_takes(const char *accept, const char *type);

#endif
