/* Which queries a connection has prepared: a hash table by the address of the query. */
#ifndef RETORT_PREPARED_H
#define RETORT_PREPARED_H

#include "base/error.h"
#include "store/query.h"

struct prepared {
	const struct query *query; /* NULL: the slot is free */
	void *statement;	   /* the driver's; NULL: not prepared yet */
};

/* Initialized to zeros. At most half full. */
struct prepared_set {
	struct prepared *slots;
	size_t slot_count, count;
};

/* The query's slot; allocated if it has none. Valid until the next call. ERR_MEMORY. */
enum err prepared_find(struct prepared_set *set, const struct query *query, struct prepared **ret_slot);
/* Empties the table; calls `forget` (may be NULL) for each statement. */
void prepared_clear(struct prepared_set *set, void (*forget)(void *statement));

#endif
