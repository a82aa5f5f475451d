/* Imports a database of flasky. */
#include "core/flasky.h"

#include "base/clock.h"
#include "core/administrator.h"
#include "core/audit.h"
#include "core/flasky_account.h"
#include "core/flasky_content.h"
#include "core/flasky_role.h"
#include "core/import_write.h"
#include "generated/flasky.sql.h"

#define COLUMNS 28 /* that flasky_columns looks for */

static enum err read_columns(struct db *from, struct arena *mem)
{
	struct count_row found;
	enum err e;

	e = sql_flasky_columns(from, mem, &found);
	if (e)
		return e;
	return found.count == COLUMNS ? OK : ERR_INVALID;
}

enum err flasky_check(struct db *from)
{
	struct arena *mem;
	enum err e;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	e = read_columns(from, mem);
	arena_free(mem);
	return e;
}

static enum err begin(struct flasky *f, struct flasky_import *import)
{
	struct flasky_counts_row found;
	enum err e;

	e = import_report_restart(f->report);
	if (e)
		return e;
	e = import_write_check_empty(f->w, f->mem);
	if (e) {
		import->reterr_has_accounts = e == ERR_CONFLICT;
		return e;
	}
	e = sql_flasky_counts(f->from, f->mem, &found);
	if (e)
		return e;
	f->report->counts[IMPORT_ROLES].found = found.roles;
	f->report->counts[IMPORT_USERS].found = found.users;
	f->report->counts[IMPORT_FOLLOWS].found = found.follows;
	f->report->counts[IMPORT_POSTS].found = found.posts;
	f->report->counts[IMPORT_COMMENTS].found = found.comments;
	return OK;
}

static enum err end(struct flasky *f)
{
	int64_t administrators;
	enum err e;

	e = import_write_finish(f->w, f->mem, f->report->counts[IMPORT_POSTS].imported,
				f->report->counts[IMPORT_COMMENTS].imported);
	if (!e)
		e = administrator_count(f->w, f->mem, &administrators);
	if (e)
		return e;
	e = audit_add(f->w, &(struct audit_entry){.action = AUDIT_FLASKY_IMPORTED});
	if (e)
		return e;
	import_report_row(f->report, (struct str){0});
	if (!administrators)
		import_report_line(
		    f->report,
		    "There is no administrator; use `retort user role` to make an account an administrator.");
	return import_report_end(f->report);
}

static enum err take_all(struct flasky *f, struct flasky_import *import)
{
	struct flasky_roles roles;
	enum err e;

	e = begin(f, import);
	if (!e)
		e = flasky_take_roles(f, &roles);
	if (!e)
		e = flasky_take_users(f, &roles);
	if (!e)
		e = flasky_take_follows(f);
	if (!e)
		e = flasky_take_posts(f);
	if (!e)
		e = flasky_take_comments(f);
	if (e)
		return e;
	return end(f);
}

enum err flasky_import(struct db *w, void *arg)
{
	struct flasky_import *import = arg;
	struct flasky f = {.from = import->from,
			   .w = w,
			   .mem = arena_new(),
			   .report = &import->report,
			   .now = clock_now(),
			   .progress = import->progress,
			   .progress_arg = import->progress_arg};
	enum err e;

	if (!f.mem)
		return ERR_MEMORY;
	e = take_all(&f, import);
	arena_free(f.mem);
	return e;
}
