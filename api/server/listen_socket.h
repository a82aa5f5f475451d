/* A socket that the server listens on, at an Internet address or as a file of its own. */
#ifndef RETORT_LISTEN_SOCKET_H
#define RETORT_LISTEN_SOCKET_H

#include <sys/stat.h>

#include "base/error.h"
#include "base/listen_address.h"

#define LISTEN_BACKLOG 4096 /* connections that wait to be accepted */

struct listen_socket {
	int socket;	  /* -1: closed */
	struct stat file; /* of a Unix socket */
	const struct listen_address *at;
};

/* Listens on `at`, one of the list; ERR_INTERNAL where that cannot be, and the log says why. A Unix socket that a
 * server left behind is replaced, one that somebody answers on is not. */
enum err listen_socket_open(const struct listen_list *list, const struct listen_address *at, struct listen_socket *ret);
/* Lets no handshake begin any more, and removes the file; those that are on their way can still be accepted. */
void listen_socket_end(const struct listen_socket *listen_socket);
/* Removes the file and closes the socket, unless that was done. */
void listen_socket_close(struct listen_socket *listen_socket);

#endif
