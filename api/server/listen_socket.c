/* A socket that the server listens on. */
#include "server/listen_socket.h"

#include <errno.h>
#include <linux/filter.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>
#include <yder.h>

#include "base/limits.h"

static const char *path_of(const struct listen_address *at)
{
	return at->address.ss_family == AF_UNIX ? ((const struct sockaddr_un *)&at->address)->sun_path : NULL;
}

static void say_cannot(const struct listen_address *at, const char *why)
{
	char text[LISTEN_TEXT_SIZE];

	listen_format(at, text);
	y_log_message(Y_LOG_LEVEL_ERROR, "cannot listen on %s: %s. Set RETORT_LISTEN to another address.", text, why);
}

/* Removes the socket file of a server that has ended. False: a server is listening, or it is another file. */
static bool make_way(const struct listen_address *at)
{
	struct stat file;
	int probe;
	bool answers;

	if (lstat(path_of(at), &file) != 0)
		return true;
	if (!S_ISSOCK(file.st_mode)) {
		say_cannot(at, "a file of that name exists and is not a socket");
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
	unlink(path_of(at)); /* if this fails, bind() fails, too, with the reason */
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
	/* Accepted sockets inherit the next two. Without the second, the kernel buffers megabytes of responses for
	 * clients that do not read them, which hides how slowly they read. */
	setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
	setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent, sizeof(unsent));
	if (at->address.ss_family == AF_INET6)
		setsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof(only));
}

static bool bind_and_listen(int socket, const struct listen_address *at)
{
	if (bind(socket, (const struct sockaddr *)&at->address, at->length) != 0)
		return false;
	/* Access is controlled by the permissions of the directory, because the web server runs as another user. */
	if (path_of(at) && chmod(path_of(at), 0666) != 0)
		return false;
	return listen(socket, LISTEN_BACKLOG) == 0;
}

enum err listen_socket_open(const struct listen_list *list, const struct listen_address *at, struct listen_socket *ret)
{
	int s;

	if (path_of(at) && !make_way(at))
		return ERR_INTERNAL;
	s = socket(at->address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (s >= 0)
		set_options(s, list, at);
	if (s < 0 || !bind_and_listen(s, at)) {
		say_cannot(at, errno == EADDRINUSE ? "another server listens there" : strerror(errno));
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

/* Blocks new handshakes while pending ones can complete: TCP segments with SYN and without ACK are dropped (classic
 * BPF, on the TCP header). Clients retry and are then refused. Without such a filter in the kernel, connections that
 * arrive at the last moment are reset. */
static void stop_handshakes(const struct listen_socket *listen_socket)
{
	static struct sock_filter code[] = {
	    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13), /* the flags */
	    BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0x12),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x02, 0, 1),
	    BPF_STMT(BPF_RET | BPF_K, 0),
	    BPF_STMT(BPF_RET | BPF_K, 0xffffffff),
	};
	struct sock_fprog program = {.len = sizeof(code) / sizeof(*code), .filter = code};

	if (!path_of(listen_socket->at))
		setsockopt(listen_socket->socket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program));
}

/* Only this server's own file: another server may have replaced it. */
static void remove_file(const struct listen_socket *listen_socket)
{
	struct stat file;

	if (path_of(listen_socket->at) && stat(path_of(listen_socket->at), &file) == 0 &&
	    file.st_ino == listen_socket->file.st_ino && file.st_dev == listen_socket->file.st_dev)
		unlink(path_of(listen_socket->at));
}

void listen_socket_end(const struct listen_socket *listen_socket)
{
	stop_handshakes(listen_socket);
	remove_file(listen_socket);
}

void listen_socket_close(struct listen_socket *listen_socket)
{
	if (listen_socket->socket < 0)
		return;
	remove_file(listen_socket);
	close(listen_socket->socket);
	listen_socket->socket = -1;
}
