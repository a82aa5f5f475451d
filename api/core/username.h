/* Which usernames are available. */
#ifndef RETORT_USERNAME_H
#define RETORT_USERNAME_H

#include "base/arena.h"
#include "base/schema.h"
#include "store/db.h"

/* The message of a refusal. */
#define USERNAME_TAKEN "Username already in use."

/* ERR_CONFLICT: an account has the username, or an account that was deleted less than
 * LIMIT_USERNAME_RESERVED_S ago had it. In any letter case. */
enum err username_check_available(struct db *db, struct arena *mem, struct str username);

/* The same; ERR_CONFLICT adds an error at #/username. OK if `username` is absent. */
enum err username_check(struct db *db, struct arena *mem, struct str username, struct field_errors *reterr_errors);

/* Inside a write: reserves the username of a deleted account for LIMIT_USERNAME_RESERVED_S. Only a keyed hash of it is
 * stored. */
enum err username_reserve(struct db *w, struct arena *mem, struct str username);

#endif
