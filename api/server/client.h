/* Identifies the client of a request. */
#ifndef RETORT_CLIENT_H
#define RETORT_CLIENT_H

#include <netinet/in.h>

#include "base/network.h"
#include "http/request.h"

/* The peer of a connection. */
struct peer {
	bool is_local; /* connected to a Unix socket: the proxy in front of the server, which is always trusted */
	struct in6_addr address; /* otherwise its IP address; IPv4 addresses are mapped */
};

struct peer peer_from(const struct sockaddr *address);

/* What counts as the client of a request from `peer`: its address, or behind trusted proxies the last address of
 * X-Forwarded-For (NULL: not sent) that is not one of theirs. `mem` is for what is needed meanwhile. */
void client_find(struct arena *mem, const struct config *config, const struct peer *peer, const char *forwarded,
		 char ret_client[NETWORK_TEXT_SIZE]);

/* What counts as the client of a connection of which no request was read. */
void client_of_peer(const struct peer *peer, char ret_client[NETWORK_TEXT_SIZE]);

/* Fills what the headers of the request, which were read, say of its sender: `user_agent`, `session`, `device`. */
void client_read(struct req *rq);

#endif
