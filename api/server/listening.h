/* A socket that the server listens on, at an Internet address or as a file of its own. */
#ifndef RETORT_LISTENING_H
#define RETORT_LISTENING_H

#include <sys/stat.h>

#include "base/error.h"
#include "base/listen.h"

#define LISTENING_BACKLOG 4096 /* connections that wait to be accepted */

struct listening {
	int socket;	  /* -1: closed */
	struct stat file; /* of a Unix socket */
	const struct listen_address *at;
};

/* Listens on `at`, one of the list; ERR_INTERNAL where that cannot be, and the log says why. A Unix socket that a
 * server left behind is replaced, one that somebody answers on is not. */
enum err listening_open(const struct listen_list *list, const struct listen_address *at, struct listening *ret);
/* Lets no handshake begin any more, and removes the file; those that are on their way can still be accepted. */
void listening_end(const struct listening *listening);
/* Removes the file and closes the socket, unless that was done. */
void listening_close(struct listening *listening);

#endif
