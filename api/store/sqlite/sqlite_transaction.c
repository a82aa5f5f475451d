/* Transactions of SQLite. */
#include "store/sqlite/sqlite_transaction.h"

#include <yder.h>

/* IMMEDIATE takes the write lock at once: no other connection writes until COMMIT. */
enum err sqlite_begin(struct db *db)
{
	enum err e;

	sqlite_of(db)->failure = OK;
	e = sqlite_run(db, "BEGIN IMMEDIATE");
	if (e) /* without memory it may fail although the transaction is open */
		sqlite_rollback(db);
	return e;
}

/* The snapshot is taken at the first statement. */
enum err sqlite_begin_snapshot(struct db *db)
{
	return sqlite_run(db, "BEGIN; SELECT 1 FROM sqlite_schema");
}

enum err sqlite_commit(struct db *db)
{
	return sqlite_run(db, "COMMIT");
}

void sqlite_rollback(struct db *db)
{
	if (sqlite3_get_autocommit(sqlite_handle(db)))
		return;
	if (sqlite_run(db, "ROLLBACK"))
		y_log_message(Y_LOG_LEVEL_ERROR, "SQLite: the transaction could not be rolled back");
}

enum err sqlite_savepoint(struct db *db, enum db_savepoint what)
{
	static const char *const statements[] = {
	    [DB_SET] = "SAVEPOINT one", [DB_UNDO] = "ROLLBACK TO one; RELEASE one", [DB_RELEASE] = "RELEASE one"};

	return sqlite_run(db, statements[what]);
}

/* A full disk or an I/O error rolls all of it back. */
enum err sqlite_transaction(struct db *db)
{
	if (!sqlite3_get_autocommit(sqlite_handle(db)))
		return OK;
	if (sqlite_of(db)->failure)
		return sqlite_of(db)->failure;
	return ERR_INTERNAL; /* something ended the transaction that must not */
}

enum err sqlite_probe(struct db *db)
{
	enum err e;

	e = sqlite_run(db,
		       "BEGIN IMMEDIATE; REPLACE INTO keys (name, value) VALUES ('probe', zeroblob(524288)); COMMIT;"
		       "BEGIN IMMEDIATE; DELETE FROM keys WHERE name = 'probe'; COMMIT");
	if (e)
		sqlite_rollback(db);
	return e;
}
