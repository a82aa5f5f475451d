/* Threads that are woken when writes of a kind were committed. */
#ifndef RETORT_LISTENERS_H
#define RETORT_LISTENERS_H

#include <pthread.h>

#include "base/worker.h"

/* Belongs to whoever listens; see store_listen(). */
struct store_listener {
	const char *topic;
	struct worker *worker; /* is running as long as it listens */
	bool due;	       /* a write of the open transaction notified the topic */
	struct store_listener *next;
};

struct listeners {
	pthread_mutex_t lock;
	struct store_listener *first;
};

/* From any thread. */
void listeners_add(struct listeners *listeners, struct store_listener *listener);
void listeners_remove(struct listeners *listeners, struct store_listener *listener);

/* For the writer's thread: notes what is notified, and wakes after the commit. */
void listeners_notify(struct listeners *listeners, const char *topic);
void listeners_wake(struct listeners *listeners);

#endif
