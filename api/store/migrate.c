/* Brings the schema up to date. */
#include "store/migrate.h"

#include <yder.h>

#include "base/clock.h"
#include "base/reason.h"
#include "generated/migrate.sql.h"
#include "store/connect.h"
#include "store/driver.h"
#include "store/transaction.h"

static enum err refuse_foreign(void)
{
	reason_add("the database belongs to another program. Use a Retort database, or a path or name that does not "
		   "exist yet.");
	return ERR_INVALID;
}

/* Whether the recorded migrations are ours, as far as we know them. */
static enum err read_applied(struct db *db, int64_t *ret_applied)
{
	struct rows _rows_ rows = {0};
	struct migration_row row;
	int64_t applied = 0;
	enum err e;

	e = sql_migration_list(db, &rows);
	while (!e && sql_next_migration(&rows, &row)) {
		if (row.number >= 1 && row.number <= generated_migration_count &&
		    !str_eq(row.name, str_from(generated_migrations[row.number - 1].name)))
			return refuse_foreign();
		applied = row.number;
	}
	if (!e)
		e = db_close(&rows);
	if (!e)
		*ret_applied = applied;
	return e;
}

enum err migrate_status(struct db *db, int64_t *ret_applied, int64_t *ret_known)
{
	enum db_content content;
	int64_t applied = 0;
	enum err e;

	e = db->driver->content(db, &content);
	if (!e && content == DB_FOREIGN)
		e = refuse_foreign();
	if (!e && content == DB_MIGRATED)
		e = read_applied(db, &applied);
	if (e)
		return e;
	*ret_applied = applied;
	*ret_known = generated_migrations[generated_migration_count - 1].number;
	return OK;
}

enum err migrate_refuse_newer(int64_t applied, int64_t known)
{
	reason_add("the database has schema %lld, but this program knows only up to %lld. Use a newer retort, or "
		   "restore a backup that was made before the upgrade.",
		   (long long)applied, (long long)known);
	return ERR_INVALID;
}

static enum err record(struct db *db, const struct migration *migration)
{
	return sql_migration_insert(db,
				    (struct migration_insert_in){.number = migration->number,
								 .name = str_from(migration->name),
								 .applied_at = clock_now()},
				    NULL);
}

/* Runs in a transaction that the caller ends. Another process may be migrating, too, so the status is read again under
 * the lock. */
static enum err apply_one(struct db *db, int64_t *ret_applied, bool *ret_done)
{
	int64_t applied = 0, known = 0;
	enum err e;

	e = migrate_status(db, &applied, &known);
	if (e)
		return e;
	if (applied > known)
		return migrate_refuse_newer(applied, known);
	if (applied < known) {
		e = db_run(db, generated_migrations[applied].sql[db->driver->kind]);
		if (!e)
			e = record(db, &generated_migrations[applied]);
		if (e)
			return e;
	}
	*ret_applied = applied;
	*ret_done = applied == known;
	return OK;
}

/* Applies one more migration, if one is missing. */
static enum err apply_next(struct db *db, bool *ret_done)
{
	int64_t applied;
	bool done;
	enum err e;

	e = db->driver->begin_migration(db);
	if (e)
		return e;
	e = apply_one(db, &applied, &done);
	if (!e)
		e = db->driver->commit(db);
	if (e) {
		db->driver->rollback(db);
		return e;
	}
	if (!done)
		y_log_message(Y_LOG_LEVEL_INFO, "applied migration %d, %s", generated_migrations[applied].number,
			      generated_migrations[applied].name);
	*ret_done = done;
	return OK;
}

enum err migrate_fresh(struct db *db)
{
	enum err e = OK;

	for (unsigned i = 0; !e && i < generated_migration_count; i++)
		e = db_run(db, generated_migrations[i].sql[db->driver->kind]);
	return e;
}

enum err migrate_up(struct db *db)
{
	bool done = false;
	enum err e = OK;

	while (!e && !done)
		e = apply_next(db, &done);
	return e;
}

enum err migrate_within(struct db *db)
{
	int64_t ignored;
	bool done = false;
	enum err e = OK;

	while (!e && !done)
		e = apply_one(db, &ignored, &done);
	return e;
}

enum err migrate_check(struct db *db)
{
	int64_t applied, known;
	enum err e;

	e = migrate_status(db, &applied, &known);
	if (e)
		return e;
	if (applied > known)
		return migrate_refuse_newer(applied, known);
	if (applied < known) {
		reason_add("the database has schema %lld, this program needs %lld: run "
			   "retort migrate",
			   (long long)applied, (long long)known);
		return ERR_INVALID;
	}
	return OK;
}

enum err migrate_database(const char *url)
{
	struct db *db = NULL;
	enum err e;

	e = db_connect(url, DB_CREATE, &db);
	if (!e)
		e = migrate_up(db);
	db_disconnect(db);
	return e;
}
