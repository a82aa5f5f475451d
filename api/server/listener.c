/* The sockets that the server listens on, and the thread that accepts. */
#include "server/listener.h"

#include <errno.h>
#include <linux/filter.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <yder.h>

#include "base/burst.h"
#include "base/clock.h"
#include "base/limits.h"
#include "server/connections.h"
#include "server/linger.h"
#include "server/refusal.h"

#define BACKLOG 4096
#define ACCEPTS_AT_ONCE 64
#define TICK_MS 200
#define LINGER_TICK_MS 10
#define NO_DESCRIPTORS_MS 100
#define LAST_ROUNDS 5 /* of accepting, LAST_ROUND_MS apart, for handshakes that are on their way */
#define LAST_ROUND_MS 10

struct listening {
	int socket;	  /* -1: closed */
	struct stat file; /* of a Unix socket */
	const struct listen_address *at;
};

struct listener {
	struct listening item[LISTEN_MOST];
	unsigned count;
	int epoll, wake;
	bool watching;	       /* the sockets are in the epoll set */
	int64_t rest_until_ms; /* no descriptors are left; nothing is accepted until then */
	struct MHD_Daemon *daemon;
	void (*tick)(int64_t now_ms);
	pthread_t thread;
	bool running;
	atomic_bool closing, ending;
	sem_t closed;
};

static const char *path_of(const struct listen_address *at)
{
	return at->address.ss_family == AF_UNIX ? ((const struct sockaddr_un *)&at->address)->sun_path : NULL;
}

static void say_cannot(const struct listen_address *at, const char *why)
{
	char text[LISTEN_TEXT_SIZE];

	listen_format(at, text);
	y_log_message(Y_LOG_LEVEL_ERROR, "cannot listen on %s: %s. RETORT_LISTEN names other addresses.", text, why);
}

/* Takes away the socket of a server that has ended. False: a server answers there, or it is something else. */
static bool make_way(const struct listen_address *at)
{
	struct stat file;
	int probe;
	bool answers;

	if (lstat(path_of(at), &file) != 0)
		return true;
	if (!S_ISSOCK(file.st_mode)) {
		say_cannot(at, "there is a file of that name that is no socket");
		return false;
	}
	probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	answers = probe >= 0 && (connect(probe, (const struct sockaddr *)&at->address, at->length) == 0 ||
				 errno == EAGAIN || errno == EINPROGRESS);
	if (probe >= 0)
		close(probe);
	if (answers) {
		say_cannot(at, "another server listens there");
		return false;
	}
	unlink(path_of(at)); /* what fails here fails again at bind(), which says why */
	return true;
}

static bool has_v4_twin(const struct listen_list *list, const struct listen_address *at)
{
	in_port_t port = ((const struct sockaddr_in6 *)&at->address)->sin6_port;

	for (unsigned i = 0; i < list->count; i++)
		if (list->item[i].address.ss_family == AF_INET &&
		    ((const struct sockaddr_in *)&list->item[i].address)->sin_port == port)
			return true;
	return false;
}

static void set_options(int socket, const struct listen_list *list, const struct listen_address *at)
{
	int yes = 1, unsent = LIMIT_UNSENT_BYTES, only = has_v4_twin(list, at);

	if (at->address.ss_family == AF_UNIX)
		return;
	setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
	/* Accepted sockets inherit the next two. Without the second, the kernel takes some megabytes of answers from
	 * whoever asks for many and reads none, and nobody sees how slowly they are read. */
	setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
	setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent, sizeof(unsent));
	if (at->address.ss_family == AF_INET6)
		setsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof(only));
}

static bool bind_and_listen(int socket, const struct listen_address *at)
{
	if (bind(socket, (const struct sockaddr *)&at->address, at->length) != 0)
		return false;
	/* Who may reach the proxy's socket is for its folder to say: the web server is somebody else. */
	if (path_of(at) && chmod(path_of(at), 0666) != 0)
		return false;
	return listen(socket, BACKLOG) == 0;
}

static enum err open_one(const struct listen_list *list, const struct listen_address *at, struct listening *ret)
{
	int s;

	if (path_of(at) && !make_way(at))
		return ERR_INTERNAL;
	s = socket(at->address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (s >= 0)
		set_options(s, list, at);
	if (s < 0 || !bind_and_listen(s, at)) {
		say_cannot(at, errno == EADDRINUSE ? "another server uses it" : strerror(errno));
		if (s >= 0)
			close(s);
		return ERR_INTERNAL;
	}
	ret->socket = s;
	ret->at = at;
	if (path_of(at) && stat(path_of(at), &ret->file) != 0)
		ret->file.st_ino = 0;
	return OK;
}

enum err listener_open(const struct listen_list *list, struct listener **ret)
{
	struct listener *listener = calloc(1, sizeof(*listener));
	enum err e = OK;

	if (!listener)
		return ERR_INTERNAL;
	sem_init(&listener->closed, 0, 0);
	listener->epoll = epoll_create1(EPOLL_CLOEXEC);
	listener->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (listener->epoll < 0 || listener->wake < 0)
		e = ERR_INTERNAL;
	for (unsigned i = 0; !e && i < list->count; i++) {
		e = open_one(list, &list->item[i], &listener->item[i]);
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

/* The answer comes before the request; what that still sends is thrown away. */
static void refuse(int socket, enum err e)
{
	refusal_send(socket, e);
	linger(socket);
}

static void admit(struct listener *listener, int socket, const struct sockaddr_storage *address, socklen_t length)
{
	struct peer peer = peer_from((const struct sockaddr *)address);
	enum err e = connection_open(socket, &peer);

	if (e) {
		refuse(socket, e);
		return;
	}
	/* Ulfius copies the 16 bytes of an IPv4 address, which a nameless Unix socket does not have. */
	if (length < sizeof(struct sockaddr_in))
		length = sizeof(struct sockaddr_in);
	if (MHD_add_connection(listener->daemon, socket, (const struct sockaddr *)address, length) != MHD_YES)
		connection_close(connection_of(socket)); /* the socket is closed already */
}

/* False: nobody waits any more, or nothing can be accepted now. */
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
		listener->rest_until_ms = clock_monotonic_ms() + NO_DESCRIPTORS_MS;
		watch(listener, false);
		if (burst_count(&no_room))
			y_log_message(Y_LOG_LEVEL_WARNING, "new connections have to wait: %s", strerror(error));
	}
	return error == ECONNABORTED || error == EINTR;
}

static void accept_some(struct listener *listener, unsigned i)
{
	for (int n = 0; n < ACCEPTS_AT_ONCE && listener->item[i].socket >= 0; n++)
		if (!accept_one(listener, listener->item[i].socket))
			return;
}

/* No handshake begins any more, while those that have begun can end: TCP segments with SYN and without ACK are dropped
 * (classic BPF, on the TCP header). Who sends them tries again, and is refused then. Where the kernel has no such
 * filter, a connection that comes at the last moment is reset. */
static void stop_handshakes(const struct listening *listening)
{
	static struct sock_filter code[] = {
	    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13), /* the flags */
	    BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0x12),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x02, 0, 1),
	    BPF_STMT(BPF_RET | BPF_K, 0),
	    BPF_STMT(BPF_RET | BPF_K, 0xffffffff),
	};
	struct sock_fprog program = {.len = sizeof(code) / sizeof(*code), .filter = code};

	if (!path_of(listening->at))
		setsockopt(listening->socket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program));
}

/* Only our own: another server may have replaced it. */
static void remove_file(const struct listening *listening)
{
	struct stat file;

	if (path_of(listening->at) && stat(path_of(listening->at), &file) == 0 &&
	    file.st_ino == listening->file.st_ino && file.st_dev == listening->file.st_dev)
		unlink(path_of(listening->at));
}

static void close_listening(struct listener *listener)
{
	for (unsigned i = 0; i < listener->count; i++) {
		stop_handshakes(&listener->item[i]);
		remove_file(&listener->item[i]);
	}
	for (int round = 0; round < LAST_ROUNDS; round++) {
		nanosleep(&(struct timespec){.tv_nsec = LAST_ROUND_MS * 1000000}, NULL);
		for (unsigned i = 0; i < listener->count; i++)
			for (int n = 0; n < BACKLOG && accept_one(listener, listener->item[i].socket); n++)
				;
	}
	watch(listener, false);
	for (unsigned i = 0; i < listener->count; i++) {
		close(listener->item[i].socket);
		listener->item[i].socket = -1;
	}
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
		watch(listener, !closed && clock_monotonic_ms() >= listener->rest_until_ms);
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
		return ERR_INTERNAL;
	listener->running = true;
	return OK;
}

void listener_close(struct listener *listener)
{
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
	for (unsigned i = 0; i < listener->count; i++) {
		if (listener->item[i].socket < 0)
			continue;
		remove_file(&listener->item[i]);
		close(listener->item[i].socket);
	}
	linger_end();
	close(listener->epoll);
	close(listener->wake);
	sem_destroy(&listener->closed);
	free(listener);
}
