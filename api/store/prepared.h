/* Which queries a connection has prepared: a hash table by the address of the query. */
#ifndef RETORT_PREPARED_H
#define RETORT_PREPARED_H

#include "base/error.h"
#include "store/query.h"

struct prepared {
	const struct query *query; /* NULL: the slot is free */
	void *statement;	   /* the driver's; NULL: not prepared yet */
};

/* Begins as zeros. Half full at most. */
struct prepared_set {
	struct prepared *slots;
	size_t slot_count, count;
};

/* The query's slot, taken for it where it has none. It stays in its place until the next call. ERR_MEMORY. */
enum err prepared_find(struct prepared_set *set, const struct query *query, struct prepared **ret_slot);
/* Empties the set; `forget` (may be NULL) hears of each statement. */
void prepared_clear(struct prepared_set *set, void (*forget)(void *statement));

#endif
