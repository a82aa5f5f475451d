/* Runs writes in transactions. */
#ifndef RETORT_ATTEMPT_H
#define RETORT_ATTEMPT_H

#include "store/db.h"

/* Runs a write in a savepoint of the open transaction, which is undone if it fails: `ret_result` says how it went. If
 * the function returns an error, the whole transaction has ended. */
enum err attempt_in_savepoint(struct db *db, store_write_fn fn, void *arg, enum err *ret_result);

/* Runs a write in its own transaction, and retries it on conflicts (ERR_BUSY) until `deadline_ms` of the monotonic
 * clock. */
enum err attempt_alone(struct db *db, store_write_fn fn, void *arg, int64_t deadline_ms);

#endif
