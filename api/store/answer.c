/* The row of a query that gives at most one. */
#include "store/answer.h"

#include <string.h>

void answer_keep(struct answer answer, const struct query *query, const void *row)
{
	memcpy(answer.row, row, query->row_size);
	*answer.found = true;
	for (unsigned i = 0; i < query->column_count; i++) {
		if (query->columns[i].type != SQL_INTEGER) {
			struct str *text = (struct str *)((char *)answer.row + query->columns[i].offset);

			*text = arena_str(answer.mem, *text);
		}
	}
}
