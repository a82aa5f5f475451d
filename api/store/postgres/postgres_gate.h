/* When a server connects to its database: all its connections share one back-off, and few connect at the same time, so
 * that a PostgreSQL that is down or has just started is not flooded with attempts. */
#ifndef RETORT_POSTGRES_GATE_H
#define RETORT_POSTGRES_GATE_H

#include "store/driver.h"

struct postgres_gate;

/* The one of a URL; it is never freed. */
enum err postgres_gate_of(const char *url, struct postgres_gate **ret_gate);

/* OK: the caller may try to connect now, perhaps after others, and postgres_gate_leave() must follow.
 * ERR_DATABASE_LOST: the last attempt failed, and it is too early for the next one, or another thread makes it;
 * `reterr_why` (DB_WHY_BYTES) says why it failed. */
enum err postgres_gate_enter(struct postgres_gate *gate, char *reterr_why);
/* `why`: why the attempt failed; NULL: it succeeded. True: it is the first failure since then. */
bool postgres_gate_leave(struct postgres_gate *gate, const char *why);

#endif
