/* Making an account, by confirming a registration or by the command line. */
#ifndef RETORT_ACCOUNT_H
#define RETORT_ACCOUNT_H

#include "base/config.h"
#include "store/db.h"

struct account {
	struct str username, email, password_hash;
	struct str role; /* absent: Administrator for RETORT_ADMIN_EMAIL, else the default role */
	bool confirmed;
};

/* Inside a write. ERR_CONFLICT: the address has an account, or the username cannot be taken (username.h);
 * ERR_NOT_FOUND: no such role. */
enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			int64_t *ret_id);

/* Inside a write: confirms an account; RETORT_ADMIN_EMAIL becomes Administrator with it. */
enum err account_confirm(struct db *w, struct arena *mem, const struct config *config, int64_t id);

/* Inside a write: ERR_CONFLICT if without this account nobody could administer the site any more. */
enum err account_may_go(struct db *w, struct arena *mem, int64_t id);

/* Inside a write: gives an account another address, with a new avatar; the old address gets a notice. `new_email` is in
 * lower case. ERR_CONFLICT: it has an account. */
enum err account_move(struct db *w, struct arena *mem, const struct config *config, int64_t id, struct str new_email);

/* The `part` of account_count and account_page: a pattern of LIKE for what is looked for, everything for nothing. What
 * would be a wildcard has '!' before it. */
struct str account_pattern(struct arena *mem, struct str q);

/* How many accounts can administer the site now. */
enum err accounts_administrators(struct db *db, struct arena *mem, int64_t *ret_count);

#endif
