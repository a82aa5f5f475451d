/* Leases, for work that only one of the servers that share a database does at a time: rows of `leases`. A lease
 * expires LIMIT_LEASE_S after it was last renewed, so that another server takes over from one that died.
 *
 * Work may take longer than expected, and clocks differ. So each write that depends on the lease renews it first, in
 * the same transaction: if another server has taken the lease in the meantime, the write fails and changes nothing. */
#ifndef RETORT_LEASE_H
#define RETORT_LEASE_H

#include "domain/secret.h"
#include "store/db.h"

/* A server that wants the lease. */
struct lease {
	const char *name;	       /* of the work */
	char holder[SECRET_NAME_SIZE]; /* random: differs for each server and each start */
};

void lease_init(struct lease *lease, const char *name);

/* Inside a write: takes the lease or renews it. ERR_CONFLICT: another server holds it. */
enum err lease_take(struct db *w, const struct lease *lease);
/* Inside a write: releases it, if held, so that others need not wait. */
enum err lease_release(struct db *w, const struct lease *lease);
/* The time until it expires, in microseconds, whichever server holds it; 0: none does. */
enum err lease_time_left(struct db *db, struct arena *mem, const struct lease *lease, int64_t *ret_us);

#endif
