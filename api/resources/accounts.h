/* Making an account: by confirming a registration, or by the command line. */
#ifndef RETORT_ACCOUNTS_H
#define RETORT_ACCOUNTS_H

#include "base/config.h"
#include "store/db.h"

struct account {
	struct str username, email, password_hash;
	struct str role; /* absent: Administrator for RETORT_ADMIN_EMAIL, else the default role */
	bool confirmed;
};

/* Inside a write. ERR_CONFLICT: the address or the username has an account; ERR_NOT_FOUND: no such role. */
enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			int64_t *ret_id);

/* Inside a write: confirms an account; RETORT_ADMIN_EMAIL becomes Administrator with it. */
enum err account_confirm(struct db *w, struct arena *mem, const struct config *config, int64_t id);

/* Inside a write: ERR_CONFLICT if without this account nobody could administer the site any more. */
enum err account_may_go(struct db *w, struct arena *mem, int64_t id);

/* Inside a write: ERR_CONFLICT if with this role of the account nobody could administer the site any more. */
enum err account_may_have_role(struct db *w, struct arena *mem, int64_t id, int64_t role_id);

/* How many accounts can administer the site now. */
enum err accounts_administrators(struct db *db, struct arena *mem, int64_t *ret_count);

#endif
