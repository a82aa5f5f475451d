/* A socket that the server listens on, at an IP address or as a Unix socket. */
#ifndef RETORT_LISTEN_SOCKET_H
#define RETORT_LISTEN_SOCKET_H

#include <sys/stat.h>

#include "base/error.h"
#include "base/listen_address.h"

#define LISTEN_BACKLOG 4096 /* connections waiting to be accepted */

struct listen_socket {
	int socket;	  /* -1: closed */
	struct stat file; /* of a Unix socket */
	const struct listen_address *at;
};

/* Listens on `at`, one of the list; ERR_INTERNAL, logged: impossible. A Unix socket left behind by a server that has
 * ended is replaced, one in use is not. */
enum err listen_socket_open(const struct listen_list *list, const struct listen_address *at, struct listen_socket *ret);
/* Blocks new handshakes, and removes the file; pending connections can still be accepted. */
void listen_socket_end(const struct listen_socket *listen_socket);
/* Removes the file and closes the socket, if not done yet. */
void listen_socket_close(struct listen_socket *listen_socket);

#endif
