/* Transactions of PostgreSQL: one after the other, as in SQLite. They are also SERIALIZABLE, in case other programs
 * write to the database. */
#include "store/postgres/postgres_transaction.h"

#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "store/postgres/postgres_pipeline.h"
#include "store/postgres/postgres_statement.h"

#define LOCK_TURN "LOCK TABLE write_turn IN EXCLUSIVE MODE"
/* Arbitrary numbers that other programs are unlikely to use. */
#define MIGRATIONS_LOCK "7309453125"
#define COUNTS_LOCK "7309453126"

/* An idle connection may have been lost. Nothing was changed then, so it is opened again. */
static enum err begin(struct db *db, const char *sql)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	pg->in_transaction = false;
	pg->broken = OK;
	e = postgres_run(db, sql);
	if (e && !pg->handle)
		e = postgres_run(db, sql);
	pg->in_transaction = !e || pg->handle;
	if (e)
		postgres_rollback(db); /* its BEGIN may have succeeded */
	return e;
}

/* LOCK takes no snapshot (https://www.postgresql.org/docs/current/sql-lock.html): the transaction's snapshot is taken
 * afterwards, and includes everything that previous holders of the lock committed. The first savepoint is set in the
 * same round trip. */
#define BEGIN_WRITE "BEGIN; " LOCK_TURN "; SAVEPOINT one"

/* Counts have a lock of their own, so that they do not wait for writes. Each statement has its own snapshot. */
#define BEGIN_COUNT "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(" COUNTS_LOCK "); SAVEPOINT one"

enum err postgres_begin(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);

	pg->savepoint = SAVEPOINT_FRESH;
	return begin(db, pg->access == DB_COUNT ? BEGIN_COUNT : BEGIN_WRITE);
}

enum err postgres_begin_migration(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	pg->unlimited = true;
	e = begin(db, "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0;"
		      "SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SELECT "
		      "pg_advisory_xact_lock(" MIGRATIONS_LOCK "); "
		      "DO $$ BEGIN IF to_regclass('write_turn') IS NOT NULL THEN " LOCK_TURN "; END IF; END $$");
	pg->unlimited = !e;
	return e;
}

enum err postgres_begin_snapshot(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	pg->unlimited = true;
	e = begin(db, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = 0;"
		      "SET LOCAL idle_in_transaction_session_timeout = 0");
	pg->unlimited = !e;
	return e;
}

/* Errors of libpq itself have no SQLSTATE. */
static bool is_answered(const PGresult *result)
{
	return PQresultStatus(result) == PGRES_COMMAND_OK || PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

/* The server waits for a standby as long as it takes: if statement_timeout ended that wait, what was committed would be
 * seen by everybody while one machine alone has it, and the request, repeated, would be answered that it is stored. */
#define COMMIT "SET LOCAL statement_timeout = 0; COMMIT"

/* A statement had failed, and the server says so, or answers COMMIT with ROLLBACK: nothing was stored. */
static bool is_rolled_back(PGresult *result)
{
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);

	if (state)
		return strcmp(state, "25P02") == 0;
	return PQresultStatus(result) == PGRES_COMMAND_OK && strcmp(PQcmdStatus(result), "COMMIT");
}

/* The outcome is unknown if the connection is lost before the response, or libpq has no memory for it; also if the
 * wait for a standby was cancelled: the server then reports success, with a warning. */
enum err postgres_commit(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	PGresult *result = NULL;
	bool sent;
	enum err e = OK;

	if (pg->broken)
		return pg->broken;
	e = postgres_flush(db);
	if (e)
		return e;
	sent = PQsendQuery(pg->handle, COMMIT);
	if (sent)
		result = postgres_await(pg, LIMIT_COMMIT_MS);
	if (!pg->handle || (sent && !is_answered(result))) {
		e = ERR_OUTCOME_UNKNOWN;
	} else if (is_rolled_back(result)) {
		e = ERR_BUSY;
	} else if (PQresultStatus(result) != PGRES_COMMAND_OK) {
		e = postgres_failure(pg, "COMMIT", result);
	} else if (pg->warned) {
		e = ERR_OUTCOME_UNKNOWN;
	}
	PQclear(result);
	if (e)
		return e;
	pg->in_transaction = false;
	pg->unlimited = false;
	return OK;
}

void postgres_rollback(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	bool open = pg->in_transaction && pg->handle && PQtransactionStatus(pg->handle) != PQTRANS_IDLE;
	enum err ignored;

	ignored = postgres_flush(db); /* it is undone */
	(void)ignored;
	pg->in_transaction = false;
	pg->unlimited = false;
	pg->broken = OK;
	if (open && pg->handle && postgres_run(db, "ROLLBACK") && pg->handle)
		postgres_drop(pg, "a transaction could not be rolled back");
}

static const struct query release = {.name = "savepoint_release", .sql = {[DB_POSTGRES] = "RELEASE one"}};
static const struct query set = {.name = "savepoint_set", .sql = {[DB_POSTGRES] = "SAVEPOINT one"}};

/* What is kept is renewed when the next write begins, in one trip with its first statement; COMMIT keeps the last one.
 */
static enum err renew(struct db *db)
{
	enum err e;

	e = postgres_exec_deferred(db, &release, NULL);
	if (e)
		return e;
	return postgres_exec_deferred(db, &set, NULL);
}

static enum err undo(struct db *db)
{
	enum err ignored;

	ignored = postgres_flush(db); /* it is undone */
	(void)ignored;
	return postgres_run(db, "ROLLBACK TO one");
}

enum err postgres_savepoint(struct db *db, enum db_savepoint what)
{
	struct postgres_db *pg = postgres_of(db);
	bool used = pg->savepoint == SAVEPOINT_USED;

	if (pg->broken)
		return pg->broken;
	pg->savepoint = what == DB_RELEASE ? SAVEPOINT_USED : SAVEPOINT_FRESH;
	if (what == DB_UNDO)
		return undo(db);
	return what == DB_SET && used ? renew(db) : OK;
}

enum err postgres_transaction(struct db *db)
{
	return postgres_of(db)->broken;
}

enum err postgres_probe(struct db *db)
{
	enum err e;

	e = begin(db, "BEGIN; INSERT INTO keys (name, value) VALUES ('probe', decode(repeat('00', 524288), 'hex')) "
		      "ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value; DELETE FROM keys WHERE name = 'probe'");
	if (!e)
		e = postgres_commit(db);
	if (e)
		postgres_rollback(db);
	return e;
}

/* So that a lost connection is noticed and reopened without waiting for a request to fail. */
void postgres_check_idle(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	e = postgres_run(db, "SELECT 1");
	if (e && !pg->handle)
		e = postgres_ensure(pg);
	(void)e; /* postgres_in_place() reports the result */
}
