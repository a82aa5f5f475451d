/* Threads that are woken when writes of a kind were committed. */
#include "store/listeners.h"

#include <assert.h>
#include <string.h>

void listeners_add(struct listeners *listeners, struct store_listener *listener)
{
	pthread_mutex_lock(&listeners->lock);
	listener->next = listeners->first;
	listeners->first = listener;
	pthread_mutex_unlock(&listeners->lock);
}

void listeners_remove(struct listeners *listeners, struct store_listener *listener)
{
	struct store_listener **at = &listeners->first;

	pthread_mutex_lock(&listeners->lock);
	while (*at && *at != listener)
		at = &(*at)->next;
	assert(*at);
	*at = listener->next;
	pthread_mutex_unlock(&listeners->lock);
}

void listeners_notify(struct listeners *listeners, const char *topic)
{
	pthread_mutex_lock(&listeners->lock);
	for (struct store_listener *listener = listeners->first; listener; listener = listener->next)
		listener->due = listener->due || strcmp(listener->topic, topic) == 0;
	pthread_mutex_unlock(&listeners->lock);
}

void listeners_wake(struct listeners *listeners)
{
	pthread_mutex_lock(&listeners->lock);
	for (struct store_listener *listener = listeners->first; listener; listener = listener->next) {
		if (listener->due)
			worker_wake(listener->worker);
		listener->due = false;
	}
	pthread_mutex_unlock(&listeners->lock);
}
