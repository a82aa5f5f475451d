/* A connection to an SQLite database: runs SQL, and translates errors. */
#include "store/sqlite/sqlite_db.h"

#include <stdio.h>
#include <string.h>
#include <yder.h>

/* The disk is full, read-only, or fails. */
static bool is_unwritable(int code)
{
	switch (code & 0xff) {
	case SQLITE_FULL:
	case SQLITE_IOERR:
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
		return true;
	default:
		return false;
	}
}

/* sqlite3_system_errno() does not cover failures in a commit. */
static int errno_of_log(sqlite3 *handle)
{
	sqlite3_file *log = NULL;
	int reason = 0;

	sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
	if (log && log->pMethods)
		log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &reason);
	return reason;
}

static void note_unwritable(struct db *db, int code)
{
	int reason = (code & 0xff) == SQLITE_IOERR ? errno_of_log(sqlite_handle(db)) : 0;

	snprintf(db->unwritable, sizeof(db->unwritable), "%s%s%s", sqlite3_errstr(code), reason ? ": " : "",
		 reason ? strerror(reason) : "");
}

static enum err failure_of(struct db *db, const char *what, int code)
{
	bool unwritable = sqlite_of(db)->use != SQLITE_READS && is_unwritable(code);

	if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
		return ERR_CONFLICT;
	if (unwritable)
		note_unwritable(db, code);
	if (!unwritable || !db->caller_logs)
		y_log_message(Y_LOG_LEVEL_ERROR, "SQLite: %s: %s (%s)", what, sqlite3_errmsg(sqlite_handle(db)),
			      sqlite3_errstr(code));
	if (unwritable)
		return ERR_UNWRITABLE;
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_NOMEM:
		return ERR_BUSY;
	default:
		return ERR_INTERNAL;
	}
}

enum err sqlite_failure(struct db *db, const char *what, int code)
{
	sqlite_of(db)->failure = failure_of(db, what, code);
	return sqlite_of(db)->failure;
}

enum err sqlite_run(struct db *db, const char *sql)
{
	int code;

	code = sqlite3_exec(sqlite_handle(db), sql, NULL, NULL, NULL);
	return code == SQLITE_OK ? OK : sqlite_failure(db, sql, sqlite3_extended_errcode(sqlite_handle(db)));
}

enum err sqlite_number(struct db *db, const char *sql, int64_t *ret)
{
	sqlite3_stmt *statement = NULL;
	int code;

	code = sqlite3_prepare_v2(sqlite_handle(db), sql, -1, &statement, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*ret = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return code == SQLITE_ROW ? OK : sqlite_failure(db, sql, code);
}
