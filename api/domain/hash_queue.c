/* Bounds how many passwords are hashed at once. */
#include "domain/hash_queue.h"

#include <assert.h>
#include <pthread.h>
#include <unistd.h>

#include "base/limits.h"

enum state { WAITING, ENTERED, REFUSED };

/* On the stack of the waiting thread. */
struct waiter {
	struct waiter *next;
	const struct hash_share *share;
	bool beside; /* in a place reserved for known devices */
	enum state state;
	pthread_cond_t changed;
};

static struct {
	pthread_once_t once;
	pthread_mutex_t lock;
	unsigned turns, busy;
	struct waiter *first; /* in order of turns; those of one client in order of arrival */
} queue = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static void count_cores(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	queue.turns = cores > 2 ? (unsigned)cores / 2 : 1;
}

/* Removes a waiter from the queue. */
static void end_wait(struct waiter *waiter, enum state state)
{
	struct waiter **link = &queue.first;

	while (*link != waiter)
		link = &(*link)->next;
	*link = waiter->next;
	waiter->state = state;
	pthread_cond_signal(&waiter->changed);
}

/* After a client's turn: moves its other waiters behind those of all clients. */
static void send_back(struct str client)
{
	struct waiter *back = NULL, **back_end = &back, **link = &queue.first;

	while (*link) {
		struct waiter *waiter = *link;

		if (str_eq(waiter->share->client, client)) {
			*link = waiter->next;
			waiter->next = NULL;
			*back_end = waiter;
			back_end = &waiter->next;
		} else {
			link = &waiter->next;
		}
	}
	*link = back;
}

static void give_turns(void)
{
	while (queue.busy < queue.turns && queue.first) {
		struct waiter *next = queue.first;

		queue.busy++;
		end_wait(next, ENTERED);
		send_back(next->share->client);
	}
}

static unsigned waiting_of(struct str client)
{
	unsigned count = 0;

	for (const struct waiter *w = queue.first; w; w = w->next)
		count += str_eq(w->share->client, client);
	return count;
}

/* The last waiter of the client that has most common places, if these are more than `mine` + 1. */
static struct waiter *find_displaced(unsigned mine)
{
	struct waiter *found = NULL;
	unsigned most = mine + 1;

	for (struct waiter *w = queue.first; w; w = w->next) {
		unsigned count = w->beside ? 0 : waiting_of(w->share->client);

		/* Or a later waiter of the same client. */
		if (count > most || (found && count == most && str_eq(w->share->client, found->share->client))) {
			most = count;
			found = w;
		}
	}
	return found;
}

/* Makes sure that there is a place for `waiter`. */
static enum err make_room(struct waiter *waiter)
{
	unsigned places[] = {LIMIT_HASHES_WAITING, LIMIT_HASHES_KNOWN};
	unsigned mine = waiting_of(waiter->share->client);
	struct waiter *displaced;

	if (mine >= LIMIT_HASHES_OF_CLIENT)
		return ERR_BUSY;
	for (struct waiter *w = queue.first; w; w = w->next)
		places[w->beside]--;
	waiter->beside = !places[false] && places[true] && waiter->share->known_device;
	if (places[waiter->beside])
		return OK;
	displaced = find_displaced(mine);
	if (!displaced)
		return ERR_BUSY;
	end_wait(displaced, REFUSED);
	return OK;
}

static enum err wait_for_turn(const struct hash_share *share)
{
	struct waiter waiter = {.share = share, .changed = PTHREAD_COND_INITIALIZER};
	struct waiter **end = &queue.first;
	enum err e;

	e = make_room(&waiter);
	if (e)
		return e;
	while (*end)
		end = &(*end)->next;
	*end = &waiter;
	while (waiter.state == WAITING)
		pthread_cond_wait(&waiter.changed, &queue.lock);
	pthread_cond_destroy(&waiter.changed);
	return waiter.state == ENTERED ? OK : ERR_BUSY;
}

enum err hash_queue_enter(const struct hash_share *share)
{
	enum err e = OK;

	pthread_once(&queue.once, count_cores);
	pthread_mutex_lock(&queue.lock);
	if (queue.busy < queue.turns)
		queue.busy++;
	else
		e = wait_for_turn(share);
	pthread_mutex_unlock(&queue.lock);
	return e;
}

void hash_queue_leave(void)
{
	pthread_mutex_lock(&queue.lock);
	assert(queue.busy > 0);
	queue.busy--;
	give_turns();
	pthread_mutex_unlock(&queue.lock);
}

struct hash_queue_figures hash_queue_figures(void)
{
	struct hash_queue_figures figures = {0};

	pthread_once(&queue.once, count_cores);
	pthread_mutex_lock(&queue.lock);
	figures.turns = queue.turns;
	figures.busy = queue.busy;
	for (const struct waiter *w = queue.first; w; w = w->next)
		figures.waiting++;
	pthread_mutex_unlock(&queue.lock);
	return figures;
}
