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

/* Once, before the first use; ERR_INTERNAL: the system gives no random bytes; ERR_MEMORY. */
enum err password_init(void);
/* A hash to store, of the password's form (password_form.h), in the PHC string format. */
enum err password_hash(const struct hash_share *share, struct arena *mem, struct str password, struct str *ret_hash);
/* ERR_CREDENTIALS when it is not the password. Where its form differs from what was given and fails, what was given is
 * tried as well: hashes made before passwords had a form keep working. With an absent hash (an unknown user), or one
 * that is none, it takes just as long and fails.
 *
 * `costs` are those of the hashes in the database that another program made. A wrong password costs one hash of ours
 * and as much of each of those kinds, whatever is stored, so that time tells nothing. NULL: nobody may learn by it. */
enum err password_verify(const struct hash_share *share, struct arena *mem, const struct werkzeug_costs *costs,
			 struct str hash, struct str password);
/* Whether another program made it: it is to be replaced once the password is known. */
bool password_is_foreign(struct str hash);

#endif
