/* Copies all data of one database into another one, of any kind. */
#ifndef RETORT_COPY_H
#define RETORT_COPY_H

#include "store/maintenance.h"
#include "store/table.h"

struct store_copy {
	store_progress_fn progress;
	/* Called for each table that was copied and read back. */
	void (*copied)(void *arg, const char *table, const struct table_sum *sum);
	/* Called with the reason why the target is refused. */
	store_finding_fn finding;
	void *arg;
};

/* Copies all data of `from`, as of the start, to `to`, and reads it back before it commits, in one transaction: on
 * failure, `to` is unchanged. `from` is connected with DB_READ and only read; others may use it. `to` is connected
 * with DB_CREATE, and migrated to the schema of the program; afterwards it can only be disconnected.
 *
 * ERR_INVALID: the schema of `from` is not the program's, or `to` is of another program or newer; a reason says what to
 * do. ERR_CONFLICT: `to` has data; `finding` says where. ERR_INTERNAL: among others, what was read back differs; the
 * reason says in which table. ERR_OUTCOME_UNKNOWN: `to` has all of it, or is as it was. Or what `progress` returned. */
enum err store_copy(const struct store_copy *copy, struct db *from, struct db *to);

#endif
