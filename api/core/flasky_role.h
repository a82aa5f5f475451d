/* flasky's roles. */
#ifndef RETORT_FLASKY_ROLE_H
#define RETORT_FLASKY_ROLE_H

#include "core/flasky_row.h"

#define FLASKY_ROLES_MAX 256

/* Maps flasky's roles to ours. */
struct flasky_roles {
	struct {
		int64_t from, to;
	} role[FLASKY_ROLES_MAX];
	size_t count;
	int64_t none; /* ours for accounts without one; 0: not needed yet */
};

/* Existing roles of the same name get flasky's permissions, others are created. Roles beyond FLASKY_ROLES_MAX are
 * skipped and reported. */
enum err flasky_take_roles(struct flasky *f, struct flasky_roles *ret_roles);

/* Our role for an account's. A missing one is reported, and replaced by a role without permissions. */
enum err flasky_role_of(struct flasky *f, struct flasky_roles *roles, int64_t role_id, int64_t *ret_id);

#endif
