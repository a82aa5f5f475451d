/* Passwords as argon2id hashes (RFC 9106; 19 MiB, two passes, as OWASP's password storage cheat sheet advises).
 *
 * A hash takes milliseconds of a whole core, so at most half the cores hash at once; the others wait their turn in a
 * short queue, first come, first served, and beyond that ERR_BUSY is the answer. */
#ifndef RETORT_PASSWORD_H
#define RETORT_PASSWORD_H

#include "base/arena.h"
#include "base/error.h"

/* Once, before the first use; ERR_INTERNAL if the system has no randomness. */
enum err password_init(void);
/* A hash to store, in the PHC string format. */
enum err password_hash(struct arena *mem, struct str password, struct str *ret_hash);
/* ERR_CREDENTIALS when it is not the password. With an absent hash (an unknown user) it takes just as long and fails.
 */
enum err password_verify(struct str hash, struct str password);

#endif
