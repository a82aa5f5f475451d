/* Sessions of browsers, tokens of programs, and personal tokens: rows of the table `credentials`, which holds the hash
 * of each secret. */
#ifndef RETORT_CREDENTIAL_H
#define RETORT_CREDENTIAL_H

#include "core/caller.h"
#include "generated/credential.sql.h"

struct config;

/* How long a session may last, used or not, in microseconds. */
int64_t credential_longest_session(const struct config *config);

/* A credential on its way into the database. The first part is the caller's to fill, and credential_prepare() fills the
 * rest but `ret_id`. */
struct credential_creation {
	struct arena *mem;
	int64_t user_id;
	enum credential_kind kind; /* not CREDENTIAL_PASSWORD */
	enum credential_scope scope;
	int64_t seconds;       /* that it lives; a session lives as long again after each use */
	struct str name;       /* of a personal token */
	struct str user_agent; /* absent: unknown */
	struct str replaced;   /* the secret of a session that ends when this one begins; absent: of none */

	struct str secret;
	int64_t expires_at;
	struct credential_insert_in row;
	int64_t ret_id;
};

/* Before the write: makes the secret, starting with `prefix`, and the times. */
void credential_prepare(struct credential_creation *creation, const struct config *config, const char *prefix);
/* Inside the write. Sessions and tokens of the hour make room for new ones; personal tokens stay until their owner
 * revokes one: ERR_CONFLICT, there are LIMIT_PERSONAL_TOKENS. */
enum err credential_create(struct db *w, struct credential_creation *creation);

/* A request to revoke: one credential of an account, or all but one. */
struct credential_revocation {
	int64_t user_id, id;
};

/* Writes, with a struct credential_revocation. The first: `id`; ERR_NOT_FOUND. The second: all but `id`, 0 for all. */
enum err credential_revoke(struct db *w, void *revocation);
enum err credential_revoke_others(struct db *w, void *revocation);

/* Those of an account that are valid now, newest first, LIMIT_CREDENTIALS_LISTED at most; rows of
 * sql_next_credential_list(). */
enum err credential_list(struct db *db, const struct config *config, int64_t user_id, struct rows *ret_rows);
/* When it ends if it is not used any more. RETORT_SESSION_DAYS may be fewer since it was used. */
int64_t credential_end(const struct config *config, const struct credential_list_row *row);

#endif
