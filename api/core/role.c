/* Roles, and what they allow. */
#include "core/role.h"

#include "core/administrator.h"
#include "core/audit.h"

enum err role_find(struct db *db, struct arena *mem, struct str name, int64_t *ret_id)
{
	struct id_row role;
	enum err e;

	if (name.ptr)
		e = sql_role_by_name(db, mem, (struct role_by_name_in){.name = name}, &role);
	else
		e = sql_role_default(db, mem, &role);
	if (e)
		return e;
	*ret_id = role.id;
	return OK;
}

enum err role_store(struct db *w, void *change)
{
	const struct role_change *c = change;
	int64_t before, after;
	struct id_row role;
	enum err e;

	e = administrator_count(w, c->mem, &before);
	if (e)
		return e;
	e = sql_role_set(w, c->mem, (struct role_set_in){.name = c->name, .permissions = c->permissions}, &role);
	if (e)
		return e;
	e = administrator_count(w, c->mem, &after);
	if (e)
		return e;
	if (before && !after)
		return ERR_CONFLICT;
	return audit_add(
	    w, &(struct audit_entry){.action = AUDIT_ROLE_SET, .role_id = role.id, .permissions = c->permissions});
}
