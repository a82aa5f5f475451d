/* How the store is: whether it can be read, and whether it can be written. The log hears of each change once. */
#ifndef RETORT_HEALTH_H
#define RETORT_HEALTH_H

#include "store/driver.h"

struct health;

/* `db`, the writer's connection, has to outlive it. */
enum err health_new(struct db *db, struct health **ret_health);
void health_free(struct health *health);

/* ERR_DATABASE_LOST while the database is not where it was opened. Looks again at most every LIMIT_DATABASE_LOOK_MS, or
 * in any case where it must be known (`now`). For any thread. */
enum err health_look(struct health *health, bool now);
/* Whether the last write failed for want of a place to write to. */
bool health_is_unwritable(struct health *health);

/* The writer's connection could write enough, or could not (ERR_UNWRITABLE); `why` in the database's words. */
void health_wrote(struct health *health);
void health_failed(struct health *health, const char *why);

/* As store_health(). */
void health_get(struct health *health, struct store_health *ret);

#endif
