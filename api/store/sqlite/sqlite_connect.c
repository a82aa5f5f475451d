/* Opening and closing of SQLite databases: WAL, synchronous=FULL. */
#include "store/sqlite/sqlite_connect.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/reason.h"
#include "store/sqlite/sqlite_access.h"
#include "store/sqlite/sqlite_files.h"
#include "store/sqlite/sqlite_maintenance.h"
#include "store/sqlite/sqlite_statement.h"
#include "store/sqlite/sqlite_transaction.h"

/* In pages of 4 KiB. Each checkpoint syncs the database: fewer, larger ones make writes faster and the WAL longer. */
#define CHECKPOINT_PAGES "4000"
#define TEXT(number) TEXT_OF(number)
#define TEXT_OF(number) #number
#define READER_CACHE_KIB "512"
#define WRITER_CACHE_KIB "8192"

void sqlite_disconnect(struct db *db)
{
	struct sqlite_db *sqlite = sqlite_of(db);

	sqlite_forget_statements(sqlite);
	sqlite3_close(sqlite->handle);
	sqlite_forget_files(sqlite);
	free(sqlite);
}

/* Unless another process has written to it in the meantime. */
void sqlite_discard(struct db *db)
{
	bool is_new = sqlite_of(db)->is_new;
	enum db_content content;
	char *path = NULL;

	sqlite_rollback(db);
	if (is_new && sqlite_content(db, &content) == OK && content == DB_EMPTY)
		path = strdup(sqlite3_db_filename(sqlite_handle(db), "main"));
	sqlite_disconnect(db); /* which removes SQLite's other files */
	if (path && unlink(path) != 0)
		reason_add("cannot remove %s, which is empty: %s", path, strerror(errno));
	free(path);
}

/* SQLite's busy timeout does not apply to the change to WAL: when two processes create a database at the same time,
 * one would fail with SQLITE_BUSY. */
static enum err enter_wal(struct db *db)
{
	int64_t deadline_ms = clock_monotonic_ms() + BUSY_TIMEOUT_MS;
	int code;

	do
		code = sqlite3_exec(sqlite_handle(db), "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
	while ((code & 0xff) == SQLITE_BUSY && clock_monotonic_ms() < deadline_ms && sqlite3_sleep(1));
	return code == SQLITE_OK ? OK : sqlite_failure(db, "PRAGMA journal_mode", code);
}

static enum err prepare_connection(struct db *db, enum sqlite_use use)
{
	enum err e;

	e = sqlite_run(db, "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;"
			   "PRAGMA wal_autocheckpoint=" CHECKPOINT_PAGES);
	if (e)
		return e;
	if (use == SQLITE_READS)
		return sqlite_run(db, "PRAGMA query_only=ON; PRAGMA cache_size=-" READER_CACHE_KIB);
	if (use == SQLITE_ALONE)
		return OK;
	e = enter_wal(db);
	/* Deleted data is overwritten, so that a deleted account leaves no trace in the file. */
	if (e)
		return e;
	return sqlite_run(db, "PRAGMA secure_delete=ON; PRAGMA journal_size_limit=" TEXT(
				  SQLITE_WAL_BYTES) "; PRAGMA cache_size=-" WRITER_CACHE_KIB);
}

/* In WAL mode a reader must write, too, unless another process has the database open: it shares the index file. */
static bool can_read(sqlite3 *handle)
{
	int code;

	code = sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema", NULL, NULL, NULL) & 0xff;
	return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
}

static enum err open_file(struct sqlite_db *sqlite, const char *path)
{
	bool writes = sqlite->use == SQLITE_WRITES || sqlite->use == SQLITE_CREATES;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
		    (sqlite->use == SQLITE_CREATES ? SQLITE_OPEN_CREATE : 0);
	int code;

	if (sqlite->use == SQLITE_CREATES)
		sqlite->is_new = sqlite_make_place(path);
	if (writes && !sqlite_may_write(path))
		return ERR_UNWRITABLE;
	code = sqlite3_open_v2(path, &sqlite->handle, flags, NULL);
	if (!sqlite->handle)
		return ERR_MEMORY; /* for the error message, either */
	sqlite3_busy_timeout(sqlite->handle, BUSY_TIMEOUT_MS);
	if (code == SQLITE_OK && (sqlite->use != SQLITE_READS || can_read(sqlite->handle)))
		return OK;
	if (!writes && !sqlite_may_write(path))
		return ERR_UNWRITABLE;
	reason_add(
	    "cannot open the database %s: %s. Check RETORT_DATABASE_URL, and that its folder exists and is writable.",
	    path, sqlite3_errstr(code == SQLITE_OK ? SQLITE_CANTOPEN : code));
	return ERR_INTERNAL;
}

enum err sqlite_connect(const struct driver *driver, const char *path, enum sqlite_use use, struct db **ret_db)
{
	struct sqlite_db *sqlite;
	enum err e;

	sqlite = calloc(1, sizeof(*sqlite));
	if (!sqlite)
		return ERR_MEMORY;
	sqlite->db.driver = driver;
	sqlite->use = use;
	e = open_file(sqlite, path);
	if (!e)
		e = prepare_connection(&sqlite->db, use);
	if (!e && use == SQLITE_WRITES)
		e = sqlite_watch_files(sqlite, path);
	if (e)
		sqlite_disconnect(&sqlite->db);
	else
		*ret_db = &sqlite->db;
	return e;
}
