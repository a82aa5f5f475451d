/* Health of the store: whether it can be read, and whether it can be written. Each change is logged once. */
#ifndef RETORT_HEALTH_H
#define RETORT_HEALTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "store/maintenance.h"

struct health;

/* The last outage, during which nothing could be written. */
struct store_outage {
	unsigned count;	     /* of outages since the start; 0: there was none */
	int64_t from, until; /* us; `until` is 0 while it lasts */
	char why[DB_WHY_BYTES];
};

struct store_health {
	bool lost;		/* the database is not in place: no reading or writing */
	bool unwritable;	/* writing is not possible; reading is */
	char why[DB_WHY_BYTES]; /* without a full stop; for a lost database without its path */
	struct store_outage outage;
};

/* Whether the store has already logged the cause, once for all callers that get this error. */
static inline bool store_has_logged(enum err e)
{
	return e == ERR_UNWRITABLE || e == ERR_DATABASE_LOST;
}

/* `db`, the writer's connection, must outlive it. */
enum err health_new(struct db *db, struct health **ret_health);
void health_free(struct health *health);

/* ERR_DATABASE_LOST while the database is not where it was opened. Checks at most every LIMIT_DATABASE_LOOK_MS, or
 * always with `now`. From any thread. */
enum err health_look(struct health *health, bool now);
/* Whether the last write failed because the database could not be written. */
bool health_is_unwritable(struct health *health);

/* Reports that the writer's connection could write, or could not (ERR_UNWRITABLE); `why` is the database's message. */
void health_wrote(struct health *health);
void health_failed(struct health *health, const char *why);

/* As store_health(). */
void health_get(struct health *health, struct store_health *ret);

#endif
