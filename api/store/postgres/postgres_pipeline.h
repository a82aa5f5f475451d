/* Statements that were sent without waiting for their results: libpq's pipeline mode
 * (https://www.postgresql.org/docs/current/libpq-pipeline-mode.html). */
#ifndef RETORT_POSTGRES_PIPELINE_H
#define RETORT_POSTGRES_PIPELINE_H

#include "store/postgres/postgres_db.h"

/* As the function of struct driver. */
enum err postgres_flush(struct db *db);
/* Runs SQL of our own; may hold several statements. As the function of struct driver. */
enum err postgres_run(struct db *db, const char *sql);
/* Waits for the result of the statement that was sent last, and of those before it that were sent without waiting; the
 * caller clears it. NULL: the connection broke or the time was up; it is dropped. Fails with what the first of the
 * others failed with. `limit_ms`: negative for none. */
enum err postgres_answers(struct postgres_db *pg, int64_t limit_ms, PGresult **ret_result);

#endif
