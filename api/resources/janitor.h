/* The thread that clears away: what has lapsed, and what deleted accounts leave behind. */
#ifndef RETORT_JANITOR_H
#define RETORT_JANITOR_H

#include "store/store.h"

struct janitor;

enum err janitor_start(struct store *store, struct janitor **ret_janitor);
void janitor_stop(struct janitor *janitor);
/* An account was deleted: do not wait for the next round. */
void janitor_wake(struct janitor *janitor);

#endif
