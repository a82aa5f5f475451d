/* A connection to a PostgreSQL database: reconnects between transactions, and translates errors. */
#include "store/postgres/postgres_db.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"

#define TEXT(number) TEXT_OF(number)
#define TEXT_OF(number) #number

/* The server's limits apply when this program is gone; otherwise ours expire first. If the server cancelled the wait
 * for a standby, this would look like a success. */
#define LIMITS \
	"SET statement_timeout = " TEXT(LIMIT_STATEMENT_MS) "; SET lock_timeout = " TEXT( \
	    LIMIT_LOCK_MS) "; SET idle_in_transaction_session_timeout = " TEXT(LIMIT_STATEMENT_MS) "; SET jit = off"
/* A confirmed commit must be on disk, whatever the server's configuration. */
#define DURABLE \
	"; SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' " \
	"ELSE current_setting('synchronous_commit') END, false)"
#define READER LIMITS "; SET default_transaction_read_only = on"
#define WRITER LIMITS "; SET default_transaction_isolation = 'serializable'" DURABLE
/* Locks of a crashed server are released soon. */
#define COUNTER \
	LIMITS "; SET synchronous_commit = off; SET lock_timeout = " TEXT( \
	    LIMIT_COUNT_MS) "; SET idle_in_transaction_session_timeout = " TEXT(LIMIT_COUNT_MS)

static const char *const settings[] = {
    [DB_READ] = READER, [DB_WRITE] = WRITER, [DB_CREATE] = WRITER, [DB_COUNT] = COUNTER};

static void set_away(struct postgres_db *pg, const char *why)
{
	pthread_mutex_lock(&pg->lock);
	snprintf(pg->connect_error, sizeof(pg->connect_error), "%.*s", (int)strcspn(why, "\n"), why);
	pthread_mutex_unlock(&pg->lock);
}

bool postgres_in_place(struct db *db, char *reterr_why)
{
	struct postgres_db *pg = postgres_of(db);
	bool there;

	pthread_mutex_lock(&pg->lock);
	there = !*pg->connect_error;
	if (!there)
		memcpy(reterr_why, pg->connect_error, sizeof(pg->connect_error));
	pthread_mutex_unlock(&pg->lock);
	return there;
}

static void drop(struct postgres_db *pg)
{
	PQfinish(pg->handle);
	pg->handle = NULL;
	pg->unanswered_count = 0;
	prepared_clear(&pg->prepared, NULL);
	if (pg->in_transaction && !pg->broken)
		pg->broken = ERR_BUSY; /* nothing of it has happened */
}

void postgres_drop(struct postgres_db *pg, const char *why)
{
	y_log_message(Y_LOG_LEVEL_WARNING, "PostgreSQL: a connection was closed: %.*s", (int)strcspn(why, "\n"), why);
	drop(pg);
}

void postgres_free(struct postgres_db *pg)
{
	drop(pg);
	pthread_mutex_destroy(&pg->lock);
	free(pg->url);
	free(pg);
}

/* Waits until the socket can be read or written; false: timeout. */
static bool wait_for(const struct postgres_db *pg, short events, int64_t deadline_ms)
{
	struct pollfd socket = {.fd = PQsocket(pg->handle), .events = events};
	int64_t left_ms = deadline_ms < 0 ? -1 : deadline_ms - clock_monotonic_ms();
	int ready;

	if (deadline_ms >= 0 && left_ms <= 0)
		return false;
	ready = poll(&socket, 1, (int)left_ms);
	return ready != 0; /* an interrupted or failed poll() shows in the next call */
}

/* Waits until everything is sent and a result is available. */
static bool await_result(struct postgres_db *pg, int64_t deadline_ms)
{
	int unsent;

	while ((unsent = PQflush(pg->handle)) > 0 || PQisBusy(pg->handle)) {
		if (unsent < 0)
			return true; /* the server's last message can still be read */
		if (!wait_for(pg, unsent ? POLLIN | POLLOUT : POLLIN, deadline_ms))
			return false;
		if (!PQconsumeInput(pg->handle))
			return true;
	}
	return true;
}

bool postgres_await_one(struct postgres_db *pg, int64_t until_ms, PGresult **ret_result)
{
	PGresult *kept = NULL, *result;

	for (;;) {
		if (!await_result(pg, until_ms)) {
			PQclear(kept);
			postgres_drop(pg, "the server did not answer in time");
			return false;
		}
		result = PQgetResult(pg->handle);
		if (!result)
			break;
		if (kept && PQresultStatus(kept) == PGRES_FATAL_ERROR) {
			PQclear(result);
		} else {
			PQclear(kept);
			kept = result;
		}
	}
	*ret_result = kept;
	return true;
}

PGresult *postgres_await(struct postgres_db *pg, int64_t limit_ms)
{
	PGresult *result = NULL;

	pg->warned = false;
	if (!postgres_await_one(pg, limit_ms < 0 ? -1 : clock_monotonic_ms() + limit_ms, &result))
		return NULL;
	if (PQstatus(pg->handle) == CONNECTION_OK)
		return result;
	postgres_drop(pg, PQerrorMessage(pg->handle));
	PQclear(result);
	return NULL;
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* By https://www.postgresql.org/docs/current/errcodes-appendix.html */
static enum err meaning(const char *state)
{
	if (strcmp(state, "23505") == 0)
		return ERR_CONFLICT;
	/* A conflict of transactions, a deadlock, a lock or a statement that took too long, no memory or connection. */
	if (begins(state, "40") || strcmp(state, "55P03") == 0 || strcmp(state, "57014") == 0 ||
	    strcmp(state, "53200") == 0 || strcmp(state, "53300") == 0)
		return ERR_BUSY;
	if (strcmp(state, "53100") == 0 || strcmp(state, "58030") == 0) /* a full disk, a failing one */
		return ERR_UNWRITABLE;
	return ERR_INTERNAL;
}

/* Whether the connection must be replaced: its statements are outdated, or its server has become a standby, which
 * cannot write. */
static bool is_outdated(const struct postgres_db *pg, const char *state)
{
	if (strcmp(state, "25006") == 0)
		return pg->access != DB_READ;
	return strcmp(state, "0A000") == 0 || strcmp(state, "26000") == 0;
}

enum err postgres_failure(struct postgres_db *pg, const char *what, const PGresult *result)
{
	const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
	const char *said = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
	enum err e;

	if (!pg->handle)
		return ERR_DATABASE_LOST;
	if (!state)
		state = "";
	e = meaning(state);
	if (is_outdated(pg, state)) {
		postgres_drop(pg, said ? said : "it is outdated");
		return ERR_BUSY;
	}
	if (pg->in_transaction && begins(state, "40"))
		pg->broken = ERR_BUSY;
	if (e == ERR_CONFLICT || e == ERR_BUSY)
		return e;
	if (e == ERR_UNWRITABLE)
		snprintf(pg->db.unwritable, sizeof(pg->db.unwritable), "%s", said ? said : "the server gave no reason");
	if (e != ERR_UNWRITABLE || !pg->db.caller_logs)
		y_log_message(Y_LOG_LEVEL_ERROR, "PostgreSQL: %.*s: %s (%s)", (int)strcspn(what, "\n;"), what,
			      said ? said : PQerrorMessage(pg->handle), state);
	return e;
}

static void note_warning(void *arg, const PGresult *notice)
{
	struct postgres_db *pg = arg;
	const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);

	if (!severity || strcmp(severity, "WARNING") != 0)
		return;
	pg->warned = true;
	y_log_message(Y_LOG_LEVEL_WARNING, "PostgreSQL: %s", PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY));
}

/* Parameters of the URL override the defaults before them, and are overridden by those after them. */
static PGconn *connect(const char *url)
{
	static const char *const names[] = {"connect_timeout",
					    "tcp_user_timeout",
					    "keepalives_idle",
					    "keepalives_interval",
					    "keepalives_count",
					    "target_session_attrs",
					    "dbname",
					    "client_encoding",
					    "fallback_application_name",
					    NULL};
	const char *const values[] = {
	    TEXT(LIMIT_CONNECT_S), TEXT(LIMIT_UNANSWERED_MS), "5", "1", "3", "read-write", url, "UTF8", "retort", NULL};

	return PQconnectdbParams(names, values, 1);
}

static bool prepare_handle(struct postgres_db *pg)
{
	PGresult *result = NULL;
	bool done;

	PQsetNoticeReceiver(pg->handle, note_warning, pg);
	if (PQstatus(pg->handle) != CONNECTION_OK || PQsetnonblocking(pg->handle, 1) != 0)
		return false;
	if (PQsendQuery(pg->handle, settings[pg->access]))
		result = postgres_await(pg, LIMIT_ANSWER_MS);
	done = PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;
	PQclear(result);
	return done;
}

static void give_up(struct postgres_db *pg)
{
	const char *said = pg->handle ? PQerrorMessage(pg->handle) : "";
	bool first;

	if (!*said)
		said = "the database server does not answer";
	set_away(pg, said);
	first = postgres_gate_leave(pg->gate, said);
	if (first && (pg->access == DB_READ || pg->access == DB_COUNT))
		y_log_message(Y_LOG_LEVEL_ERROR, "PostgreSQL: no connection: %s", pg->connect_error);
	drop(pg);
}

enum err postgres_ensure(struct postgres_db *pg)
{
	char why[DB_WHY_BYTES];
	enum err e;

	if (pg->handle)
		return OK;
	if (pg->in_transaction)
		return ERR_DATABASE_LOST;
	e = postgres_gate_enter(pg->gate, why);
	if (e) {
		set_away(pg, why);
		return e;
	}
	pg->handle = connect(pg->url);
	if (!pg->handle || !prepare_handle(pg)) {
		give_up(pg);
		return ERR_DATABASE_LOST;
	}
	postgres_gate_leave(pg->gate, NULL);
	set_away(pg, "");
	return OK;
}
