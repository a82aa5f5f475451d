/* The row of a query that gives at most one. */
#ifndef RETORT_ANSWER_H
#define RETORT_ANSWER_H

#include "base/arena.h"
#include "store/rows.h"

/* Where it goes. */
struct answer {
	struct arena *mem; /* for its texts */
	void *row;	   /* the generated struct; unchanged if there is none */
	bool *found;
};

/* Copies a row as the driver gives it, whose texts are valid only until the statement ends. */
void answer_keep(struct answer answer, const struct query *query, const void *row);

#endif
