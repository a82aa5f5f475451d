/* Removing deleted accounts: rows of `purges` until nothing is left of them. The request that deletes an account
 * deletes what identifies it; its posts and comments, which may be many, follow in chunks; finally, the copies of
 * deleted rows that the database files still contain are scrubbed. */
#ifndef RETORT_REMOVAL_H
#define RETORT_REMOVAL_H

#include "store/store.h"

#define REMOVAL_TOPIC "purges" /* see store_subscribe() */

/* Inside a write: deletes an account, and later its posts and comments if `with_texts`. The commit wakes the janitor,
 * which does the rest. ERR_CONFLICT: it is the last administrator. */
enum err removal_begin(struct db *w, struct arena *mem, int64_t user_id, bool with_texts);

/* An account whose texts must be deleted; ERR_NOT_FOUND: none. */
enum err removal_find_texts(struct db *db, struct arena *mem, int64_t *ret_user_id);
/* Inside a write: deletes LIMIT_PURGE_CHUNK of its posts and comments at most. */
enum err removal_delete_texts(struct db *w, struct arena *mem, int64_t user_id);

/* Whether there are copies of deleted rows to be scrubbed from the files. */
enum err removal_needs_scrub(struct db *db, struct arena *mem, bool *ret_needed);
/* Inside a write: store_scrub() will follow. Accounts that are deleted from now on need another one. */
enum err removal_begin_scrub(struct db *w);
/* Inside a write: store_scrub() has succeeded since removal_begin_scrub(). */
enum err removal_end_scrub(struct db *w);

#endif
