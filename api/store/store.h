/* The store: read connections, and the only way to write. */
#ifndef RETORT_STORE_H
#define RETORT_STORE_H

#include "store/db.h"
#include "store/health.h"
#include "store/subscribers.h"

struct store;

/* Opens the database at `url` ("sqlite:PATH"). The schema must be current (see migrate.h): a database that is newer or
 * older than the program is refused, and a reason says what to do. */
enum err store_open(const char *url, struct store **ret_store);
/* Waits for the writes already queued, then closes. */
void store_close(struct store *store);

/* The calling thread's own read connection; it belongs to the store and closes with it. ERR_DATABASE_LOST: the
 * database at the store's URL is not the one that was opened. */
enum err store_reader(struct store *store, struct db **ret_db);

/* Runs `fn` in the writer's next transaction and returns when that is on disk. Must not be called inside a write.
 * After these errors nothing was changed: ERR_BUSY, the queue is full or the wait too long; ERR_UNWRITABLE, the disk
 * is full, read-only or failing; ERR_DATABASE_LOST. */
enum err store_write(struct store *store, store_write_fn fn, void *arg);

/* The same in two steps, for what many do at the same time. `ask` runs :asked queries, and statements whose result is
 * not needed; `finish` runs when their answers are there, and fails if the write must not be done. The queries of all
 * such writes that wait are sent together, so what a write asks for must be right without knowing what the `finish` of
 * the one before it does. */
enum err store_write_asked(struct store *store, store_write_fn ask, store_write_fn finish, void *arg);

/* The same without waiting, with a copy of the `size` bytes of `arg`: for writes that may be lost. ERR_BUSY: the queue
 * is full, and the write is dropped. */
enum err store_write_async(struct store *store, store_write_fn fn, const void *arg, size_t size);

/* How many writes wait in the queue. */
unsigned store_writes_waiting(struct store *store);

/* Whether other servers may use the same database. */
bool store_is_shared(const struct store *store);
/* Runs `fn` at once, in a transaction of its own on a separate connection. For counts: other servers see them when it
 * returns, but the last ones may be lost if the database server crashes. Errors as of store_write(). */
enum err store_count(struct store *store, store_write_fn fn, void *arg);

/* Wakes the subscriber's worker after each commit of writes that called db_notify() with its topic. A hint: it may be
 * woken unnecessarily, and is not woken by writes of other processes. The subscriber stays where it is until
 * store_unsubscribe().
 */
void store_subscribe(struct store *store, struct store_subscriber *subscriber);
void store_unsubscribe(struct store *store, struct store_subscriber *subscriber);

/* The current health of the store, which is checked about once a second even without requests. */
void store_health(struct store *store, struct store_health *ret);

/* Removes all traces of deleted data from the database files. ERR_BUSY: try again later. ERR_UNWRITABLE, not logged:
 * there is not enough free space; `reterr_why` (DB_WHY_BYTES) says how much is needed. */
enum err store_scrub(struct store *store, char *reterr_why);

/* Truncates database files that are larger than needed, if that is worthwhile and blocks no one. */
enum err store_trim(struct store *store);

#endif
