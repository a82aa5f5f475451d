/* Imports a database of flasky. */
#include "core/flasky.h"

#include "base/clock.h"
#include "core/administrator.h"
#include "core/audit.h"
#include "core/flasky_account.h"
#include "core/flasky_content.h"
#include "core/flasky_role.h"
#include "generated/check.sql.h"
#include "generated/counter.sql.h"
#include "generated/flasky.sql.h"
#include "generated/import_write.sql.h"

#define COLUMNS 28 /* that flasky_columns looks for */
#define CHUNK 500  /* rows that one statement counts for */

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
	struct arena *mem = arena_new();
	enum err e;

	if (!mem)
		return ERR_MEMORY;
	e = read_columns(from, mem);
	arena_free(mem);
	return e;
}

static enum err begin(struct flasky *f, struct flasky_import *import)
{
	struct flasky_counts_row found;
	struct count_row done;
	enum err e;

	e = import_report_restart(f->report);
	if (e)
		return e;
	e = sql_import_is_done(f->w, f->mem, &done);
	if (e)
		return e;
	if (done.count) {
		import->reterr_has_accounts = true;
		return ERR_CONFLICT;
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

/* Of users or posts, a range of ids after the other: a statement must not take for ever. */
static enum err count_each(struct flasky *f,
			   enum err (*next)(struct db *db, struct arena *mem, struct check_in in,
					    struct check_range_row *ret_row),
			   enum err (*count)(struct db *w, struct import_count_in in, int64_t *ret_changed))
{
	struct check_range_row range = {0};
	struct check_in in = {.limit = CHUNK};
	enum err e;

	for (;;) {
		arena_reset(f->mem);
		e = next(f->w, f->mem, in, &range);
		if (e || !range.until)
			return e;
		e = count(f->w, (struct import_count_in){.after = in.after, .until = range.until}, NULL);
		if (e)
			return e;
		in.after = range.until;
	}
}

static enum err count_all(struct flasky *f)
{
	struct counters_add_in all = {.posts = f->report->counts[IMPORT_POSTS].imported,
				      .comments = f->report->counts[IMPORT_COMMENTS].imported};
	enum err e;

	e = count_each(f, sql_check_user_range, sql_import_count_users);
	if (!e)
		e = count_each(f, sql_check_post_range, sql_import_count_posts);
	if (e)
		return e;
	return sql_counters_add(f->w, all, NULL);
}

static enum err end(struct flasky *f)
{
	struct count_row ignored;
	int64_t administrators;
	enum err e;

	e = sql_import_sequences(f->w, f->mem, &ignored);
	if (!e)
		e = administrator_count(f->w, f->mem, &administrators);
	if (e)
		return e;
	e = audit_add(f->w, &(struct audit_entry){.action = AUDIT_FLASKY_IMPORTED});
	if (e)
		return e;
	import_report_row(f->report, (struct str){0});
	if (!administrators)
		import_report_line(f->report, "There is no administrator; `retort user role` makes one.");
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
	if (!e)
		e = count_all(f);
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
