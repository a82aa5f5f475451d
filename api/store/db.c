/* Queries and their rows: passes each call to the connection's driver. */
#include "store/db.h"

#include <assert.h>
#include <string.h>
#include <yder.h>

#include "store/driver.h"
#include "store/slow.h"

/* PostgreSQL refuses further statements in a savepoint after one has failed. All drivers behave like this, so that
 * code works the same on each. */
static enum err note_failure(struct db *db, enum err e)
{
	if (db->writing && !db->failed)
		db->failed = e;
	return e;
}

enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	int64_t opened_us = slow_begin();
	enum err e;

	assert(!ret_rows->statement);
	if (db->writing && db->failed)
		return db->failed;
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

/* The driver's texts are valid only until the statement ends. */
static void copy_texts(struct arena *mem, const struct query *query, void *row)
{
	for (unsigned i = 0; i < query->column_count; i++) {
		if (query->columns[i].type != SQL_INTEGER) {
			struct str *text = (struct str *)((char *)row + query->columns[i].offset);

			*text = arena_str(mem, *text);
		}
	}
}

enum err db_one(struct db *db, struct arena *mem, const struct query *query, const void *in, void *ret_row)
{
	struct rows _rows_ rows = {0};
	void *row = arena_alloc(mem, query->row_size);
	bool found;
	enum err e;

	e = db_open(db, query, in, &rows);
	if (e)
		return e;
	found = db_next(&rows, row);
	if (found)
		copy_texts(mem, query, row);
	/* The changes of a write are complete when its statement ends; only then may a constraint fail. */
	while (db_next(&rows, NULL))
		;
	e = db_close(&rows);
	if (e)
		return e;
	if (!found)
		return ERR_NOT_FOUND;
	memcpy(ret_row, row, query->row_size);
	return OK;
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

void db_notify(struct db *w, const char *topic)
{
	if (w->subscribers)
		subscribers_notify(w->subscribers, topic);
}
