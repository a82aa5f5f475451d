/* Rows of results, in the server's binary form. */
#ifndef RETORT_POSTGRES_ROW_H
#define RETORT_POSTGRES_ROW_H

#include <libpq-fe.h>

#include "store/answer.h"

/* Reads row number `row` into the generated struct. Its texts belong to the result. */
void postgres_read_row(const PGresult *result, int row, const struct query *query, void *ret_row);
/* Keeps the first row, if there is one. */
void postgres_answer(const PGresult *result, const struct query *query, struct answer answer);

#endif
