/* Statements of PostgreSQL, prepared once on each connection; as the functions of struct driver. */
#ifndef RETORT_POSTGRES_STATEMENT_H
#define RETORT_POSTGRES_STATEMENT_H

#include "store/postgres/postgres_db.h"

enum err postgres_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
enum err postgres_exec_deferred(struct db *db, const struct query *query, const void *in);
enum err postgres_ask(struct db *db, const struct query *query, const void *in, struct answer answer);
bool postgres_next(struct rows *rows, void *ret_row);
enum err postgres_close(struct rows *rows);
enum err postgres_explain(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan);

#endif
