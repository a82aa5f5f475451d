/* flasky's roles. */
#ifndef RETORT_FLASKY_ROLE_H
#define RETORT_FLASKY_ROLE_H

#include "core/flasky_row.h"

#define FLASKY_ROLES_MAX 256

/* Which role of ours stands for which of flasky's. */
struct flasky_roles {
	struct {
		int64_t from, to;
	} role[FLASKY_ROLES_MAX];
	size_t count;
	int64_t none; /* ours for accounts that have none; 0: nobody needed it yet */
};

/* Roles of a name that is here already get flasky's permissions, others are made. Of more than FLASKY_ROLES_MAX, the
 * rest is reported and skipped. */
enum err flasky_take_roles(struct flasky *f, struct flasky_roles *ret_roles);

/* Ours for an account's. One that is not there is reported, and becomes a role that allows nothing. */
enum err flasky_role_of(struct flasky *f, struct flasky_roles *roles, int64_t role_id, int64_t *ret_id);

#endif
