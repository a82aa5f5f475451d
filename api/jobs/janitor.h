/* The thread that cleans up: it deletes what has expired and what deleted accounts leave behind, and renders texts of
 * older releases again. Of several servers
 * that share a database, only the holder of a lease does so. */
#ifndef RETORT_JANITOR_H
#define RETORT_JANITOR_H

#include "store/store.h"

struct janitor;

enum err janitor_start(struct store *store, struct janitor **ret_janitor);
/* NULL is allowed. */
void janitor_stop(struct janitor *janitor);

#endif
