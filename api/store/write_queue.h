/* Writes that wait for the writer, in the order in which they came. The caller holds the lock. */
#ifndef RETORT_WRITE_QUEUE_H
#define RETORT_WRITE_QUEUE_H

#include "store/attempt.h"

struct write_queue {
	struct write *first, **last;
	unsigned count;
};

void write_queue_init(struct write_queue *queue);
void write_queue_add(struct write_queue *queue, struct write *write);
void write_queue_remove(struct write_queue *queue, struct write *write);
/* Takes the first one, or all that follow it and can run together with it, but at most `most`. NULL: there is none. */
struct write *write_queue_take(struct write_queue *queue, unsigned most);
struct write *write_queue_take_all(struct write_queue *queue);

#endif
