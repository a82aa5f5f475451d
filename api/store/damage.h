/* Checks a database for damage. */
#ifndef RETORT_DAMAGE_H
#define RETORT_DAMAGE_H

#include "store/maintenance.h"

/* Looks for damage in the database at `url`, whatever its schema, and for rows that point to rows which are not there.
 * OK: it could look, or a reason names the database server's tool that does. */
enum err store_find_damage(const char *url, store_finding_fn finding, void *arg);

#endif
