/* flasky's accounts. */
#ifndef RETORT_FLASKY_ACCOUNT_H
#define RETORT_FLASKY_ACCOUNT_H

#include "core/flasky_role.h"

/* They keep their usernames and addresses where Retort can have them. Of several that differ only in letter case, the
 * oldest account keeps the username, and whoever could sign in by it the address; the others get new ones. */
enum err flasky_take_users(struct flasky *f, struct flasky_roles *roles);

/* The deleted user to whom belongs what nobody wrote: made at the first use, once all accounts are there. */
enum err flasky_nobody(struct flasky *f, int64_t *ret_id);

#endif
