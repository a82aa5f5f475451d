/* New passwords. */
#ifndef RETORT_PASSWORDS_H
#define RETORT_PASSWORDS_H

#include "http/request.h"

/* Hashes a new password, unless it is easy to guess for whoever knows these names: then ERR_INVALID at "#/password". */
enum err password_choose(struct req *rq, struct str password, struct str username, struct str email,
			 struct str *ret_hash);

#endif
