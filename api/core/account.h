/* Accounts, as their owners and administrators see them: creating and finding them, their profile and their address.
 * What everybody sees is user.h; what administrators change is account_edit.h. */
#ifndef RETORT_ACCOUNT_H
#define RETORT_ACCOUNT_H

#include "base/arena.h"
#include "base/config.h"
#include "base/precondition.h"
#include "generated/account.sql.h"

struct new_account {
	struct str username, email, password_hash;
	struct str role; /* absent: Administrator for RETORT_ADMIN_EMAIL, else the default role */
	bool confirmed;
	struct str avatar_hash;		 /* absent: random */
	int64_t member_since, last_seen; /* 0: now */
};

/* Inside a write. ERR_CONFLICT: the address has an account, or the username is not available (username.h);
 * ERR_NOT_FOUND: no such role. */
enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct new_account *account,
			int64_t *ret_id);

/* Inside a write: confirms an account. RETORT_ADMIN_EMAIL becomes an Administrator. */
enum err account_confirm(struct db *w, struct arena *mem, const struct config *config, int64_t id);

/* Inside a write: gives an account another address, normalized as in base/email.h, and another avatar. The old address
 * gets an email about it; registrations of the new one and links sent to the old one become invalid. ERR_CONFLICT:
 * another account has the address. */
enum err account_change_email(struct db *w, struct arena *mem, const struct config *config, int64_t id,
			      struct str new_email);

/* The account with this address, in any letter case. ERR_NOT_FOUND. */
enum err account_find_by_email(struct db *db, struct arena *mem, struct str email,
			       struct account_view_row *ret_account);

/* Whether a text was sent and differs. An absent and an empty text are equal. */
bool account_text_is_new(struct str sent, struct str was);

/* A change of the profile by its owner. */
struct profile_change {
	struct arena *mem;
	int64_t user_id;
	struct precondition *precondition;   /* may be NULL */
	struct str name, location, about_me; /* absent: unchanged; empty: none */
	struct account_view_row account;     /* result: the account afterwards */
};

/* A write (store_write_fn); `change` is a struct profile_change. ERR_NOT_FOUND, ERR_PRECONDITION. */
enum err account_change_profile(struct db *w, void *change);

/* The `part` of account_count and account_page: a LIKE pattern for accounts with `q` in their username or address. An
 * empty `q` matches all. */
struct str account_search_pattern(struct arena *mem, struct str q);

#endif
