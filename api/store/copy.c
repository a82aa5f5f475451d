/* Backups: a copy of the database, and such a copy back into its place. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yder.h>

#include "generated/queries.h"
#include "store/driver.h"
#include "store/migrate.h"

#define FIRST_WITH_ACCOUNTS 2 /* migration */

static enum err make_file(const char *path)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (file >= 0) {
		close(file);
		return OK;
	}
	if (errno == EEXIST)
		y_log_message(Y_LOG_LEVEL_ERROR, "%s exists already. Name another file, or remove it first.", path);
	else
		y_log_message(Y_LOG_LEVEL_ERROR, "%s cannot be made: %s. Check its folder.", path, strerror(errno));
	return ERR_INTERNAL;
}

enum err store_backup(const char *url, const char *path, store_progress_fn progress, void *arg)
{
	struct db *db = NULL, *copy = NULL;
	enum err e = db_connect(url, DB_READ, &db);

	if (!e)
		e = make_file(path);
	if (e) {
		db_disconnect(db);
		return e;
	}
	e = sqlite_driver.connect(path, DB_ALONE, &copy);
	if (!e)
		e = db->driver->copy(db, copy, "copied", progress, arg);
	db_disconnect(copy);
	db_disconnect(db);
	if (e)
		unlink(path);
	return e;
}

/* Before SQLite looks at it: what is no database it would only call so. */
static enum err check_file(const char *path)
{
	static const char magic[] = "SQLite format 3"; /* with its NUL */
	char bytes[sizeof(magic)] = "";
	struct stat status;
	FILE *file;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) || !(file = fopen(path, "re"))) {
		y_log_message(Y_LOG_LEVEL_ERROR, "%s is no file that can be read. Name one that retort backup made.",
			      path);
		return ERR_INVALID;
	}
	if (fread(bytes, 1, sizeof(bytes), file) != sizeof(bytes) || memcmp(bytes, magic, sizeof(magic)) != 0) {
		fclose(file);
		y_log_message(Y_LOG_LEVEL_ERROR, "%s is no database. Name a file that retort backup made.", path);
		return ERR_INVALID;
	}
	fclose(file);
	return OK;
}

static void note_damage(void *arg, struct str sentence)
{
	bool *damaged = arg;

	if (!*damaged)
		y_log_message(Y_LOG_LEVEL_ERROR, "the file is damaged: %s. Use another backup.", sentence.ptr);
	*damaged = true;
}

static enum err check_content(struct db *db)
{
	int64_t applied, known;
	bool damaged = false;
	enum err e = migrate_status(db, &applied, &known);

	if (!e && applied > known)
		e = migrate_refuse_newer(applied, known);
	if (!e && applied == 0) {
		y_log_message(Y_LOG_LEVEL_ERROR, "the file is an empty database. Name one that retort backup made.");
		e = ERR_INVALID;
	}
	if (!e)
		e = db->driver->damage(db, note_damage, &damaged);
	return e ? e : damaged ? ERR_INVALID : OK;
}

/* What a backup holds, sound and brought up to date: in a database without a name, so that nothing of it can stay
 * behind and the file is not touched. */
static enum err read_backup(const char *path, store_progress_fn progress, void *arg, struct db **ret_db)
{
	struct db *file = NULL, *db = NULL;
	enum err e = check_file(path);

	if (!e)
		e = sqlite_driver.connect(path, DB_READ, &file);
	if (!e)
		e = sqlite_driver.connect("", DB_ALONE, &db);
	if (!e)
		e = sqlite_driver.copy(file, db, "read", progress, arg);
	if (!e)
		e = progress(arg, "looking for damage", 0, 0);
	if (!e)
		e = check_content(db);
	if (!e)
		e = migrate_up(db);
	db_disconnect(file);
	if (e)
		db_disconnect(db);
	else
		*ret_db = db;
	return e;
}

struct replacement {
	struct db *reader; /* of what is to be replaced */
	bool replace, looked;
	store_progress_fn progress;
	void *arg;
};

/* That nobody has an account in the database, or that it may be lost. */
static enum err may_replace(const struct replacement *r)
{
	struct arena *mem;
	struct count_row accounts = {0};
	int64_t applied, known;
	enum err e = migrate_status(r->reader, &applied, &known);

	if (e == ERR_INTERNAL && r->replace) /* it is damaged: all the more reason */
		return OK;
	if (e || r->replace || applied < FIRST_WITH_ACCOUNTS)
		return e;
	mem = arena_new();
	e = sql_copy_accounts(r->reader, mem, &accounts);
	arena_free(mem);
	return e ? e : accounts.count ? ERR_CONFLICT : OK;
}

/* At its first call the database is locked already: nobody can come into it between the look and the copy. */
static enum err look_then_go_on(void *arg, const char *what, int64_t done, int64_t total)
{
	struct replacement *r = arg;
	enum err e = r->looked ? OK : may_replace(r);

	r->looked = true;
	return e ? e : r->progress(r->arg, what, done, total);
}

enum err store_restore(const char *url, const char *path, bool replace, store_progress_fn progress, void *arg)
{
	struct replacement r = {.replace = replace, .progress = progress, .arg = arg};
	struct db *backup = NULL, *db = NULL;
	enum err e = read_backup(path, progress, arg, &backup);

	if (e)
		return e;
	e = db_connect(url, DB_CREATE, &db);
	if (!e)
		e = db_connect(url, DB_READ, &r.reader);
	if (e)
		y_log_message(Y_LOG_LEVEL_ERROR, "what stands at RETORT_DATABASE_URL cannot be replaced. If it is "
						 "damaged, stop the server, move it away and restore again.");
	else
		e = db->driver->copy(backup, db, "restored", look_then_go_on, &r);
	db_disconnect(r.reader);
	db_disconnect(db);
	db_disconnect(backup);
	return e;
}

enum err store_check(const char *url, store_finding_fn finding, void *arg)
{
	struct db *db = NULL;
	enum err e = db_connect(url, DB_READ, &db);

	if (!e)
		e = db->driver->damage(db, finding, arg);
	if (!e)
		e = db->driver->dangling(db, finding, arg);
	db_disconnect(db);
	return e;
}
