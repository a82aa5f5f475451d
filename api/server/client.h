/* Which client a request comes from. */
#ifndef RETORT_CLIENT_H
#define RETORT_CLIENT_H

#include <ulfius.h>

#include "http/request.h"

/* Keeps the whole address of the peer: Ulfius cuts IPv6 ones after 16 bytes of the socket's address. When the request
 * begins. */
void client_keep_peer(struct _u_request *request, const struct sockaddr *peer);

/* Fills what the request says of its sender: `client`, `user_agent`, `session`, `device`. Behind trusted proxies the
 * client is the last address of X-Forwarded-For that is not one of theirs. */
void client_read(struct req *rq, const struct _u_request *request);

#endif
