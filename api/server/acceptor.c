/* The thread that accepts connections. */
#include "server/acceptor.h"

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
#include "server/listen_socket.h"
#include "server/refusal.h"
#include "server/report.h"

#define ACCEPTS_AT_ONCE 64
#define TICK_MS 200
#define LINGER_TICK_MS 10
#define NO_DESCRIPTORS_MS 100
#define LAST_ROUNDS 5 /* rounds of accepting, LAST_ROUND_MS apart, for handshakes in progress */
#define LAST_ROUND_MS 10

struct acceptor {
	struct listen_socket item[LISTEN_MOST];
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

enum err acceptor_open(const struct listen_list *list, struct acceptor **ret)
{
	struct acceptor *acceptor;
	enum err e = OK;

	acceptor = calloc(1, sizeof(*acceptor));
	if (!acceptor)
		return ERR_MEMORY;
	sem_init(&acceptor->closed, 0, 0);
	acceptor->epoll = epoll_create1(EPOLL_CLOEXEC);
	acceptor->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (acceptor->epoll < 0 || acceptor->wake < 0) {
		y_log_message(Y_LOG_LEVEL_ERROR, "the server cannot wait for connections: %s", strerror(errno));
		e = ERR_INTERNAL;
	}
	for (unsigned i = 0; !e && i < list->count; i++) {
		e = listen_socket_open(list, &list->item[i], &acceptor->item[i]);
		if (!e)
			acceptor->count++;
	}
	if (e) {
		acceptor_free(acceptor);
		return e;
	}
	*ret = acceptor;
	return OK;
}

static void watch(struct acceptor *acceptor, bool on)
{
	if (acceptor->watching == on)
		return;
	acceptor->watching = on;
	for (unsigned i = 0; i < acceptor->count; i++) {
		struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};

		if (acceptor->item[i].socket >= 0)
			epoll_ctl(acceptor->epoll, on ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, acceptor->item[i].socket,
				  &event);
	}
}

/* The response is sent before the request is read, and the request is discarded. */
static void refuse(int socket, const struct peer *peer, enum err e)
{
	char id[REQUEST_ID_SIZE];

	request_id_new(id);
	refusal_send(socket, id, e);
	report_refusal(id, peer, (unsigned)error_info(e)->status);
	linger(socket);
}

static void admit(struct acceptor *acceptor, int socket, const struct sockaddr_storage *address, socklen_t length)
{
	struct peer peer = peer_from((const struct sockaddr *)address);
	enum err e;

	e = connection_open(socket, &peer);
	if (e) {
		refuse(socket, &peer, e);
		return;
	}
	/* Ulfius copies the 16 bytes of an IPv4 address, but the address of an unnamed Unix socket is shorter. */
	if (length < sizeof(struct sockaddr_in))
		length = sizeof(struct sockaddr_in);
	if (MHD_add_connection(acceptor->daemon, socket, (const struct sockaddr *)address, length) != MHD_YES)
		connection_drop(socket); /* the socket is closed already */
}

/* False: no connection is waiting, or none can be accepted now. */
static bool accept_one(struct acceptor *acceptor, int listen_socket)
{
	static struct burst no_room;
	struct sockaddr_storage address = {0};
	socklen_t length = sizeof(address);
	int error, socket = accept4(listen_socket, (struct sockaddr *)&address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);

	if (socket >= 0) {
		admit(acceptor, socket, &address, length);
		return true;
	}
	error = errno;
	if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM) {
		acceptor->accept_after_ms = clock_monotonic_ms() + NO_DESCRIPTORS_MS;
		watch(acceptor, false);
		if (burst_count(&no_room))
			y_log_message(Y_LOG_LEVEL_WARNING, "no new connections are accepted for now: %s",
				      strerror(error));
	}
	return error == ECONNABORTED || error == EINTR;
}

static void accept_some(struct acceptor *acceptor, unsigned i)
{
	for (int n = 0; n < ACCEPTS_AT_ONCE && acceptor->item[i].socket >= 0; n++)
		if (!accept_one(acceptor, acceptor->item[i].socket))
			return;
}

static void close_sockets(struct acceptor *acceptor)
{
	for (unsigned i = 0; i < acceptor->count; i++)
		listen_socket_end(&acceptor->item[i]);
	for (int round = 0; round < LAST_ROUNDS; round++) {
		nanosleep(&(struct timespec){.tv_nsec = LAST_ROUND_MS * 1000000}, NULL);
		for (unsigned i = 0; i < acceptor->count; i++)
			for (int n = 0; n < LISTEN_BACKLOG && accept_one(acceptor, acceptor->item[i].socket); n++)
				;
	}
	watch(acceptor, false);
	for (unsigned i = 0; i < acceptor->count; i++)
		listen_socket_close(&acceptor->item[i]);
	sem_post(&acceptor->closed);
}

static void *run(void *arg)
{
	struct acceptor *acceptor = arg;
	struct epoll_event events[LISTEN_MOST + 1];
	bool lingering = false, closed = false;
	int64_t now, next_tick = 0;
	int count;

	while (!atomic_load(&acceptor->ending)) {
		watch(acceptor, !closed && clock_monotonic_ms() >= acceptor->accept_after_ms);
		count = epoll_wait(acceptor->epoll, events, LISTEN_MOST + 1, lingering ? LINGER_TICK_MS : TICK_MS);
		for (int i = 0; i < count; i++) {
			if (events[i].data.u32 < LISTEN_MOST)
				accept_some(acceptor, events[i].data.u32);
			else
				eventfd_read(acceptor->wake, &(eventfd_t){0});
		}
		if (atomic_load(&acceptor->closing) && !closed) {
			close_sockets(acceptor);
			closed = true;
		}
		now = clock_monotonic_ms();
		lingering = linger_tick(now);
		if (now >= next_tick) {
			next_tick = now + TICK_MS;
			acceptor->tick(now);
		}
	}
	return NULL;
}

enum err acceptor_start(struct acceptor *acceptor, struct MHD_Daemon *daemon, void (*tick)(int64_t now_ms))
{
	struct epoll_event event = {.events = EPOLLIN, .data.u32 = LISTEN_MOST};

	acceptor->daemon = daemon;
	acceptor->tick = tick;
	epoll_ctl(acceptor->epoll, EPOLL_CTL_ADD, acceptor->wake, &event);
	if (pthread_create(&acceptor->thread, NULL, run, acceptor) != 0)
		return ERR_MEMORY;
	acceptor->running = true;
	return OK;
}

void acceptor_close(struct acceptor *acceptor)
{
	assert(acceptor->running);
	atomic_store(&acceptor->closing, true);
	eventfd_write(acceptor->wake, 1);
	while (sem_wait(&acceptor->closed) != 0)
		;
}

void acceptor_free(struct acceptor *acceptor)
{
	if (!acceptor)
		return;
	if (acceptor->running) {
		atomic_store(&acceptor->ending, true);
		eventfd_write(acceptor->wake, 1);
		pthread_join(acceptor->thread, NULL);
	}
	for (unsigned i = 0; i < acceptor->count; i++)
		listen_socket_close(&acceptor->item[i]);
	linger_end();
	close(acceptor->epoll);
	close(acceptor->wake);
	sem_destroy(&acceptor->closed);
	free(acceptor);
}
