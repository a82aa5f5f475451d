/* The caller of an operation: an account, and the credential that it used. */
#ifndef RETORT_CALLER_H
#define RETORT_CALLER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "store/db.h"

/* As stored; a password is no row. */
enum credential_kind { CREDENTIAL_PASSWORD, CREDENTIAL_SESSION, CREDENTIAL_TOKEN, CREDENTIAL_PERSONAL };

/* As stored. */
enum credential_scope { SCOPE_READ = 1, SCOPE_WRITE = 2 };

struct caller {
	int64_t user_id;
	uint32_t permissions; /* domain/permission.h */
	enum credential_kind kind;
	int64_t credential_id;	  /* of a session or token; 0 for a password */
	struct str password_hash; /* of a password, as it was when it was checked; empty for a session or token */
	bool read_only;		  /* a token of the scope `read` */
};

/* Inside a write: reads again what the caller may do, into `caller->permissions`. ERR_CREDENTIALS: the caller was
 * signed out, suspended or deleted meanwhile. */
enum err caller_refresh(struct db *w, struct arena *mem, struct caller *caller);

#endif
