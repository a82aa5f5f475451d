/* Connections that were answered before the whole request was read. */
#include "server/linger.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/limits.h"

#define READ_SIZE (64 * 1024)
#define READS_AT_ONCE 8

struct lingering {
	int socket;
	int64_t deadline_ms;
};

/* New ones are added by any thread; the others belong to the ticking thread. */
static struct {
	pthread_mutex_t lock; /* of the new ones */
	struct lingering fresh[LIMIT_LINGERING];
	unsigned fresh_count;
	struct lingering item[LIMIT_LINGERING];
	unsigned count;
} list = {.lock = PTHREAD_MUTEX_INITIALIZER};

void linger(int socket)
{
	bool added = false;

	pthread_mutex_lock(&list.lock);
	if (list.fresh_count < LIMIT_LINGERING) {
		list.fresh[list.fresh_count++] =
		    (struct lingering){socket, clock_monotonic_ms() + LIMIT_LINGER_S * 1000};
		added = true;
	}
	pthread_mutex_unlock(&list.lock);
	if (!added)
		close(socket);
}

void linger_copy(int socket)
{
	int copy = fcntl(socket, F_DUPFD_CLOEXEC, 0);

	if (copy >= 0)
		linger(copy);
}

/* False: the client has closed, or reset. */
static bool throw_away(int socket)
{
	static char buffer[READ_SIZE]; /* never read */

	for (int i = 0; i < READS_AT_ONCE; i++) {
		ssize_t got = recv(socket, buffer, sizeof(buffer), MSG_DONTWAIT);

		if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
			return false;
		if (got < 0)
			return true;
	}
	return true;
}

static void take_fresh(void)
{
	pthread_mutex_lock(&list.lock);
	while (list.fresh_count) {
		list.fresh_count--;
		if (list.count < LIMIT_LINGERING)
			list.item[list.count++] = list.fresh[list.fresh_count];
		else
			close(list.fresh[list.fresh_count].socket);
	}
	pthread_mutex_unlock(&list.lock);
}

bool linger_tick(int64_t now_ms)
{
	take_fresh();
	for (unsigned i = 0; i < list.count;) {
		if (now_ms < list.item[i].deadline_ms && throw_away(list.item[i].socket)) {
			i++;
			continue;
		}
		close(list.item[i].socket);
		list.item[i] = list.item[--list.count];
	}
	return list.count > 0;
}

void linger_end(void)
{
	take_fresh();
	while (list.count)
		close(list.item[--list.count].socket);
}
