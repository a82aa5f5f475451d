/* flasky's roles. */
#include "core/flasky_role.h"

#include <inttypes.h>

#include "base/limits.h"
#include "base/text.h"
#include "core/role.h"
#include "domain/permission.h"
#include "generated/flasky_role.sql.h"
#include "generated/import_write.sql.h"

#define OLD_ADMINISTER 0x80 /* flasky's bit for administrators until 2018 */
#define NO_ROLE "No role"

static int64_t permissions_of(struct flasky *f, const struct flasky_role_row *row)
{
	int64_t other = row->permissions & ~(int64_t)(PERMISSION_ALL | OLD_ADMINISTER),
		permissions = row->permissions & PERMISSION_ALL;

	/* Administrators then had all bits up to it, including unused ones. */
	if (row->permissions & OLD_ADMINISTER)
		return permissions | PERMISSION_ADMIN;
	if (other)
		import_report_line(f->report, "its permissions (%" PRId64 ") have unknown bits; these were dropped.",
				   row->permissions);
	return permissions;
}

static bool is_taken(const struct flasky_roles *roles, int64_t id)
{
	for (size_t i = 0; i < roles->count; i++)
		if (roles->role[i].to == id)
			return true;
	return false;
}

/* A valid name for a role. Two of flasky's roles must not get the same name, since the second would get the
 * permissions of the first. */
static enum err choose_name(struct flasky *f, const struct flasky_roles *roles, const struct flasky_role_row *row,
			    struct str *ret_name)
{
	struct str name = flasky_short_text(f, "name", row->name, LIMIT_ROLE_NAME_LENGTH);
	int64_t there;
	enum err e = OK;

	for (int64_t number = row->id;; number++) {
		if (!text_is_blank(name)) {
			e = role_find(f->w, f->mem, name, &there);
			if (e == ERR_NOT_FOUND || (!e && !is_taken(roles, there)))
				break;
			if (e)
				return e;
		}
		name = arena_printf(f->mem, "Role %" PRId64, number);
	}
	if (!str_eq(name, row->name))
		import_report_line(f->report, "renamed to \"%s\".", name.ptr);
	*ret_name = name;
	return OK;
}

static enum err take_role(struct flasky *f, struct flasky_roles *roles, const struct flasky_role_row *row,
			  struct id_row *ret_id)
{
	struct str name;
	enum err e;

	e = choose_name(f, roles, row, &name);
	if (e)
		return e;
	e = sql_role_set(f->w, f->mem, (struct role_set_in){.name = name, .permissions = permissions_of(f, row)},
			 ret_id);
	if (e)
		return e;
	roles->role[roles->count].from = row->id;
	roles->role[roles->count++].to = ret_id->id;
	import_report_imported(f->report, IMPORT_ROLES);
	return OK;
}

/* The role of new accounts: flasky's, if it has one. */
static enum err set_default(struct flasky *f, int64_t id, unsigned count)
{
	import_report_row(f->report, (struct str){0});
	if (count == 1)
		return sql_import_default_role(f->w, (struct import_default_role_in){.id = id}, NULL);
	import_report_line(f->report, "flasky has %u default roles instead of one; Retort's stays the default.", count);
	return OK;
}

enum err flasky_take_roles(struct flasky *f, struct flasky_roles *ret_roles)
{
	struct flasky_roles roles = {.count = 0};
	struct rows _rows_ rows = {0};
	struct flasky_role_row row;
	struct id_row id, standard = {0};
	unsigned defaults = 0;
	int64_t number = 0;
	enum err e;

	e = sql_flasky_roles(f->from, &rows);
	while (!e && sql_next_flasky_role(&rows, &row)) {
		e = flasky_row_begin(f, IMPORT_ROLES, number++, "role %" PRId64, row.id);
		if (!e && roles.count == FLASKY_ROLES_MAX)
			import_report_line(f->report, "too many roles; skipped.");
		else if (!e)
			e = take_role(f, &roles, &row, &id);
		if (!e && row.is_default && roles.count && roles.role[roles.count - 1].from == row.id) {
			defaults++;
			standard = id;
		}
	}
	if (!e)
		e = db_close(&rows);
	if (!e)
		e = set_default(f, standard.id, defaults);
	if (!e)
		*ret_roles = roles;
	return e;
}

static enum err make_none(struct flasky *f, struct flasky_roles *roles)
{
	struct flasky_role_row none = {.name = STR(NO_ROLE)};
	struct id_row id;
	struct str name;
	enum err e;

	if (roles->none)
		return OK;
	e = choose_name(f, roles, &none, &name);
	if (!e)
		e = sql_role_set(f->w, f->mem, (struct role_set_in){.name = name, .permissions = 0}, &id);
	if (!e)
		roles->none = id.id;
	return e;
}

enum err flasky_role_of(struct flasky *f, struct flasky_roles *roles, int64_t role_id, int64_t *ret_id)
{
	enum err e;

	for (size_t i = 0; i < roles->count; i++) {
		if (roles->role[i].from == role_id) {
			*ret_id = roles->role[i].to;
			return OK;
		}
	}
	import_report_line(f->report, "it has no role; it was given one without permissions.");
	e = make_none(f, roles);
	if (!e)
		*ret_id = roles->none;
	return e;
}
