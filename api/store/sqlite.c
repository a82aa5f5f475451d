/* The SQLite driver (https://www.sqlite.org/c3ref/intro.html): WAL, synchronous=FULL, statements prepared once. */
#include "store/sqlite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "base/clock.h"

/* In pages of 4 KiB. A checkpoint costs a sync of the database: larger ones make writes faster and the WAL longer. */
#define CHECKPOINT_PAGES "4000"
#define TEXT(number) TEXT_OF(number)
#define TEXT_OF(number) #number
#define READER_CACHE_KIB "512"
#define WRITER_CACHE_KIB "8192"
#define FIRST_STATEMENT_SLOTS 64

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

/* sqlite3_system_errno() knows nothing of what failed in a commit. */
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

enum err sqlite_failure(struct db *db, const char *what, int code)
{
	bool unwritable = ((struct sqlite_db *)db)->access != DB_READ && is_unwritable(code);

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

enum err sqlite_run(struct db *db, const char *sql)
{
	int code = sqlite3_exec(sqlite_handle(db), sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? OK : sqlite_failure(db, sql, sqlite3_extended_errcode(sqlite_handle(db)));
}

static void sqlite_disconnect(struct db *db)
{
	struct sqlite_db *sqlite = (struct sqlite_db *)db;

	for (size_t i = 0; i < sqlite->statement_slots; i++)
		sqlite3_finalize(sqlite->statements[i].statement);
	free(sqlite->statements);
	sqlite3_close(sqlite->handle);
	sqlite_forget_files(sqlite);
	free(sqlite);
}

/* SQLite does not wait for the change to WAL as it does for other locks: of two processes that make one database at the
 * same time, one would be told BUSY. */
static enum err enter_wal(struct db *db)
{
	int64_t until = clock_monotonic_ms() + BUSY_TIMEOUT_MS;
	int code;

	do
		code = sqlite3_exec(sqlite_handle(db), "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
	while ((code & 0xff) == SQLITE_BUSY && clock_monotonic_ms() < until && sqlite3_sleep(1));
	return code == SQLITE_OK ? OK : sqlite_failure(db, "PRAGMA journal_mode", code);
}

static enum err prepare_connection(struct db *db, enum db_access access)
{
	enum err e = sqlite_run(db, "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;"
				    "PRAGMA wal_autocheckpoint=" CHECKPOINT_PAGES);

	if (e)
		return e;
	if (access == DB_READ)
		return sqlite_run(db, "PRAGMA query_only=ON; PRAGMA cache_size=-" READER_CACHE_KIB);
	if (access == DB_ALONE)
		return OK;
	e = enter_wal(db);
	/* What is deleted is overwritten: an account that goes leaves no trace in the file. */
	return e ? e
		 : sqlite_run(db, "PRAGMA secure_delete=ON; PRAGMA journal_size_limit=" TEXT(
				      SQLITE_WAL_BYTES) "; PRAGMA cache_size=-" WRITER_CACHE_KIB);
}

/* In WAL mode a reader has to write as well, unless somebody else has the database open: it shares an index file. */
static bool can_read(sqlite3 *handle)
{
	int code = sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema", NULL, NULL, NULL) & 0xff;

	return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
}

static enum err open_file(struct sqlite_db *sqlite, const char *address)
{
	bool writes = sqlite->access == DB_WRITE || sqlite->access == DB_CREATE;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
		    (sqlite->access == DB_CREATE ? SQLITE_OPEN_CREATE : 0);
	int code;

	if (sqlite->access == DB_CREATE)
		sqlite_make_place(address);
	if (writes && !sqlite_may_write(address))
		return ERR_UNWRITABLE;
	code = sqlite3_open_v2(address, &sqlite->handle, flags, NULL);
	if (!sqlite->handle)
		return ERR_BUSY; /* no memory, not even to say so */
	sqlite3_busy_timeout(sqlite->handle, BUSY_TIMEOUT_MS);
	if (code == SQLITE_OK && (sqlite->access != DB_READ || can_read(sqlite->handle)))
		return OK;
	if (!writes && !sqlite_may_write(address))
		return ERR_UNWRITABLE;
	y_log_message(
	    Y_LOG_LEVEL_ERROR,
	    "cannot open the database %s: %s. Check RETORT_DATABASE_URL and that its folder exists and can be "
	    "written.",
	    address, sqlite3_errstr(code == SQLITE_OK ? SQLITE_CANTOPEN : code));
	return ERR_INTERNAL;
}

static enum err sqlite_connect(const char *address, enum db_access access, struct db **ret_db)
{
	struct sqlite_db *sqlite = calloc(1, sizeof(*sqlite));
	enum err e;

	if (!sqlite)
		return ERR_INTERNAL;
	sqlite->db.driver = &sqlite_driver;
	sqlite->access = access;
	e = open_file(sqlite, address);
	if (!e)
		e = prepare_connection(&sqlite->db, access);
	if (!e && access == DB_WRITE)
		e = sqlite_watch_files(sqlite, address);
	if (e)
		sqlite_disconnect(&sqlite->db);
	else
		*ret_db = &sqlite->db;
	return e;
}

static int bind_one(sqlite3_stmt *statement, int at, const struct sql_field *field, const void *in)
{
	const void *value = (const char *)in + field->offset;
	const struct str *text = value;

	if (field->type == SQL_INTEGER)
		return sqlite3_bind_int64(statement, at, *(const int64_t *)value);
	if (!text->ptr)
		return sqlite3_bind_null(statement, at);
	if (field->type == SQL_TEXT)
		return sqlite3_bind_text64(statement, at, text->ptr, text->len, SQLITE_STATIC, SQLITE_UTF8);
	return sqlite3_bind_blob64(statement, at, text->ptr, text->len, SQLITE_STATIC);
}

/* Where the statement of a query is, or belongs. There is always a free slot. */
static struct sqlite_statement *slot_of(struct sqlite_statement *slots, size_t count, const struct query *query)
{
	size_t at = (uintptr_t)query / sizeof(*query);

	while (slots[at % count].query && slots[at % count].query != query)
		at++;
	return &slots[at % count];
}

static enum err make_room(struct sqlite_db *sqlite)
{
	size_t slots = sqlite->statement_slots ? 2 * sqlite->statement_slots : FIRST_STATEMENT_SLOTS;
	struct sqlite_statement *statements;

	if (2 * (sqlite->statement_count + 1) <= sqlite->statement_slots)
		return OK;
	statements = calloc(slots, sizeof(*statements));
	if (!statements)
		return ERR_BUSY;
	for (size_t i = 0; i < sqlite->statement_slots; i++)
		if (sqlite->statements[i].query)
			*slot_of(statements, slots, sqlite->statements[i].query) = sqlite->statements[i];
	free(sqlite->statements);
	sqlite->statements = statements;
	sqlite->statement_slots = slots;
	return OK;
}

/* The statement of a query, prepared at its first use on this connection. */
static enum err statement_of(struct db *db, const struct query *query, sqlite3_stmt **ret_statement)
{
	struct sqlite_db *sqlite = (struct sqlite_db *)db;
	struct sqlite_statement *slot;
	enum err e = make_room(sqlite);
	int code;

	if (e)
		return e;
	slot = slot_of(sqlite->statements, sqlite->statement_slots, query);
	if (!slot->query) {
		code = sqlite3_prepare_v3(sqlite->handle, query->sql[DB_SQLITE], -1, SQLITE_PREPARE_PERSISTENT,
					  &slot->statement, NULL);
		if (code != SQLITE_OK)
			return sqlite_failure(db, query->name, code);
		slot->query = query;
		sqlite->statement_count++;
	}
	*ret_statement = slot->statement;
	return OK;
}

static enum err sqlite_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	sqlite3_stmt *statement = NULL;
	enum err e;
	int code;

	e = statement_of(db, query, &statement);
	if (e)
		return e;
	for (unsigned i = 0; i < query->parameter_count; i++) {
		code = bind_one(statement, (int)i + 1, &query->parameters[i], in);
		if (code != SQLITE_OK) {
			sqlite3_clear_bindings(statement);
			return sqlite_failure(db, query->name, code);
		}
	}
	*ret_rows = (struct rows){.db = db, .query = query, .statement = statement};
	return OK;
}

static void read_row(sqlite3_stmt *statement, const struct query *query, void *ret_row)
{
	for (int i = 0; i < (int)query->column_count; i++) {
		const struct sql_field *column = &query->columns[i];
		void *value = (char *)ret_row + column->offset;

		if (column->type == SQL_INTEGER) {
			*(int64_t *)value = sqlite3_column_int64(statement, i);
		} else {
			/* A text too: nobody needs its NUL. What is empty has a null pointer, but only SQL NULL may
			 * read as absent. */
			const void *bytes = sqlite3_column_blob(statement, i);
			bool null = !bytes && sqlite3_column_type(statement, i) == SQLITE_NULL;

			*(struct str *)value =
			    (struct str){bytes || null ? bytes : "", (size_t)sqlite3_column_bytes(statement, i)};
		}
	}
}

static bool sqlite_next(struct rows *rows, void *ret_row)
{
	sqlite3_stmt *statement = rows->statement;
	int code;

	if (rows->ended)
		return false;
	code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		if (ret_row)
			read_row(statement, rows->query, ret_row);
		return true;
	}
	rows->ended = true;
	if (code != SQLITE_DONE)
		rows->error =
		    sqlite_failure(rows->db, rows->query->name, sqlite3_extended_errcode(sqlite_handle(rows->db)));
	return false;
}

static enum err sqlite_close(struct rows *rows)
{
	sqlite3_stmt *statement = rows->statement;

	rows->statement = NULL;
	sqlite3_reset(statement); /* repeats the error of the step, which is known already */
	sqlite3_clear_bindings(statement);
	return rows->error;
}

static enum err sqlite_explain(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan)
{
	struct str sql = arena_printf(mem, "EXPLAIN QUERY PLAN %s", query->sql[DB_SQLITE]);
	struct str plan = STR("");
	sqlite3_stmt *statement;
	int code = sqlite3_prepare_v2(sqlite_handle(db), sql.ptr, -1, &statement, NULL);

	while (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		plan = arena_printf(mem, "%s%s%s", plan.ptr, *plan.ptr ? "; " : "", sqlite3_column_text(statement, 3));
	code = code == SQLITE_OK ? sqlite3_finalize(statement) : code;
	if (code != SQLITE_OK)
		return sqlite_failure(db, "EXPLAIN", code);
	*ret_plan = plan;
	return OK;
}

static int64_t sqlite_changed(struct db *db)
{
	return sqlite3_changes64(sqlite_handle(db));
}

static bool sqlite_in_transaction(struct db *db)
{
	return !sqlite3_get_autocommit(sqlite_handle(db));
}

const struct driver sqlite_driver = {
    .prefix = "sqlite:",
    .probe = "BEGIN IMMEDIATE; REPLACE INTO keys (name, value) VALUES ('probe', zeroblob(524288)); COMMIT;"
	     "BEGIN IMMEDIATE; DELETE FROM keys WHERE name = 'probe'; COMMIT",
    .connect = sqlite_connect,
    .disconnect = sqlite_disconnect,
    .open = sqlite_open,
    .next = sqlite_next,
    .close = sqlite_close,
    .explain = sqlite_explain,
    .changed = sqlite_changed,
    .run = sqlite_run,
    .in_transaction = sqlite_in_transaction,
    .in_place = sqlite_in_place,
    .salvage = sqlite_salvage,
    .scrub = sqlite_scrub,
    .trim = sqlite_trim,
    .content = sqlite_content,
    .damage = sqlite_damage,
    .dangling = sqlite_dangling,
    .schema = sqlite_schema,
    .copy = sqlite_copy,
};
