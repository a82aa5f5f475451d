/* Writes that wait for the writer. */
#include "store/write_queue.h"

#include <stddef.h>

void write_queue_init(struct write_queue *queue)
{
	*queue = (struct write_queue){.last = &queue->first};
}

void write_queue_add(struct write_queue *queue, struct write *write)
{
	*queue->last = write;
	queue->last = &write->next;
	queue->count++;
}

void write_queue_remove(struct write_queue *queue, struct write *write)
{
	struct write **at = &queue->first;

	while (*at != write)
		at = &(*at)->next;
	*at = write->next;
	if (!*at)
		queue->last = at;
	queue->count--;
}

/* Takes the first `count`, of which there are as many. */
static struct write *take(struct write_queue *queue, unsigned count)
{
	struct write *taken = queue->first, **end = &queue->first;

	if (!count)
		return NULL;
	for (unsigned i = 0; i < count; i++)
		end = &(*end)->next;
	queue->first = *end;
	*end = NULL;
	if (!queue->first)
		queue->last = &queue->first;
	queue->count -= count;
	return taken;
}

struct write *write_queue_take(struct write_queue *queue, unsigned most)
{
	const struct write *first = queue->first, *write = first;
	unsigned count = 0;

	while (write && count < most && (write == first || (first->ask && write->ask))) {
		write = write->next;
		count++;
	}
	return take(queue, count);
}

struct write *write_queue_take_all(struct write_queue *queue)
{
	return take(queue, queue->count);
}
