/* Changes of accounts by administrators, through the API and the command line. All are recorded in the audit trail. */
#ifndef RETORT_ACCOUNT_EDIT_H
#define RETORT_ACCOUNT_EDIT_H

#include "base/arena.h"
#include "base/config.h"
#include "base/precondition.h"
#include "core/field_refusal.h"
#include "generated/account.sql.h"

struct account_edit {
	struct arena *mem;
	const struct config *config;
	int64_t actor_id;		   /* the administrator; 0: the command line */
	int64_t user_id;		   /* the account */
	struct precondition *precondition; /* of account_edit(); may be NULL */
	/* The new values. An absent text, or a boolean without its has_, is unchanged; an empty name, location or
	 * about_me is none. */
	struct str username, email, name, location, about_me;
	struct str role; /* by name */
	bool has_confirmed, confirmed;
	bool has_suspended, suspended;
	struct field_refusal reterr_refusal; /* of ERR_INVALID and ERR_CONFLICT */
	struct account_view_row account;     /* result: the account afterwards */
};

struct field_errors;

/* Refuses, all at once, the username, the address and the role that account_edit() would refuse: ERR_INVALID, or
 * ERR_CONFLICT. ERR_NOT_FOUND: no such account. */
enum err account_edit_check(struct db *db, struct account_edit *edit, struct field_errors *reterr_errors);

/* Writes (store_write_fn); `edit` is a struct account_edit. ERR_NOT_FOUND: no such account. */

/* A suspended account is signed out everywhere. ERR_INVALID: no such role. ERR_CONFLICT: the username or the address
 * is not available, the actor would suspend itself, or no administrator would be left. ERR_PRECONDITION. */
enum err account_edit(struct db *w, void *edit);
/* Ends all sessions and tokens of the account. */
enum err account_edit_revoke_credentials(struct db *w, void *edit);

#endif
