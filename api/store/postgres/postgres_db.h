/* A connection to a PostgreSQL database, as the files of this driver share it. */
#ifndef RETORT_POSTGRES_DB_H
#define RETORT_POSTGRES_DB_H

#include <libpq-fe.h>
#include <pthread.h>

#include "store/driver.h"
#include "store/prepared.h"

/* The savepoint of the write to come. FRESH: it is set. USED: the one before is kept, and to be renewed. */
enum postgres_savepoint { SAVEPOINT_FRESH, SAVEPOINT_USED };

#define POSTGRES_UNANSWERED 16

struct postgres_db {
	struct db db;
	char *url;
	enum db_access access;
	PGconn *handle; /* NULL: not connected */
	struct prepared_set prepared;
	bool in_transaction;
	enum err broken; /* why the transaction cannot go on; OK: it can */
	enum postgres_savepoint savepoint;
	/* Sent without waiting (postgres_later()); while there are any, libpq is in pipeline mode. */
	const struct query *unanswered[POSTGRES_UNANSWERED];
	unsigned unanswered_count;
	bool warned;		 /* the server sent a warning with the last statement */
	bool unlimited;		 /* the statement at hand may take as long as it needs */
	int64_t retry_ms;	 /* not connected: when to try again, */
	int64_t delay_ms;	 /* and how long it was waited for that */
	pthread_mutex_t lock;	 /* of the next, which other threads ask for */
	char away[DB_WHY_BYTES]; /* why there is no connection; "": there is one */
};

static inline struct postgres_db *postgres_of(struct db *db)
{
	return (struct postgres_db *)db;
}

/* Connects if there is no connection. ERR_DATABASE_LOST: it cannot; soon after a failure it does not try. */
enum err postgres_ensure(struct postgres_db *pg);
/* Ends a connection that is of no use any more. */
void postgres_drop(struct postgres_db *pg, const char *why);
void postgres_free(struct postgres_db *pg);
/* As the function of struct driver. */
bool postgres_in_place(struct db *db, char *reterr_why);

/* Waits for the results of what was sent, and gives the last one, or the first that failed; the caller clears it. NULL:
 * the connection broke or the time was up; it is dropped. `limit_ms`: negative for none. */
PGresult *postgres_await(struct postgres_db *pg, int64_t limit_ms);
/* Waits for the results of one statement, and gives the last one, or the first that failed; the caller clears it.
 * False: the time was up; the connection is dropped. `until_ms`: negative for no limit. */
bool postgres_await_one(struct postgres_db *pg, int64_t until_ms, PGresult **ret_result);
/* Says in our terms what a result is; logs what is nobody's fault. `result` may be NULL. */
enum err postgres_failure(struct postgres_db *pg, const char *what, const PGresult *result);

#endif
