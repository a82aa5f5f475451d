/* Statements of SQLite, prepared once on each connection. */
#include "store/sqlite/sqlite_statement.h"

#include <assert.h>

static int bind_one(sqlite3_stmt *statement, int at, const struct sql_field *field, const void *in)
{
	const void *value = (const char *)in + field->offset;
	const struct str *text = value;

	if (field->type == SQL_INTEGER)
		return sqlite3_bind_int64(statement, at, *(const int64_t *)value);
	if (!text->ptr)
		return sqlite3_bind_null(statement, at);
	if (field->type == SQL_TEXT)
		return sqlite3_bind_text64(statement, at, text->ptr, text->len, SQLITE_STATIC, SQLITE_UTF8);
	return sqlite3_bind_blob64(statement, at, text->ptr, text->len, SQLITE_STATIC);
}

/* The statement of a query, prepared at its first use on this connection. */
static enum err statement_of(struct db *db, const struct query *query, sqlite3_stmt **ret_statement)
{
	struct sqlite_db *sqlite = sqlite_of(db);
	struct prepared *slot;
	sqlite3_stmt *statement;
	enum err e;
	int code;

	e = prepared_find(&sqlite->prepared, query, &slot);
	if (e)
		return e;
	if (!slot->statement) {
		code = sqlite3_prepare_v3(sqlite->handle, query->sql[DB_SQLITE], -1, SQLITE_PREPARE_PERSISTENT,
					  &statement, NULL);
		if (code != SQLITE_OK)
			return sqlite_failure(db, query->name, code);
		slot->statement = statement;
	}
	*ret_statement = slot->statement;
	return OK;
}

enum err sqlite_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows)
{
	sqlite3_stmt *statement = NULL;
	enum err e;
	int code;

	e = statement_of(db, query, &statement);
	if (e)
		return e;
	assert(!sqlite3_stmt_busy(statement)); /* its rows are still open */
	for (unsigned i = 0; i < query->parameter_count; i++) {
		code = bind_one(statement, (int)i + 1, &query->parameters[i], in);
		if (code != SQLITE_OK) {
			sqlite3_clear_bindings(statement);
			return sqlite_failure(db, query->name, code);
		}
	}
	*ret_rows = (struct rows){.db = db, .query = query, .statement = statement};
	return OK;
}

static void read_row(sqlite3_stmt *statement, const struct query *query, void *ret_row)
{
	for (int i = 0; i < (int)query->column_count; i++) {
		const struct sql_field *column = &query->columns[i];
		void *value = (char *)ret_row + column->offset;

		if (column->type == SQL_INTEGER) {
			*(int64_t *)value = sqlite3_column_int64(statement, i);
		} else {
			/* Also for texts: the NUL is not needed. Empty values have a null pointer, but only SQL NULL
			 * may be read as absent. */
			const void *bytes = sqlite3_column_blob(statement, i);
			bool null = !bytes && sqlite3_column_type(statement, i) == SQLITE_NULL;

			*(struct str *)value =
			    (struct str){bytes || null ? bytes : "", (size_t)sqlite3_column_bytes(statement, i)};
		}
	}
}

bool sqlite_next(struct rows *rows, void *ret_row)
{
	sqlite3_stmt *statement = rows->statement;
	int code;

	if (rows->ended)
		return false;
	code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		if (ret_row)
			read_row(statement, rows->query, ret_row);
		return true;
	}
	rows->ended = true;
	rows->changed = sqlite3_changes64(sqlite_handle(rows->db));
	if (code != SQLITE_DONE)
		rows->error =
		    sqlite_failure(rows->db, rows->query->name, sqlite3_extended_errcode(sqlite_handle(rows->db)));
	return false;
}

enum err sqlite_close(struct rows *rows)
{
	sqlite3_stmt *statement = rows->statement;

	rows->statement = NULL;
	sqlite3_reset(statement); /* returns the error of the step again, which is already known */
	sqlite3_clear_bindings(statement);
	return rows->error;
}

enum err sqlite_explain(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan)
{
	struct str sql = arena_printf(mem, "EXPLAIN QUERY PLAN %s", query->sql[DB_SQLITE]);
	struct str plan = STR("");
	sqlite3_stmt *statement;
	int code;

	code = sqlite3_prepare_v2(sqlite_handle(db), sql.ptr, -1, &statement, NULL);
	while (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		plan = arena_printf(mem, "%s%s%s", plan.ptr, *plan.ptr ? "; " : "", sqlite3_column_text(statement, 3));
	code = code == SQLITE_OK ? sqlite3_finalize(statement) : code;
	if (code != SQLITE_OK)
		return sqlite_failure(db, "EXPLAIN", code);
	*ret_plan = plan;
	return OK;
}

static void finalize(void *statement)
{
	sqlite3_finalize(statement);
}

void sqlite_forget_statements(struct sqlite_db *sqlite)
{
	prepared_clear(&sqlite->prepared, finalize);
}
