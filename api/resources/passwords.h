/* New passwords. */
#ifndef RETORT_PASSWORDS_H
#define RETORT_PASSWORDS_H

#include "http/request.h"
#include "mail/outbox.h"

/* Absent for a password that is hard to guess even for whoever knows these names, else what to do better. */
struct str password_advice(struct arena *mem, struct str password, struct str username, struct str email);

/* Hashes a new password, unless it is easy to guess for whoever knows these names: then ERR_INVALID at "#/password". */
enum err password_choose(struct req *rq, struct str password, struct str username, struct str email,
			 struct str *ret_hash);

/* Inside a write: gives an account another password. Whoever was signed in, but by `kept_credential` (0: none), is not
 * any more, links mailed before are void, and `notice` goes to the owner. */
enum err password_set(struct db *w, int64_t user_id, struct str hash, int64_t kept_credential,
		      const struct mail *notice);

#endif
