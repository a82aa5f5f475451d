/* Passwords as argon2id hashes (RFC 9106; 19 MiB, two passes, as OWASP's password storage cheat sheet advises).
 *
 * Hashing waits for a turn in the queue of `share` (ERR_BUSY; domain/hash_queue.h); NULL, for commands, does not wait.
 * ERR_MEMORY: not enough memory to hash. */
#ifndef RETORT_PASSWORD_H
#define RETORT_PASSWORD_H

#include "base/arena.h"
#include "base/error.h"
#include "domain/hash_queue.h"
#include "domain/werkzeug.h"

/* Once, before the first use; ERR_INTERNAL: the system provides no random bytes; ERR_MEMORY. */
enum err password_init(void);
/* A hash to store, of the password's form (password_form.h), in the PHC string format. */
enum err password_hash(const struct hash_share *share, struct arena *mem, struct str password, struct str *ret_hash);
/* ERR_CREDENTIALS: it is not the password. If the normalized password fails, the unchanged one is tried as well, since
 * older hashes were made without normalization. With an absent hash (an unknown user) or an invalid one, it takes just
 * as long and fails.
 *
 * `costs` are those of the hashes in the database that another program made. A wrong password costs one hash of ours
 * and as much of each of those kinds, whatever is stored, so that the time reveals nothing. NULL: the time need not be
 * hidden. */
enum err password_verify(const struct hash_share *share, struct arena *mem, const struct werkzeug_costs *costs,
			 struct str hash, struct str password);
/* Whether another program made it, so that it should be replaced once the password is known. */
bool password_is_foreign(struct str hash);

#endif
