/* Copies all data of one database into another one, of whichever kinds. */
#ifndef RETORT_COPY_H
#define RETORT_COPY_H

#include "store/maintenance.h"
#include "store/table.h"

struct store_copy {
	store_progress_fn progress;
	/* Hears of each table that was copied and read back. */
	void (*copied)(void *arg, const char *table, const struct table_sum *sum);
	/* Hears why the target is refused. */
	store_finding_fn finding;
	void *arg;
};

/* Makes `to` hold what `from` holds at this moment, and reads all of it back before it is stored, in one transaction:
 * otherwise `to` is as it was. `from` is connected with DB_READ and only read; others may use it. `to` is connected
 * with DB_CREATE, and brought to the schema of the program; afterwards it can only be disconnected.
 *
 * ERR_INVALID: the schema of `from` is not the program's, or `to` is of another program or newer; a reason says what to
 * do. ERR_CONFLICT: `to` has data; `finding` says where. ERR_INTERNAL: among others, what was read back differs; the
 * reason says in which table. ERR_OUTCOME_UNKNOWN: `to` has all of it, or is as it was. Or what `progress` returned. */
enum err store_copy(const struct store_copy *copy, struct db *from, struct db *to);

#endif
