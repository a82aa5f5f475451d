/* Statements that were sent without waiting for their results. */
#include "store/postgres/postgres_pipeline.h"

#include "base/clock.h"
#include "base/limits.h"
#include "store/postgres/postgres_row.h"

/* In their order: what the first that failed did. After it the server runs none. */
static enum err read_unanswered(struct postgres_db *pg, int64_t until_ms)
{
	unsigned count = pg->unanswered_count;
	enum err failure = OK;

	for (unsigned i = 0; i < count && pg->handle; i++) {
		PGresult *result = NULL;

		if (!postgres_await_one(pg, until_ms, &result))
			return ERR_DATABASE_LOST;
		if (PQresultStatus(result) == PGRES_TUPLES_OK && pg->unanswered[i].answer.row)
			postgres_answer(result, pg->unanswered[i].query, pg->unanswered[i].answer);
		if (!failure && PQresultStatus(result) == PGRES_FATAL_ERROR && PQstatus(pg->handle) == CONNECTION_OK)
			failure = postgres_failure(pg, pg->unanswered[i].query->name, result);
		PQclear(result);
	}
	return failure;
}

/* Up to the point where the server takes statements again after a failure. */
static enum err leave(struct postgres_db *pg, int64_t until_ms)
{
	PGresult *sync = NULL;

	if (!postgres_await_one(pg, until_ms, &sync))
		return ERR_DATABASE_LOST;
	PQclear(sync);
	pg->unanswered_count = 0;
	if (PQstatus(pg->handle) == CONNECTION_OK && PQexitPipelineMode(pg->handle))
		return OK;
	postgres_drop(pg, PQerrorMessage(pg->handle));
	return ERR_DATABASE_LOST;
}

static enum err read_all(struct postgres_db *pg, int64_t until_ms, bool one_more, PGresult **ret_result)
{
	PGresult *result = NULL;
	enum err e, failure;

	if (!PQpipelineSync(pg->handle)) {
		postgres_drop(pg, PQerrorMessage(pg->handle));
		return ERR_DATABASE_LOST;
	}
	failure = read_unanswered(pg, until_ms);
	if (!pg->handle)
		return failure;
	if (one_more && !postgres_await_one(pg, until_ms, &result))
		return ERR_DATABASE_LOST;
	e = leave(pg, until_ms);
	if (!e)
		e = failure;
	if (e) {
		PQclear(result);
		return e;
	}
	*ret_result = result;
	return OK;
}

static int64_t deadline(int64_t limit_ms)
{
	return limit_ms < 0 ? -1 : clock_monotonic_ms() + limit_ms;
}

enum err postgres_flush(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	PGresult *none = NULL;

	return pg->unanswered_count ? read_all(pg, deadline(LIMIT_ANSWER_MS), false, &none) : OK;
}

enum err postgres_answers(struct postgres_db *pg, int64_t limit_ms, PGresult **ret_result)
{
	if (pg->unanswered_count)
		return read_all(pg, deadline(limit_ms), true, ret_result);
	*ret_result = postgres_await(pg, limit_ms);
	return OK;
}

enum err postgres_run(struct db *db, const char *sql)
{
	struct postgres_db *pg = postgres_of(db);
	PGresult *result = NULL;
	ExecStatusType status;
	enum err e;

	e = postgres_flush(db);
	if (!e)
		e = postgres_ensure(pg);
	if (e)
		return e;
	if (PQsendQuery(pg->handle, sql))
		result = postgres_await(pg, pg->unlimited ? -1 : LIMIT_ANSWER_MS);
	status = PQresultStatus(result);
	e = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? OK : postgres_failure(pg, sql, result);
	PQclear(result);
	return e;
}
