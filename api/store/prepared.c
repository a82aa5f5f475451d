/* Which queries a connection has prepared. */
#include "store/prepared.h"

#include <stdlib.h>

#define FIRST_SLOTS 64

/* The slot of a query, or the free one where it belongs. There is always a free slot. */
static struct prepared *slot_of(struct prepared *slots, size_t count, const struct query *query)
{
	size_t at = (uintptr_t)query / sizeof(*query);

	while (slots[at % count].query && slots[at % count].query != query)
		at++;
	return &slots[at % count];
}

static enum err make_room(struct prepared_set *set)
{
	size_t count = set->slot_count ? 2 * set->slot_count : FIRST_SLOTS;
	struct prepared *slots;

	if (2 * (set->count + 1) <= set->slot_count)
		return OK;
	slots = calloc(count, sizeof(*slots));
	if (!slots)
		return ERR_MEMORY;
	for (size_t i = 0; i < set->slot_count; i++)
		if (set->slots[i].query)
			*slot_of(slots, count, set->slots[i].query) = set->slots[i];
	free(set->slots);
	set->slots = slots;
	set->slot_count = count;
	return OK;
}

enum err prepared_find(struct prepared_set *set, const struct query *query, struct prepared **ret_slot)
{
	struct prepared *slot;
	enum err e;

	e = make_room(set);
	if (e)
		return e;
	slot = slot_of(set->slots, set->slot_count, query);
	if (!slot->query) {
		slot->query = query;
		set->count++;
	}
	*ret_slot = slot;
	return OK;
}

void prepared_clear(struct prepared_set *set, void (*forget)(void *statement))
{
	for (size_t i = 0; forget && i < set->slot_count; i++)
		if (set->slots[i].statement)
			forget(set->slots[i].statement);
	free(set->slots);
	*set = (struct prepared_set){0};
}
