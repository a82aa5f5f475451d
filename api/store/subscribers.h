/* Wakes threads when writes of a certain kind were committed. */
#ifndef RETORT_SUBSCRIBERS_H
#define RETORT_SUBSCRIBERS_H

#include <pthread.h>

#include "base/worker.h"

/* Owned by the subscriber; see store_subscribe(). */
struct store_subscriber {
	const char *topic;
	struct worker *worker; /* is running as long as it is subscribed */
	bool due;	       /* a write of the open transaction notified the topic */
	struct store_subscriber *next;
};

struct subscribers {
	pthread_mutex_t lock;
	struct store_subscriber *first;
};

/* From any thread. */
void subscribers_add(struct subscribers *subscribers, struct store_subscriber *subscriber);
void subscribers_remove(struct subscribers *subscribers, struct store_subscriber *subscriber);

/* For the writer's thread: records notifications, and wakes the listeners after the commit. */
void subscribers_notify(struct subscribers *subscribers, const char *topic);
void subscribers_wake(struct subscribers *subscribers);

#endif
