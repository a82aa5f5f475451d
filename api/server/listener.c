/* The thread that accepts. */
#include "server/listener.h"

#include <assert.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>
#include <yder.h>

#include "base/burst.h"
#include "base/clock.h"
#include "server/connections.h"
#include "server/linger.h"
#include "server/listening.h"
#include "server/refusal.h"

#define ACCEPTS_AT_ONCE 64
#define TICK_MS 200
#define LINGER_TICK_MS 10
#define NO_DESCRIPTORS_MS 100
#define LAST_ROUNDS 5 /* rounds of accepting, LAST_ROUND_MS apart, for handshakes in progress */
#define LAST_ROUND_MS 10

struct listener {
	struct listening item[LISTEN_MOST];
	unsigned count;
	int epoll, wake;
	bool watching;		 /* the sockets are in the epoll set */
	int64_t accept_after_ms; /* no descriptors are left: nothing is accepted until this time */
	struct MHD_Daemon *daemon;
	void (*tick)(int64_t now_ms);
	pthread_t thread;
	bool running;
	atomic_bool closing, ending;
	sem_t closed;
};

enum err listener_open(const struct listen_list *list, struct listener **ret)
{
	struct listener *listener = calloc(1, sizeof(*listener));
	enum err e = OK;

	if (!listener)
		return ERR_MEMORY;
	sem_init(&listener->closed, 0, 0);
	listener->epoll = epoll_create1(EPOLL_CLOEXEC);
	listener->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (listener->epoll < 0 || listener->wake < 0) {
		y_log_message(Y_LOG_LEVEL_ERROR, "the server cannot wait for connections: %s", strerror(errno));
		e = ERR_INTERNAL;
	}
	for (unsigned i = 0; !e && i < list->count; i++) {
		e = listening_open(list, &list->item[i], &listener->item[i]);
		if (!e)
			listener->count++;
	}
	if (e) {
		listener_free(listener);
		return e;
	}
	*ret = listener;
	return OK;
}

static void watch(struct listener *listener, bool on)
{
	if (listener->watching == on)
		return;
	listener->watching = on;
	for (unsigned i = 0; i < listener->count; i++) {
		struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};

		if (listener->item[i].socket >= 0)
			epoll_ctl(listener->epoll, on ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, listener->item[i].socket,
				  &event);
	}
}

/* The response is sent before the request is read, and the request is discarded. */
static void refuse(int socket, enum err e)
{
	refusal_send(socket, e);
	linger(socket);
}

static void admit(struct listener *listener, int socket, const struct sockaddr_storage *address, socklen_t length)
{
	struct peer peer = peer_from((const struct sockaddr *)address);
	enum err e;

	e = connection_open(socket, &peer);
	if (e) {
		refuse(socket, e);
		return;
	}
	/* Ulfius copies the 16 bytes of an IPv4 address, which a nameless Unix socket does not have. */
	if (length < sizeof(struct sockaddr_in))
		length = sizeof(struct sockaddr_in);
	if (MHD_add_connection(listener->daemon, socket, (const struct sockaddr *)address, length) != MHD_YES)
		connection_drop(socket); /* the socket is closed already */
}

/* False: no connection is waiting, or none can be accepted now. */
static bool accept_one(struct listener *listener, int listening)
{
	static struct burst no_room;
	struct sockaddr_storage address = {0};
	socklen_t length = sizeof(address);
	int error, socket = accept4(listening, (struct sockaddr *)&address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);

	if (socket >= 0) {
		admit(listener, socket, &address, length);
		return true;
	}
	error = errno;
	if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM) {
		listener->accept_after_ms = clock_monotonic_ms() + NO_DESCRIPTORS_MS;
		watch(listener, false);
		if (burst_count(&no_room))
			y_log_message(Y_LOG_LEVEL_WARNING, "no new connections are accepted for now: %s",
				      strerror(error));
	}
	return error == ECONNABORTED || error == EINTR;
}

static void accept_some(struct listener *listener, unsigned i)
{
	for (int n = 0; n < ACCEPTS_AT_ONCE && listener->item[i].socket >= 0; n++)
		if (!accept_one(listener, listener->item[i].socket))
			return;
}

static void close_listening(struct listener *listener)
{
	for (unsigned i = 0; i < listener->count; i++)
		listening_end(&listener->item[i]);
	for (int round = 0; round < LAST_ROUNDS; round++) {
		nanosleep(&(struct timespec){.tv_nsec = LAST_ROUND_MS * 1000000}, NULL);
		for (unsigned i = 0; i < listener->count; i++)
			for (int n = 0; n < LISTENING_BACKLOG && accept_one(listener, listener->item[i].socket); n++)
				;
	}
	watch(listener, false);
	for (unsigned i = 0; i < listener->count; i++)
		listening_close(&listener->item[i]);
	sem_post(&listener->closed);
}

static void *run(void *arg)
{
	struct listener *listener = arg;
	struct epoll_event events[LISTEN_MOST + 1];
	bool lingering = false, closed = false;
	int64_t now, next_tick = 0;
	int count;

	while (!atomic_load(&listener->ending)) {
		watch(listener, !closed && clock_monotonic_ms() >= listener->accept_after_ms);
		count = epoll_wait(listener->epoll, events, LISTEN_MOST + 1, lingering ? LINGER_TICK_MS : TICK_MS);
		for (int i = 0; i < count; i++) {
			if (events[i].data.u32 < LISTEN_MOST)
				accept_some(listener, events[i].data.u32);
			else
				eventfd_read(listener->wake, &(eventfd_t){0});
		}
		if (atomic_load(&listener->closing) && !closed) {
			close_listening(listener);
			closed = true;
		}
		now = clock_monotonic_ms();
		lingering = linger_tick(now);
		if (now >= next_tick) {
			next_tick = now + TICK_MS;
			listener->tick(now);
		}
	}
	return NULL;
}

enum err listener_start(struct listener *listener, struct MHD_Daemon *daemon, void (*tick)(int64_t now_ms))
{
	struct epoll_event event = {.events = EPOLLIN, .data.u32 = LISTEN_MOST};

	listener->daemon = daemon;
	listener->tick = tick;
	epoll_ctl(listener->epoll, EPOLL_CTL_ADD, listener->wake, &event);
	if (pthread_create(&listener->thread, NULL, run, listener) != 0)
		return ERR_MEMORY;
	listener->running = true;
	return OK;
}

void listener_close(struct listener *listener)
{
	assert(listener->running);
	atomic_store(&listener->closing, true);
	eventfd_write(listener->wake, 1);
	while (sem_wait(&listener->closed) != 0)
		;
}

void listener_free(struct listener *listener)
{
	if (!listener)
		return;
	if (listener->running) {
		atomic_store(&listener->ending, true);
		eventfd_write(listener->wake, 1);
		pthread_join(listener->thread, NULL);
	}
	for (unsigned i = 0; i < listener->count; i++)
		listening_close(&listener->item[i]);
	linger_end();
	close(listener->epoll);
	close(listener->wake);
	sem_destroy(&listener->closed);
	free(listener);
}
