/* Who may hash a password now. A hash takes milliseconds of a whole core, so at most half the cores hash at once; the
 * others wait in a short queue.
 *
 * The queue is shared out by clients. They take turns, whoever has more waiting; each has LIMIT_HASHES_OF_CLIENT places
 * at most; and where all are taken, a client that has fewer than another takes the other's last. Devices that signed in
 * before have LIMIT_HASHES_KNOWN places beside, which nobody else gets. */
#ifndef RETORT_HASH_QUEUE_H
#define RETORT_HASH_QUEUE_H

#include "base/error.h"
#include "base/str.h"

/* Whose place it is. */
struct hash_share {
	struct str client; /* or the account of a known device */
	bool known_device;
};

/* Waits for a turn, which hash_queue_leave() ends. ERR_BUSY: no place in the queue, or it was lost to another client.
 * The caller's thread waits: whoever runs requests bounds how many may come here. */
enum err hash_queue_enter(const struct hash_share *share);
void hash_queue_leave(void);

struct hash_queue_figures {
	unsigned turns, busy, waiting;
};

/* How full it is; `turns`: how many hash at once. */
struct hash_queue_figures hash_queue_figures(void);

#endif
