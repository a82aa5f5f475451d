/* Which client a request comes from. */
#ifndef RETORT_CLIENT_H
#define RETORT_CLIENT_H

#include <netinet/in.h>
#include <ulfius.h>

#include "http/request.h"

/* Who is at the other end of a connection. */
struct peer {
	bool is_local;		 /* by a Unix socket: the proxy in front of the server, which is always trusted */
	struct in6_addr address; /* of the Internet otherwise; an IPv4 address is mapped */
};

struct peer peer_from(const struct sockaddr *address);

/* Stores the peer in the request, when it begins: Ulfius truncates IPv6 addresses. */
void client_set_peer(struct _u_request *request, const struct peer *peer);

/* Fills what the request and its headers, which were read, say of its sender: `client`, `user_agent`, `session`,
 * `device`. Behind trusted proxies the client is the last address of X-Forwarded-For that is not one of theirs. */
void client_read(struct req *rq, const struct _u_request *request);

#endif
