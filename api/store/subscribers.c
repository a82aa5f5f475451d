/* Wakes threads when writes of a certain kind were committed. */
#include "store/subscribers.h"

#include <assert.h>
#include <string.h>

void subscribers_add(struct subscribers *subscribers, struct store_subscriber *subscriber)
{
	pthread_mutex_lock(&subscribers->lock);
	subscriber->next = subscribers->first;
	subscribers->first = subscriber;
	pthread_mutex_unlock(&subscribers->lock);
}

void subscribers_remove(struct subscribers *subscribers, struct store_subscriber *subscriber)
{
	struct store_subscriber **at = &subscribers->first;

	pthread_mutex_lock(&subscribers->lock);
	while (*at && *at != subscriber)
		at = &(*at)->next;
	assert(*at);
	*at = subscriber->next;
	pthread_mutex_unlock(&subscribers->lock);
}

void subscribers_notify(struct subscribers *subscribers, const char *topic)
{
	pthread_mutex_lock(&subscribers->lock);
	for (struct store_subscriber *subscriber = subscribers->first; subscriber; subscriber = subscriber->next)
		subscriber->due = subscriber->due || strcmp(subscriber->topic, topic) == 0;
	pthread_mutex_unlock(&subscribers->lock);
}

void subscribers_wake(struct subscribers *subscribers)
{
	pthread_mutex_lock(&subscribers->lock);
	for (struct store_subscriber *subscriber = subscribers->first; subscriber; subscriber = subscriber->next) {
		if (subscriber->due)
			worker_wake(subscriber->worker);
		subscriber->due = false;
	}
	pthread_mutex_unlock(&subscribers->lock);
}
