/* Administrators: confirmed accounts that are not suspended, whose role has the permission ADMIN. There must always be
 * one. */
#ifndef RETORT_ADMINISTRATOR_H
#define RETORT_ADMINISTRATOR_H

#include "base/arena.h"
#include "store/db.h"

enum err administrator_count(struct db *db, struct arena *mem, int64_t *ret_count);

/* Inside a write: ERR_CONFLICT if the account is the last administrator. */
enum err administrator_check_not_last(struct db *w, struct arena *mem, int64_t user_id);

#endif
