/* Passwords whose hashes another program made (domain/werkzeug.h). They stay until their owners sign in. */
#ifndef RETORT_FOREIGN_PASSWORD_H
#define RETORT_FOREIGN_PASSWORD_H

#include "domain/hash_queue.h"
#include "domain/werkzeug.h"
#include "store/store.h"

/* Their highest costs, for password_verify(). */
enum err foreign_password_costs(struct db *db, struct arena *mem, struct werkzeug_costs *ret_costs);

/* Replaces the hash `hash` of account `id`, whose password is known to be `password`, by one of ours; `ret_hash` is
 * its hash afterwards. A hash of ours is not replaced, nor is any while the database cannot be written. ERR_CONFLICT:
 * the account has got another hash in the meantime. Waits for the writer, and for a turn as of `share`. */
enum err foreign_password_replace(struct store *store, const struct hash_share *share, struct arena *mem, int64_t id,
				  struct str hash, struct str password, struct str *ret_hash);

#endif
