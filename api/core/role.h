/* Roles, and what they allow. */
#ifndef RETORT_ROLE_H
#define RETORT_ROLE_H

#include "base/arena.h"
#include "generated/role.sql.h"

#define ROLE_ADMINISTRATOR "Administrator"

/* The role of this name; absent: that of new accounts. ERR_NOT_FOUND. */
enum err role_find(struct db *db, struct arena *mem, struct str name, int64_t *ret_id);

struct role_change {
	struct arena *mem;
	struct str name; /* of an existing or a new role */
	uint32_t permissions;
};

/* A write (store_write_fn); `change` is a struct role_change. Recorded in the audit trail. ERR_CONFLICT: no
 * administrator would be left. */
enum err role_store(struct db *w, void *change);

#endif
