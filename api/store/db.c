/* Hands each call to the connection's driver. */
#include "store/db.h"

#include <string.h>
#include <yder.h>

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

enum err db_run(struct db *db, const char *sql)
{
	return db->driver->run(db, sql);
}

enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	return db->driver->open(db, query, in, ret_rows);
}

bool db_next(struct rows *rows, void *ret_row)
{
	return rows->statement && rows->db->driver->next(rows, ret_row);
}

enum err db_close(struct rows *rows)
{
	return rows->statement ? rows->db->driver->close(rows) : rows->error;
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

	if (e)
		return e;
	while (db_next(&rows, NULL))
		;
	e = db_close(&rows);
	if (!e && ret_changed)
		*ret_changed = db->driver->changed(db);
	return e;
}
