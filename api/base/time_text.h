/* Times as clients write them: RFC 3339. */
#ifndef RETORT_TIME_TEXT_H
#define RETORT_TIME_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* "2026-11-28T12:00:00.5+01:00" as microseconds since 1970, the next one where the time lies between two. In the query
 * of a URL a plus is a blank, which is accepted in its place. False: it is no time. */
bool time_text_parse(struct str text, int64_t *ret_us);
/* "2026-11-28T11:00:00.500000Z". */
struct str time_text_write(struct arena *mem, int64_t us);

#endif
