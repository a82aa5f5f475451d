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

/* The calling thread's own read connection; it belongs to the store and closes with it. ERR_DATABASE_LOST: what stands
 * at the store's URL is not what was opened. */
enum err store_reader(struct store *store, struct db **ret_db);

/* Runs `fn` in the writer's next transaction and returns when that is on the disk. Nothing was changed by: ERR_BUSY,
 * the queue is full or the wait too long; ERR_UNWRITABLE, the disk is full, read-only or fails; ERR_DATABASE_LOST. */
enum err store_write(struct store *store, store_write_fn fn, void *arg);

/* The same with a copy of the `size` bytes of `arg`, without waiting for it: for what nobody misses that is lost.
 * ERR_BUSY: too much waits already, and this is not done. */
enum err store_write_later(struct store *store, store_write_fn fn, const void *arg, size_t size);

#define STORE_WHY_BYTES 256

/* The last time that nothing could be written. */
struct store_outage {
	unsigned count;	     /* of outages since the start; 0: there was none */
	int64_t from, until; /* us; `until` is 0 while it lasts */
	char why[STORE_WHY_BYTES];
};

struct store_health {
	bool lost;		   /* the database is not in its place: neither reading nor writing */
	bool unwritable;	   /* nothing can be written; reading goes on */
	char why[STORE_WHY_BYTES]; /* without a full stop; for a lost database without its path */
	struct store_outage outage;
};

/* How the store is now; it finds out by itself, without requests, within about a second. */
void store_health(struct store *store, struct store_health *ret);

/* Whether the store has said in the log what is wrong, once for all who fail by it. */
static inline bool store_has_told(enum err e)
{
	return e == ERR_UNWRITABLE || e == ERR_DATABASE_LOST;
}

/* Makes sure that what was deleted is nowhere in the database's files any more. ERR_BUSY: try again later.
 * ERR_UNWRITABLE, which is not logged: there is not enough room for it; `reterr_why` (STORE_WHY_BYTES) says how much.
 */
enum err store_scrub(struct store *store, char *reterr_why);

/* Gives back what the files of the database took and do not need, where that is much and nobody is hindered. */
enum err store_trim(struct store *store);

/* Hears of something that is wrong, in a sentence without its full stop. */
typedef void (*store_finding_fn)(void *arg, struct str sentence);
/* Looks for damage in the database at `url`, whatever its schema, and for rows that point to rows which are not there.
 * OK: it could look. */
enum err store_check(const char *url, store_finding_fn finding, void *arg);

/* Hears how far long work has come, first of 0. Anything but OK ends the work, which then has changed nothing. */
typedef enum err (*store_progress_fn)(void *arg, const char *what, int64_t done, int64_t total);

/* Writes a consistent copy of the database at `url` to the new file `path`, for its owner only, while others use it.
 * The file is there when the copy is whole and on the disk; what is killed leaves PATH.partial, which the next one
 * uses. */
enum err store_backup(const char *url, const char *path, store_progress_fn progress, void *arg);
/* The same into an open descriptor, such as that of a pipe, by way of the file DATABASE.backup, which the next one uses
 * if it is left behind. After a failure, what was sent is no copy. */
enum err store_backup_to(const char *url, int to, store_progress_fn progress, void *arg);

/* Puts the backup `path`, brought up to date, in the place of the database at `url`, in one transaction, while others
 * use that. A failure leaves it as it was; the log says why. ERR_INVALID: `path` is no sound database of this program:
 * it is damaged, rows point nowhere, roles are missing or counters are wrong.
 * ERR_CONFLICT: there are accounts in the database, and `replace` is false. ERR_BUSY: try again. */
enum err store_restore(const char *url, const char *path, bool replace, store_progress_fn progress, void *arg);

#endif
