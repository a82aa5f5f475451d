/* Which usernames can be taken. Inside a write. */
#ifndef RETORT_USERNAME_H
#define RETORT_USERNAME_H

#include "store/db.h"

/* What a refusal says. */
#define USERNAME_TAKEN "Username already in use."

/* ERR_CONFLICT: an account has the username, or one that was deleted less than LIMIT_USERNAME_RESERVED_S ago had it. In
 * any letter case. */
enum err username_check(struct db *w, struct arena *mem, struct str username);

/* Keeps the username of an account that goes from everybody for a while. Only a keyed hash of it is stored. */
enum err username_keep(struct db *w, struct arena *mem, struct str username);

#endif
