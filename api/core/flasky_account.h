/* flasky's accounts. */
#ifndef RETORT_FLASKY_ACCOUNT_H
#define RETORT_FLASKY_ACCOUNT_H

#include "core/flasky_role.h"

/* Accounts keep their usernames and addresses if these are valid. If several differ only in letter case, the oldest
 * account keeps the username, and the one that could sign in with it the address; the others get new ones. */
enum err flasky_take_users(struct flasky *f, struct flasky_roles *roles);

/* The deleted user that texts without an author are attributed to: created at its first use, after all accounts. */
enum err flasky_missing_author(struct flasky *f, int64_t *ret_id);

#endif
