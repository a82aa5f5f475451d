/* Removing deleted accounts: rows of `purges` until nothing is left of them. What identifies an account goes with the
 * request that deletes it; its posts and comments, which may be many, in chunks; and at last the copies of deleted rows
 * that the database's files still contain. */
#ifndef RETORT_REMOVAL_H
#define RETORT_REMOVAL_H

#include "store/store.h"

#define REMOVAL_TOPIC "purges" /* see store_subscribe() */

/* Inside a write: deletes an account, and its posts and comments later where `with_texts`. Whoever does the rest is
 * woken when the write is committed. ERR_CONFLICT: nobody else can administer the site. */
enum err removal_begin(struct db *w, struct arena *mem, int64_t user_id, bool with_texts);

/* An account whose texts are to be deleted; ERR_NOT_FOUND: none. */
enum err removal_find_texts(struct db *db, struct arena *mem, int64_t *ret_user_id);
/* Inside a write: deletes LIMIT_PURGE_CHUNK of its posts and comments at most. */
enum err removal_delete_texts(struct db *w, struct arena *mem, int64_t user_id);

/* Whether there are copies of deleted rows that are to be scrubbed from the files. */
enum err removal_needs_scrub(struct db *db, struct arena *mem, bool *ret_needed);
/* Inside a write: store_scrub() is to follow. Accounts that are deleted from now on need another one. */
enum err removal_begin_scrub(struct db *w);
/* Inside a write: store_scrub() has succeeded since removal_begin_scrub(). */
enum err removal_end_scrub(struct db *w);

#endif
