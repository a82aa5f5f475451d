/* Queries and their rows: passes each call to the connection's driver. */
#include "store/db.h"

#include <assert.h>
#include <string.h>
#include <yder.h>

#include "store/driver.h"
#include "store/merge.h"
#include "store/slow.h"

/* PostgreSQL refuses further statements in a savepoint after one has failed. All drivers behave like this, so that
 * code works the same on each. */
static enum err note_failure(struct db *db, enum err e)
{
	if (db->writing && !db->failed)
		db->failed = e;
	return e;
}

/* What has been gathered takes effect before something is read. */
static enum err before_reading(struct db *db)
{
	if (!db->writing)
		return OK;
	return db->failed ? db->failed : merge_run(db, db_exec_deferred);
}

enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	int64_t opened_us = slow_begin();
	enum err e;

	assert(!ret_rows->statement);
	e = before_reading(db);
	if (e)
		return e;
	e = db->driver->open(db, query, in, ret_rows);
	if (e)
		return note_failure(db, e);
	ret_rows->opened_us = opened_us;
	return OK;
}

static void log_slow(struct db *db, const struct query *query, double took_ms)
{
	struct arena *mem;
	struct str plan = STR("unknown");

	mem = arena_new();
	if (mem && db->driver->explain(db, mem, query, &plan))
		plan = STR("unknown");
	y_log_message(Y_LOG_LEVEL_WARNING, "slow query: %s took %.1f ms; plan: %s", query->name, took_ms, plan.ptr);
	arena_free(mem);
}

bool db_next(struct rows *rows, void *ret_row)
{
	return rows->statement && rows->db->driver->next(rows, ret_row);
}

enum err db_close(struct rows *rows)
{
	double took_ms;
	bool slow;
	enum err e;

	if (!rows->statement)
		return rows->error;
	slow = slow_end(rows->opened_us, &took_ms);
	e = note_failure(rows->db, rows->db->driver->close(rows));
	if (slow)
		log_slow(rows->db, rows->query, took_ms);
	return e;
}

enum err db_one(struct db *db, struct arena *mem, const struct query *query, const void *in, void *ret_row)
{
	struct rows _rows_ rows = {0};
	void *row = arena_alloc(mem, query->row_size), *kept = arena_alloc(mem, query->row_size);
	bool found = false;
	enum err e;

	e = db_open(db, query, in, &rows);
	if (e)
		return e;
	if (db_next(&rows, row))
		answer_keep((struct answer){mem, kept, &found}, query, row);
	/* The changes of a write are complete when its statement ends; only then may a constraint fail. */
	while (db_next(&rows, NULL))
		;
	e = db_close(&rows);
	if (e)
		return e;
	if (!found)
		return ERR_NOT_FOUND;
	memcpy(ret_row, kept, query->row_size);
	return OK;
}

static enum err ask_and_wait(struct db *w, const struct query *query, const void *in, struct answer answer)
{
	enum err e;

	e = db_one(w, answer.mem, query, in, answer.row);
	*answer.found = !e;
	return e == ERR_NOT_FOUND ? OK : e;
}

enum err db_ask(struct db *w, struct arena *mem, const struct query *query, const void *in, void *reterr_row,
		bool *reterr_found)
{
	struct answer answer = {mem, reterr_row, reterr_found};
	enum err e;

	if (!w->writing || !w->driver->ask)
		return ask_and_wait(w, query, in, answer);
	e = before_reading(w);
	if (e)
		return e;
	*reterr_found = false;
	if (!w->asked)
		w->asked_us = slow_begin();
	w->asked = query;
	return note_failure(w, w->driver->ask(w, query, in, answer));
}

enum err db_answers(struct db *w)
{
	const struct query *last = w->asked;
	double took_ms;
	enum err e;

	w->asked = NULL;
	if (w->failed)
		return w->failed;
	if (!w->driver->flush)
		return OK;
	e = note_failure(w, w->driver->flush(w));
	/* They are answered together; the last stands for all: those before it check the caller. */
	if (!e && last && slow_end(w->asked_us, &took_ms))
		log_slow(w, last, took_ms);
	return e;
}

enum err db_exec(struct db *db, const struct query *query, const void *in, int64_t *ret_changed)
{
	struct rows _rows_ rows = {0};
	enum err e;

	e = db_open(db, query, in, &rows);
	if (e)
		return e;
	while (db_next(&rows, NULL))
		;
	e = db_close(&rows);
	if (!e && ret_changed)
		*ret_changed = rows.changed;
	return e;
}

enum err db_exec_deferred(struct db *db, const struct query *query, const void *in)
{
	if (!db->writing || !db->driver->exec_deferred)
		return db_exec(db, query, in, NULL);
	if (db->failed)
		return db->failed;
	return note_failure(db, db->driver->exec_deferred(db, query, in));
}

enum err db_merge(struct db *w, const struct query *query, const void *in)
{
	if (!w->writing)
		return db_exec(w, query, in, NULL);
	return w->failed ? w->failed : note_failure(w, merge_add(w, query, in));
}

void db_notify(struct db *w, const char *topic)
{
	if (w->subscribers)
		subscribers_notify(w->subscribers, topic);
}
