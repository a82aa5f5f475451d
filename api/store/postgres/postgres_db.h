/* A connection to a PostgreSQL database, shared by the files of this driver. */
#ifndef RETORT_POSTGRES_DB_H
#define RETORT_POSTGRES_DB_H

#include <libpq-fe.h>
#include <pthread.h>

#include "store/driver.h"
#include "store/postgres/postgres_gate.h"
#include "store/prepared.h"

/* The savepoint of the next write. FRESH: it is set. USED: the previous write was kept, so it must be renewed. */
enum postgres_savepoint { SAVEPOINT_FRESH, SAVEPOINT_USED };

#define POSTGRES_UNANSWERED 256

/* A statement that was sent without waiting. `answer.row` is NULL if its result is not needed. */
struct postgres_unanswered {
	const struct query *query;
	struct answer answer;
};

struct postgres_db {
	struct db db;
	char *url;
	enum db_access access;
	struct postgres_gate *gate; /* of the URL */
	PGconn *handle;		    /* NULL: not connected */
	struct prepared_set prepared;
	bool in_transaction;
	enum err broken; /* why the transaction cannot go on; OK: it can */
	enum postgres_savepoint savepoint;
	/* While there are any, libpq is in pipeline mode. */
	struct postgres_unanswered unanswered[POSTGRES_UNANSWERED];
	unsigned unanswered_count;
	bool warned;			  /* the server sent a warning with the last statement */
	bool unlimited;			  /* the current statement has no time limit */
	pthread_mutex_t lock;		  /* of the next, which other threads read */
	char connect_error[DB_WHY_BYTES]; /* why there is no connection; "": there is one */
};

static inline struct postgres_db *postgres_of(struct db *db)
{
	return (struct postgres_db *)db;
}

/* Connects if there is no connection. ERR_DATABASE_LOST: it cannot; or the server's last failure to connect was too
 * recent to try again. */
enum err postgres_ensure(struct postgres_db *pg);
/* Closes a connection that is no longer usable. */
void postgres_drop(struct postgres_db *pg, const char *why);
void postgres_free(struct postgres_db *pg);
/* As the function of struct driver. */
bool postgres_in_place(struct db *db, char *reterr_why);

/* Waits for the results of the statements sent, and returns the last one, or the first that failed; the caller clears
 * it. NULL: the connection was lost or the time was up; it is closed. `limit_ms`: negative for none. */
PGresult *postgres_await(struct postgres_db *pg, int64_t limit_ms);
/* Waits for the results of one statement, and gives the last one, or the first that failed; the caller clears it.
 * False: the time was up; the connection is dropped. `until_ms`: negative for no limit. */
bool postgres_await_one(struct postgres_db *pg, int64_t until_ms, PGresult **ret_result);
/* Translates a result to an error; logs unexpected ones. `result` may be NULL. */
enum err postgres_failure(struct postgres_db *pg, const char *what, const PGresult *result);

#endif
