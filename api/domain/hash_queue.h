/* Bounds how many passwords are hashed at once. A hash takes milliseconds of a whole core, so at most half the cores
 * hash at once; others wait in a short queue.
 *
 * The queue is fair: clients take turns, and each has at most LIMIT_HASHES_OF_CLIENT places. When it is full, a client
 * that has fewer places than another takes the last place of the other. Devices that signed in before have
 * LIMIT_HASHES_KNOWN more places of their own. */
#ifndef RETORT_HASH_QUEUE_H
#define RETORT_HASH_QUEUE_H

#include "base/error.h"
#include "base/str.h"

/* The owner of a place. */
struct hash_share {
	struct str client; /* or the account of a known device */
	bool known_device;
};

/* Waits for a turn, which hash_queue_leave() ends. ERR_BUSY: no place in the queue, or it was lost to another client.
 * Blocks the calling thread; the caller limits how many threads do so. */
enum err hash_queue_enter(const struct hash_share *share);
void hash_queue_leave(void);

struct hash_queue_figures {
	unsigned turns, busy, waiting;
};

/* How full it is; `turns`: how many may hash at once. */
struct hash_queue_figures hash_queue_figures(void);

#endif
