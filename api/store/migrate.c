/* Brings the schema up to date. */
#include "store/migrate.h"

#include <yder.h>

#include "base/clock.h"
#include "generated/migrate.sql.h"
#include "store/driver.h"

static enum err refuse_foreign(void)
{
	y_log_message(Y_LOG_LEVEL_ERROR,
		      "the database belongs to another program. Name one of Retort's, or one that does not exist yet.");
	return ERR_INVALID;
}

/* The migrations that it records are ours, as far as we know them. */
static enum err read_applied(struct db *db, int64_t *ret_applied)
{
	struct rows _rows_ rows = {0};
	struct migration_row row;
	int64_t applied = 0;
	enum err e = sql_migration_list(db, &rows);

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
	enum err e = db->driver->content(db, &content);

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
	y_log_message(Y_LOG_LEVEL_ERROR,
		      "the database has schema %lld, but this program knows only up to %lld. Use a newer retort, or "
		      "restore a backup that was made before the upgrade.",
		      (long long)applied, (long long)known);
	return ERR_INVALID;
}

static enum err apply(struct db *db, const struct migration *migration)
{
	enum err e = db_run(db, migration->sql);

	if (e)
		return e;
	return sql_migration_insert(db,
				    (struct migration_insert_in){.number = migration->number,
								 .name = str_from(migration->name),
								 .applied_at = clock_now()},
				    NULL);
}

/* Applies one more migration, if one is missing. Another process may be at it too, so it looks again under the lock. */
static enum err apply_next(struct db *db, bool *ret_done)
{
	int64_t applied = 0, known = 0;
	enum err e = db_run(db, "BEGIN IMMEDIATE");

	if (e)
		return e;
	e = migrate_status(db, &applied, &known);
	if (!e && applied > known)
		e = migrate_refuse_newer(applied, known);
	if (!e && applied < known)
		e = apply(db, &generated_migrations[applied]);
	if (!e)
		e = db_run(db, "COMMIT");
	if (e) {
		if (db->driver->in_transaction(db) && db_run(db, "ROLLBACK"))
			y_log_message(Y_LOG_LEVEL_ERROR, "a failed migration could not be rolled back");
		return e;
	}
	*ret_done = applied == known;
	if (!*ret_done)
		y_log_message(Y_LOG_LEVEL_INFO, "applied migration %d, %s", generated_migrations[applied].number,
			      generated_migrations[applied].name);
	return OK;
}

enum err migrate_up(struct db *db)
{
	bool done = false;
	enum err e = OK;

	while (!e && !done)
		e = apply_next(db, &done);
	return e;
}

enum err migrate_check(struct db *db)
{
	int64_t applied, known;
	enum err e = migrate_status(db, &applied, &known);

	if (e)
		return e;
	if (applied > known)
		return migrate_refuse_newer(applied, known);
	if (applied < known) {
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "the database has schema %lld, this program needs %lld: run "
			      "retort migrate",
			      (long long)applied, (long long)known);
		return ERR_INVALID;
	}
	return OK;
}

enum err migrate_database(const char *url)
{
	struct db *db = NULL;
	enum err e = db_connect(url, DB_CREATE, &db);

	if (!e)
		e = migrate_up(db);
	db_disconnect(db);
	return e;
}
