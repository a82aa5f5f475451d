/* Hands each call to the connection's driver. */
#include "store/db.h"

#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "store/driver.h"

static const struct driver *const drivers[] = {&sqlite_driver};

enum err db_connect(const char *url, enum db_access access, struct db **ret_db)
{
	for (size_t i = 0; i < sizeof(drivers) / sizeof(*drivers); i++) {
		size_t length = strlen(drivers[i]->prefix);

		if (strncmp(url, drivers[i]->prefix, length) == 0)
			return drivers[i]->connect(url + length, access, ret_db);
	}
	y_log_message(Y_LOG_LEVEL_ERROR, "RETORT_DATABASE_URL names no database that is known here; use sqlite:PATH");
	return ERR_INVALID;
}

void db_disconnect(struct db *db)
{
	if (db)
		db->driver->disconnect(db);
}

static int64_t slow_us = -1;

void db_log_slow(int64_t ms)
{
	slow_us = ms < 0 ? -1 : ms * 1000;
}

enum err db_run(struct db *db, const char *sql)
{
	int64_t began_us = clock_monotonic_us(), took_us;
	enum err e = db->driver->run(db, sql);

	took_us = clock_monotonic_us() - began_us;
	if (slow_us >= 0 && took_us >= slow_us)
		y_log_message(Y_LOG_LEVEL_WARNING, "slow query: %.*s took %.1f ms", (int)strcspn(sql, "\n;"), sql,
			      (double)took_us / 1000);
	return e;
}

enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	int64_t opened_us = slow_us < 0 ? 0 : clock_monotonic_us();
	enum err e = db->driver->open(db, query, in, ret_rows);

	ret_rows->opened_us = opened_us;
	return e;
}

static void log_slow(const struct rows *rows, int64_t took_us)
{
	struct arena *mem = arena_new();
	struct str plan = STR("unknown");

	if (mem && rows->db->driver->explain(rows->db, mem, rows->query, &plan))
		plan = STR("unknown");
	y_log_message(Y_LOG_LEVEL_WARNING, "slow query: %s took %.1f ms; plan: %s", rows->query->name,
		      (double)took_us / 1000, plan.ptr);
	arena_free(mem);
}

bool db_next(struct rows *rows, void *ret_row)
{
	return rows->statement && rows->db->driver->next(rows, ret_row);
}

enum err db_close(struct rows *rows)
{
	int64_t took_us;
	enum err e;

	if (!rows->statement)
		return rows->error;
	took_us = slow_us < 0 ? 0 : clock_monotonic_us() - rows->opened_us;
	e = rows->db->driver->close(rows);
	if (slow_us >= 0 && took_us >= slow_us)
		log_slow(rows, took_us);
	return e;
}

/* The driver's texts vanish with the statement. */
static void keep_texts(struct arena *mem, const struct query *query, void *row)
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
	enum err e = db_open(db, query, in, &rows);

	if (e)
		return e;
	if (db_next(&rows, row)) {
		keep_texts(mem, query, row);
		memcpy(ret_row, row, query->row_size);
		/* A write's changes end with its statement; a constraint may speak only then. */
		while (db_next(&rows, row))
			;
		return db_close(&rows);
	}
	e = db_close(&rows);
	return e ? e : ERR_NOT_FOUND;
}

enum err db_exec(struct db *db, const struct query *query, const void *in, int64_t *ret_changed)
{
	struct rows _rows_ rows = {0};
	enum err e = db_open(db, query, in, &rows);
	int64_t changed;

	if (e)
		return e;
	while (db_next(&rows, NULL))
		;
	/* Before it is closed: the plan of a slow statement, which is logged then, counts as one that changes nothing.
	 */
	changed = db->driver->changed(db);
	e = db_close(&rows);
	if (!e && ret_changed)
		*ret_changed = changed;
	return e;
}
