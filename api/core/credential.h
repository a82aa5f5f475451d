/* Credentials: sessions of browsers, tokens of programs, which last an hour, and personal tokens of scripts. The
 * database has the hash of each one's secret. */
#ifndef RETORT_CREDENTIAL_H
#define RETORT_CREDENTIAL_H

#include "base/arena.h"
#include "base/config.h"
#include "base/precondition.h"
#include "core/caller.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"

/* The longest lifetime of a session, used or not, in microseconds: RETORT_SESSION_DAYS. */
int64_t credential_longest_session_us(const struct config *config);

/* A new secret for a credential of this kind. */
struct str credential_new_secret(struct arena *mem, enum credential_kind kind);

/* A credential to be created. */
struct credential_creation {
	struct arena *mem;
	struct caller *caller; /* its owner */
	enum credential_kind kind;
	enum credential_scope scope;
	struct str name;	     /* of a personal token; else absent */
	struct str user_agent;	     /* of the client that requests it; absent: unknown */
	int64_t lifetime_s;	     /* of a session: after its last use */
	int64_t longest_session_us;  /* of a session */
	struct str replaced_session; /* of a session: the secret of the one that it replaces; absent: none */
	struct str secret;	     /* credential_new_secret() */
	/* Results. */
	int64_t id, expires_at;
	struct account_view_row account; /* of credential_create_session() */
};

/* Writes (store_write_fn); `credential` is a struct credential_creation. The least recently used sessions and hourly
 * tokens are deleted to make room for new ones. ERR_CONFLICT: the account has LIMIT_PERSONAL_TOKENS already. */
enum err credential_create(struct db *w, void *credential);
/* Also checks `caller` again, who has just signed in; ERR_CREDENTIALS. */
enum err credential_create_session(struct db *w, void *credential);

/* The credential to be revoked. */
struct credential_revocation {
	struct arena *mem;
	struct precondition *precondition; /* NULL: none */
	int64_t user_id, id;
};

/* No credential is ever edited. */
#define CREDENTIAL_VERSION 1

/* Writes (store_write_fn); `revocation` is a struct credential_revocation. */

/* ERR_NOT_FOUND: the account has no such credential. ERR_PRECONDITION. */
enum err credential_revoke(struct db *w, void *revocation);
/* All credentials of the account but this one. The precondition is about the version of the list. */
enum err credential_revoke_others(struct db *w, void *revocation);

/* Inside a write: ends all sessions and tokens of an account. */
enum err credential_delete_all(struct db *w, int64_t user_id);

/* The credentials of an account, newest first: rows for sql_next_credential(). */
enum err credential_list(struct db *db, int64_t user_id, int64_t longest_session_us, struct rows *ret_rows);
/* The version of this list: it changes when the account gets a credential. */
enum err credential_list_version(struct db *db, struct arena *mem, int64_t user_id, int64_t *ret_version);
/* One of them. ERR_NOT_FOUND. */
enum err credential_find(struct db *db, struct arena *mem, int64_t user_id, int64_t id, int64_t longest_session_us,
			 struct credential_row *ret_credential);
/* When a credential expires unless it is used. */
int64_t credential_end(const struct credential_row *credential, int64_t longest_session_us);

#endif
