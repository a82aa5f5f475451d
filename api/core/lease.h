/* What one server at a time does, for all that share the database: rows of `leases`. A lease expires LIMIT_LEASE_S
 * after it was last renewed, so that another server takes over from one that died.
 *
 * What a holder does takes longer now and then, and clocks differ. So each write that depends on the lease renews it
 * first, in the same transaction: where another one has taken it meanwhile, the write fails and changes nothing. */
#ifndef RETORT_LEASE_H
#define RETORT_LEASE_H

#include "domain/secret.h"
#include "store/db.h"

/* One who wants the lease. */
struct lease {
	const char *name;	       /* of what is to be done */
	char holder[SECRET_NAME_SIZE]; /* random: another server, or the same one restarted, has another */
};

void lease_init(struct lease *lease, const char *name);

/* Inside a write: takes the lease or renews it. ERR_CONFLICT: somebody else holds it. */
enum err lease_take(struct db *w, const struct lease *lease);
/* Inside a write: gives it up, if it is held, so that others need not wait. */
enum err lease_release(struct db *w, const struct lease *lease);
/* How long until it expires, in microseconds, whoever holds it; 0 where nobody does. */
enum err lease_time_left(struct db *db, struct arena *mem, const struct lease *lease, int64_t *ret_us);

#endif
