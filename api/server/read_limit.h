/* How often a client may read: an account or, without credentials, a client address. Each server counts by itself, in
 * memory. */
#ifndef RETORT_READ_LIMIT_H
#define RETORT_READ_LIMIT_H

#include "http/request.h"

/* Before the first use. `per_minute`: so many at once, and as many in each minute; 0: no limit. */
void read_limit_init(unsigned per_minute);

/* Counts one read of the caller or, if there is none, of the client. ERR_THROTTLED: it is one too many. Both set
 * `rq->quota`. Any thread may call it. */
enum err read_limit_count(struct req *rq);

#endif
