/* A database to try something out in. */
#ifndef RETORT_SCRATCH_H
#define RETORT_SCRATCH_H

#include "store/store.h"

/* Runs `fn` once in a new database of SQLite with the current schema, which is gone afterwards; the one at
 * RETORT_DATABASE_URL is not touched. It lies in SQLite's temporary folder. */
enum err scratch_write(store_write_fn fn, void *arg);

#endif
