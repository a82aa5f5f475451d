/* The store: read connections, and the one way in which anything is written. */
#ifndef RETORT_STORE_H
#define RETORT_STORE_H

#include "store/db.h"

struct store;

/* A change. It does nothing but SQL, checks its guards again inside, may run more than once, and on failure leaves
 * nothing behind. What it gives back it writes through `arg`; that counts only if store_write() answers OK. */
typedef enum err (*store_write_fn)(struct db *w, void *arg);

/* Opens the database at `url` ("sqlite:PATH"). The schema must be current (see migrate.h): a database that is newer or
 * older than the program is refused, and the log says what to do. */
enum err store_open(const char *url, struct store **ret_store);
/* Waits for the writes already queued, then closes. */
void store_close(struct store *store);

/* The calling thread's own read connection; it belongs to the store and closes with it. */
enum err store_reader(struct store *store, struct db **ret_db);

/* Runs `fn` in the writer's next transaction and returns when that is on the disk. ERR_BUSY, with nothing queued or
 * changed, when the queue is full or the wait too long. */
enum err store_write(struct store *store, store_write_fn fn, void *arg);

/* Makes sure that what was deleted is nowhere in the database's files any more. ERR_BUSY: try again later. */
enum err store_scrub(struct store *store);

/* Writes a consistent copy of the database at `url` to the new file `path`, while others use it. */
enum err store_backup(const char *url, const char *path);

#endif
