/* Statements of PostgreSQL, prepared once on each connection. All values travel in the server's binary form: integers
 * in network byte order, texts and bytes as they are (https://www.postgresql.org/docs/current/libpq-exec.html). */
#include "store/postgres/postgres_statement.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/reason.h"
#include "store/postgres/postgres_pipeline.h"
#include "store/postgres/postgres_row.h"

#define MOST_PARAMETERS 512

/* From the server's catalog pg_type; they never change. */
enum type { TYPE_BOOL = 16, TYPE_BYTEA = 17, TYPE_INT8 = 20, TYPE_INT2 = 21, TYPE_INT4 = 23, TYPE_TEXT = 25 };

static const Oid types[] = {[SQL_INTEGER] = TYPE_INT8, [SQL_TEXT] = TYPE_TEXT, [SQL_BLOB] = TYPE_BYTEA};

struct parameters {
	const char *values[MOST_PARAMETERS];
	int lengths[MOST_PARAMETERS], formats[MOST_PARAMETERS];
	int64_t integers[MOST_PARAMETERS];
};

static void read_parameters(const struct query *query, const void *in, struct parameters *ret)
{
	for (unsigned i = 0; i < query->parameter_count; i++) {
		const void *value = (const char *)in + query->parameters[i].offset;
		const struct str *text = value;

		ret->formats[i] = 1;
		if (query->parameters[i].type == SQL_INTEGER) {
			ret->integers[i] = (int64_t)htobe64((uint64_t)*(const int64_t *)value);
			ret->values[i] = (const char *)&ret->integers[i];
			ret->lengths[i] = sizeof(ret->integers[i]);
		} else {
			ret->values[i] = text->ptr;
			ret->lengths[i] = (int)text->len;
		}
	}
}

static enum err prepare(struct postgres_db *pg, const struct query *query)
{
	Oid oids[MOST_PARAMETERS];
	PGresult *result = NULL;
	enum err e = OK;

	for (unsigned i = 0; i < query->parameter_count; i++)
		oids[i] = types[query->parameters[i].type];
	if (PQsendPrepare(pg->handle, query->name, query->sql[DB_POSTGRES], (int)query->parameter_count, oids))
		result = postgres_await(pg, LIMIT_ANSWER_MS);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
		e = postgres_failure(pg, query->name, result);
	PQclear(result);
	return e;
}

/* On a connection that is open. What is prepared cannot ride along with what is not answered yet. */
static enum err ensure_prepared(struct postgres_db *pg, const struct query *query)
{
	struct prepared *slot;
	enum err e;

	e = prepared_find(&pg->prepared, query, &slot);
	if (e || slot->statement)
		return e;
	e = postgres_flush(&pg->db);
	if (!e)
		e = prepare(pg, query);
	if (!e)
		slot->statement = pg; /* anything that is not NULL */
	return e;
}

static bool send(struct postgres_db *pg, const struct query *query, const struct parameters *in)
{
	return PQsendQueryPrepared(pg->handle, query->name, (int)query->parameter_count, in->values, in->lengths,
				   in->formats, 1);
}

static enum err execute(struct postgres_db *pg, const struct query *query, const struct parameters *in,
			PGresult **ret_result)
{
	PGresult *result = NULL;
	ExecStatusType status;
	enum err e;

	e = ensure_prepared(pg, query);
	if (e)
		return e;
	if (send(pg, query, in)) {
		e = postgres_answers(pg, pg->unlimited ? -1 : LIMIT_ANSWER_MS, &result);
		if (e)
			return e;
	}
	status = PQresultStatus(result);
	if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
		e = postgres_failure(pg, query->name, result);
		PQclear(result);
		return e;
	}
	*ret_result = result;
	return OK;
}

static enum err check_count(const struct query *query)
{
	if (query->parameter_count <= MOST_PARAMETERS)
		return OK;
	reason_add("PostgreSQL: %s has too many parameters", query->name);
	return ERR_INTERNAL;
}

static enum err send_unanswered(struct db *db, const struct query *query, const void *in, struct answer answer)
{
	struct postgres_db *pg = postgres_of(db);
	struct parameters parameters;
	enum err e;

	e = check_count(query);
	if (!e)
		e = postgres_ensure(pg);
	if (!e)
		e = ensure_prepared(pg, query);
	if (!e && pg->unanswered_count == POSTGRES_UNANSWERED)
		e = postgres_flush(db);
	if (e)
		return e;
	read_parameters(query, in, &parameters);
	if (!PQenterPipelineMode(pg->handle) || !send(pg, query, &parameters))
		return postgres_failure(pg, query->name, NULL);
	pg->unanswered[pg->unanswered_count++] = (struct postgres_unanswered){query, answer};
	return OK;
}

enum err postgres_exec_deferred(struct db *db, const struct query *query, const void *in)
{
	return send_unanswered(db, query, in, (struct answer){0});
}

enum err postgres_ask(struct db *db, const struct query *query, const void *in, struct answer answer)
{
	return send_unanswered(db, query, in, answer);
}

enum err postgres_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	struct postgres_db *pg = postgres_of(db);
	struct parameters parameters;
	PGresult *result = NULL;
	enum err e;

	e = check_count(query);
	if (!e)
		e = postgres_ensure(pg);
	if (e)
		return e;
	read_parameters(query, in, &parameters);
	e = execute(pg, query, &parameters, &result);
	/* The connection may have been lost while idle, for example by a restart of the server; nothing was changed,
	 * so a retry is safe. */
	if (e && !pg->handle && !pg->in_transaction && pg->access == DB_READ) {
		e = postgres_ensure(pg);
		if (!e)
			e = execute(pg, query, &parameters, &result);
	}
	if (e)
		return e;
	if (PQnfields(result) != (int)query->column_count) {
		reason_add("PostgreSQL: %s gives %d columns", query->name, PQnfields(result));
		PQclear(result);
		return ERR_INTERNAL;
	}
	*ret_rows = (struct rows){
	    .db = db, .query = query, .statement = result, .changed = strtoll(PQcmdTuples(result), NULL, 10)};
	return OK;
}

bool postgres_next(struct rows *rows, void *ret_row)
{
	if (rows->at >= PQntuples(rows->statement))
		return false;
	if (ret_row)
		postgres_read_row(rows->statement, rows->at, rows->query, ret_row);
	rows->at++;
	return true;
}

enum err postgres_close(struct rows *rows)
{
	PQclear(rows->statement);
	rows->statement = NULL;
	return rows->error;
}

static struct str plan_of(struct arena *mem, const PGresult *result)
{
	struct str plan = STR("");

	for (int i = 0; i < PQntuples(result); i++) {
		const char *line = PQgetvalue(result, i, 0);

		plan = arena_printf(mem, "%s%s%s", plan.ptr, i ? "; " : "", line + strspn(line, " "));
	}
	return plan;
}

/* EXPLAIN needs parameters. A plan made for NULLs would differ from that of the slow query, so a generic plan is
 * requested. */
enum err postgres_explain(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan)
{
	struct postgres_db *pg = postgres_of(db);
	struct str nulls = STR(""), plan = STR("");
	PGresult *result = NULL;
	enum err e, reset;

	if (!pg->handle)
		return ERR_DATABASE_LOST;
	for (unsigned i = 0; i < query->parameter_count; i++)
		nulls = arena_printf(mem, "%s%s", i ? nulls.ptr : "", i ? ", NULL" : "NULL");
	e = postgres_run(db, "SET plan_cache_mode = force_generic_plan");
	if (e)
		return e;
	if (PQsendQuery(pg->handle, arena_printf(mem, "EXPLAIN (COSTS OFF) EXECUTE %s%s%s%s", query->name,
						 nulls.len ? "(" : "", nulls.ptr, nulls.len ? ")" : "")
					.ptr))
		result = postgres_await(pg, LIMIT_ANSWER_MS);
	if (PQresultStatus(result) == PGRES_TUPLES_OK)
		plan = plan_of(mem, result);
	else
		e = postgres_failure(pg, "EXPLAIN", result);
	PQclear(result);
	reset = postgres_run(db, "RESET plan_cache_mode");
	if (e)
		return e;
	if (reset)
		return reset;
	*ret_plan = plan;
	return OK;
}
