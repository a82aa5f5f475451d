/* Statements of SQLite, prepared once on each connection; as the functions of struct driver. */
#ifndef RETORT_SQLITE_STATEMENT_H
#define RETORT_SQLITE_STATEMENT_H

#include "store/sqlite/sqlite_db.h"

enum err sqlite_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
bool sqlite_next(struct rows *rows, void *ret_row);
enum err sqlite_close(struct rows *rows);
enum err sqlite_explain(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan);

/* Before the connection is closed. */
void sqlite_forget_statements(struct sqlite_db *sqlite);

#endif
