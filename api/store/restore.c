/* Replaces the database with a backup, if that is sound. */
#include "store/restore.h"

#include <string.h>

#include "base/reason.h"
#include "generated/restore.sql.h"
#include "store/check.h"
#include "store/connect.h"
#include "store/driver.h"
#include "store/migrate.h"
#include "store/transaction.h"

#define FIRST_WITH_ACCOUNTS 2 /* migration */
#define FINDINGS_SHOWN 5

/* Logs the first few findings about the file. */
struct findings {
	const char *what;
	unsigned count;
};

static void note_finding(void *arg, struct str sentence)
{
	struct findings *findings = arg;

	if (findings->count++ < FINDINGS_SHOWN)
		reason_add("%s: %.*s", findings->what, (int)sentence.len, sentence.ptr);
}

static enum err check_structure(struct db *db, int64_t *ret_applied)
{
	struct findings damage = {.what = "the file is damaged"};
	int64_t applied, known;
	enum err e;

	e = migrate_status(db, &applied, &known);
	if (e)
		return e;
	if (applied > known)
		return migrate_refuse_newer(applied, known);
	if (!applied) {
		reason_add("the file is an empty database. Use a file made by `retort backup`.");
		return ERR_INVALID;
	}
	e = db->driver->maintenance->damage(db, note_finding, &damage);
	if (e)
		return e;
	if (damage.count) {
		reason_add("the damaged file was not restored. Use another backup.");
		return ERR_INVALID;
	}
	*ret_applied = applied;
	return OK;
}

/* Suggests a command that repairs the file. */
static enum err refuse(const char *path, int64_t applied, const char *wrong)
{
	int64_t known = generated_migrations[generated_migration_count - 1].number;

	reason_add("%s in the file, so it was not restored. Repair it first: RETORT_DATABASE_URL='sqlite:%s' retort %s",
		   wrong, path, applied < known ? "migrate, then the same with check --repair" : "check --repair");
	return ERR_INVALID;
}

/* A schema as text, one part per line. */
struct lines {
	struct arena *mem;
	const char *text;
};

static void add_line(void *arg, struct str line)
{
	struct lines *lines = arg;

	lines->text = arena_printf(lines->mem, "%s%.*s\n", lines->text, (int)line.len, line.ptr).ptr;
}

/* The schema that the migrations give an empty database. */
static enum err read_own_schema(const struct driver *driver, struct lines *lines)
{
	struct db *db = NULL;
	enum err e;

	e = driver->maintenance->scratch(&db);
	if (!e)
		e = migrate_fresh(db);
	if (!e)
		e = driver->maintenance->schema(db, add_line, lines);
	db_disconnect(db);
	return e;
}

/* Whether each line that begins with `beginning` is also in the other text. Reports the first that is not as the
 * reason. */
static bool are_in(const struct lines *lines, const char *beginning, const struct lines *other, const char *missing)
{
	for (const char *line = lines->text + 1; *line; line += strcspn(line, "\n") + 1) {
		int length = (int)strcspn(line, "\n");

		if (strncmp(line, beginning, strlen(beginning)) != 0 ||
		    strstr(other->text, arena_printf(lines->mem, "\n%.*s\n", length, line).ptr))
			continue;
		reason_add("%s: %.*s. Use another backup.", missing, length, line);
		return false;
	}
	return true;
}

/* Checks that no part of the schema is missing, and that no trigger changes what the program writes. Additional
 * indexes do no harm. */
static enum err check_schema(struct db *db)
{
	struct lines own = {.text = "\n"}, theirs = {.text = "\n"};
	struct arena *mem;
	enum err e;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	own.mem = theirs.mem = mem;
	e = read_own_schema(db->driver, &own);
	if (!e)
		e = db->driver->maintenance->schema(db, add_line, &theirs);
	if (!e && (!are_in(&own, "", &theirs, "the file is incomplete: a part of its schema is missing") ||
		   !are_in(&theirs, "trigger ", &own, "the file has a trigger that does not belong to Retort")))
		e = ERR_INVALID;
	arena_free(mem);
	return e;
}

/* Checks the consistency of the rows; the schema has been migrated. */
static enum err check_rows(struct db *db, const char *path, int64_t applied)
{
	struct findings dangling = {.what = "the file is incomplete"};
	struct arena *mem;
	struct check_roles_row roles;
	bool wrong_counter = false;
	enum err e;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	e = db->driver->maintenance->dangling(db, note_finding, &dangling);
	if (!e)
		e = sql_check_roles(db, mem, &roles);
	if (!e && !dangling.count)
		e = check_is_any_wrong(db, &wrong_counter);
	arena_free(mem);
	if (e)
		return e;
	if (dangling.count) {
		reason_add("%u rows of the file refer to missing rows, so it was not restored. Use another backup.",
			   dangling.count);
		return ERR_INVALID;
	}
	if (!roles.defaults)
		return refuse(path, applied, "the role of new accounts is missing");
	if (!roles.administrators)
		return refuse(path, applied, "the role Administrator is missing");
	return wrong_counter ? refuse(path, applied, "counters are wrong") : OK;
}

/* Reads, checks and migrates a backup in a temporary database, so that no traces of it remain and the file is not
 * changed. */
static enum err read_backup(const struct driver *driver, const char *path, store_progress_fn progress, void *arg,
			    struct db **ret_db)
{
	struct db *file = NULL, *db = NULL;
	int64_t applied = 0;
	enum err e;

	e = driver->maintenance->open_backup(path, &file);
	if (!e)
		e = driver->maintenance->scratch(&db);
	if (!e)
		e = driver->maintenance->copy(file, db, "read", progress, arg);
	if (!e)
		e = progress(arg, "looking for damage", 0, 0);
	if (!e)
		e = check_structure(db, &applied);
	if (!e)
		e = migrate_up(db);
	if (!e)
		e = check_schema(db);
	if (!e)
		e = check_rows(db, path, applied);
	db_disconnect(file);
	if (e)
		db_disconnect(db);
	else
		*ret_db = db;
	return e;
}

struct replacement {
	struct db *reader; /* of the database to be replaced */
	bool replace, looked;
	store_progress_fn progress;
	void *arg;
};

/* Checks that the database has no accounts, or may be replaced anyway. */
static enum err may_replace(const struct replacement *r)
{
	struct arena *mem;
	struct count_row accounts = {0};
	int64_t applied, known;
	enum err e;

	e = migrate_status(r->reader, &applied, &known);
	if (e == ERR_INTERNAL && r->replace) /* it is damaged, which is a reason to replace it */
		return OK;
	if (e || r->replace || applied < FIRST_WITH_ACCOUNTS)
		return e;
	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	e = sql_restore_accounts(r->reader, mem, &accounts);
	arena_free(mem);
	if (e)
		return e;
	return accounts.count ? ERR_CONFLICT : OK;
}

/* At the first call the database is already locked: no account can be added between this check and the copy. */
static enum err look_then_go_on(void *arg, const char *what, int64_t done, int64_t total)
{
	struct replacement *r = arg;
	enum err e;

	e = r->looked ? OK : may_replace(r);
	r->looked = true;
	if (e)
		return e;
	return r->progress(r->arg, what, done, total);
}

enum err store_restore(const char *url, const char *path, bool replace, store_progress_fn progress, void *arg)
{
	struct replacement r = {.replace = replace, .progress = progress, .arg = arg};
	struct db *backup = NULL, *db = NULL;
	const struct driver *driver;
	enum err e;

	e = db_driver_of(url, &driver);
	if (e)
		return e;
	if (!driver->maintenance->copy) {
		reason_add("%s", driver->maintenance->tools.restore);
		return ERR_INVALID;
	}
	e = read_backup(driver, path, progress, arg, &backup);
	if (e)
		return e;
	e = driver->connect(url, DB_CREATE, &db);
	if (!e)
		e = driver->connect(url, DB_READ, &r.reader);
	if (e)
		reason_add("the database at RETORT_DATABASE_URL cannot be replaced. If it is damaged, stop the server, "
			   "move the file away and restore again.");
	else
		e = driver->maintenance->copy(backup, db, "restored", look_then_go_on, &r);
	db_disconnect(r.reader);
	db_disconnect(db);
	db_disconnect(backup);
	return e;
}
