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

/* Reports the columns with times in the future. With `repair`, they are set to the time of the repair, except for
 * times that lists are ordered by: these are set to just after the row written before, so that the order is preserved.
 * ERR_INTERNAL, reported: by the clock, this program was built in the future; nothing was changed. */
enum err check_times(struct check_times *c);

#endif
