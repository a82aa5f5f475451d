/* retort check: rows dated in the future, by a clock that was wrong when they were written. */
#ifndef RETORT_CHECK_TIMES_H
#define RETORT_CHECK_TIMES_H

#include "base/json_writer.h"
#include "cli/progress.h"
#include "store/store.h"

struct check_times {
	struct store *store;
	struct db *db; /* for reading */
	bool repair;
	struct json_writer *json; /* an open array of objects; NULL: print sentences on stdout */
	struct progress *progress;
	int64_t wrong, repaired; /* rows */
};

/* Names the columns that hold times of the future. With `repair` they become those of the repair, but what lists are
 * ordered by moves to where it belongs: behind what was written before it, in the same order among itself.
 * ERR_INTERNAL: by the clock, this program itself is of the future; nothing was changed, and why was said. */
enum err check_times(struct check_times *c);

#endif
