/* Passwords whose hashes another program made (domain/werkzeug.h). They stay until their owners sign in. */
#ifndef RETORT_FOREIGN_PASSWORD_H
#define RETORT_FOREIGN_PASSWORD_H

#include "domain/hash_queue.h"
#include "domain/werkzeug.h"
#include "store/store.h"

/* What they cost at most, for password_verify(). */
enum err foreign_password_costs(struct db *db, struct arena *mem, struct werkzeug_costs *ret_costs);

/* Gives account `id`, whose password is known to be `password`, a hash of ours in the place of `hash`; `ret_hash` is
 * the one that it has then. One that is ours stays, and so does any while nothing can be stored. ERR_CONFLICT: the
 * account has got another hash meanwhile. Waits for the writer, and for a turn as of `share`. */
enum err foreign_password_replace(struct store *store, const struct hash_share *share, struct arena *mem, int64_t id,
				  struct str hash, struct str password, struct str *ret_hash);

#endif
