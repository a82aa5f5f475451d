/* Public profiles: what everybody sees of an account. What its owner and administrators see and change is account.h. */
#ifndef RETORT_USER_H
#define RETORT_USER_H

#include "base/arena.h"
#include "generated/user.sql.h"

/* The user `ref`: an id, or "@" and the username in any letter case. A deleted account is found by its id only.
 * ERR_NOT_FOUND. */
enum err user_find(struct db *db, struct arena *mem, struct str ref, struct user_view_row *ret_user);

#endif
