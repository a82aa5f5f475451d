/* Transactions of PostgreSQL: one after the other, as in SQLite. They are SERIALIZABLE as well, against whatever else
 * writes to the database in such transactions. */
#include "store/postgres/postgres_transaction.h"

#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"

#define LOCK_TURN "LOCK TABLE write_turn IN EXCLUSIVE MODE"
/* Any numbers that other programs do not use. */
#define MIGRATIONS_LOCK "7309453125"
#define COUNTS_LOCK "7309453126"

/* An idle connection may be dead; nothing has happened then, and it is opened again. */
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

/* LOCK takes no snapshot (https://www.postgresql.org/docs/current/sql-lock.html): that of the transaction is taken
 * after it, and has all that was committed by those who had the lock before. The first savepoint comes with it, a trip
 * less for each batch. */
#define BEGIN_WRITE "BEGIN; " LOCK_TURN "; SAVEPOINT one"

/* Counts take turns by themselves: they need not wait for writes. Each statement has a snapshot of its own. */
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

/* Errors of libpq itself have no code. */
static bool is_answered(const PGresult *result)
{
	return PQresultStatus(result) == PGRES_COMMAND_OK || PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

/* The outcome is unknown when the connection ends before the answer, or libpq has no memory for that. It is, too, when
 * somebody cancelled the wait for a standby: the server answers success, with a warning. */
enum err postgres_commit(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	PGresult *result = NULL;
	bool sent;
	enum err e = OK;

	if (pg->broken)
		return pg->broken;
	sent = PQsendQuery(pg->handle, "COMMIT");
	if (sent)
		result = postgres_await(pg, LIMIT_COMMIT_MS);
	if (!pg->handle || (sent && !is_answered(result))) {
		e = ERR_OUTCOME_UNKNOWN;
	} else if (PQresultStatus(result) != PGRES_COMMAND_OK) {
		e = postgres_failure(pg, "COMMIT", result);
	} else if (strcmp(PQcmdStatus(result), "COMMIT")) {
		e = ERR_BUSY; /* a statement had failed: PostgreSQL answered ROLLBACK, so nothing was stored */
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

	pg->in_transaction = false;
	pg->unlimited = false;
	pg->broken = OK;
	if (open && postgres_run(db, "ROLLBACK") && pg->handle)
		postgres_drop(pg, "a transaction could not be rolled back");
}

/* What is kept is renewed when the next write begins, in one trip; COMMIT keeps the last one. */
enum err postgres_savepoint(struct db *db, enum db_savepoint what)
{
	struct postgres_db *pg = postgres_of(db);
	bool used = pg->savepoint == SAVEPOINT_USED;

	if (pg->broken)
		return pg->broken;
	pg->savepoint = what == DB_KEEP ? SAVEPOINT_USED : SAVEPOINT_FRESH;
	if (what == DB_UNDO)
		return postgres_run(db, "ROLLBACK TO one");
	return what == DB_SET && used ? postgres_run(db, "RELEASE one; SAVEPOINT one") : OK;
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

/* So a connection that is lost is noticed, and opened again, without a request that has to find out. */
void postgres_tend(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	e = postgres_run(db, "SELECT 1");
	if (e && !pg->handle)
		e = postgres_ensure(pg);
	(void)e; /* postgres_in_place() tells it */
}
