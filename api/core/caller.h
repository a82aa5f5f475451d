/* The caller of an operation: an account, and the credential that it used. */
#ifndef RETORT_CALLER_H
#define RETORT_CALLER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "generated/caller.sql.h"

/* As stored; a password has no row. */
enum credential_kind { CREDENTIAL_PASSWORD, CREDENTIAL_SESSION, CREDENTIAL_TOKEN, CREDENTIAL_PERSONAL };

/* As stored. */
enum credential_scope { SCOPE_READ = 1, SCOPE_WRITE = 2 };

struct caller {
	int64_t user_id;
	uint32_t permissions; /* domain/permission.h */
	enum credential_kind kind;
	int64_t credential_id;	  /* of a session or token; 0 for a password */
	struct str password_hash; /* of a password, when it was checked; empty for a session or token */
	bool read_only;		  /* a token of the scope `read` */
};

/* Inside a write: reads the caller's current permissions into `caller->permissions`. ERR_CREDENTIALS: the caller has
 * been signed out, suspended or deleted in the meantime. */
enum err caller_refresh(struct db *w, struct arena *mem, struct caller *caller);

/* The same in two steps: asks (db_ask()), and when the answer is there, reads it. */
struct caller_answer {
	struct caller_permissions_row row;
	bool found;
};
enum err caller_ask(struct db *w, struct arena *mem, const struct caller *caller, struct caller_answer *reterr_answer);
enum err caller_answered(struct caller *caller, const struct caller_answer *answer);

#endif
