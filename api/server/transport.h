/* The layer between libmicrohttpd and Ulfius. Ulfius answers on the event loop, and gives no access to a request
 * before it is complete. transport.c puts its own handler in front, which moves requests that may block to the pool,
 * and limits incomplete requests.
 *
 * For that, transport.c defines some functions of libmicrohttpd under their own names: calls by Ulfius and by
 * libmicrohttpd are bound to these, which call the library's functions in turn. */
#ifndef RETORT_TRANSPORT_H
#define RETORT_TRANSPORT_H

#include <microhttpd.h>

#include "base/error.h"
#include "server/pool.h"

/* Once, before Ulfius is started. ERR_INTERNAL: libmicrohttpd's functions are missing. */
enum err transport_init(struct pool *pool);

/* Options to start Ulfius with, beside the caller's own. */
#define TRANSPORT_FLAGS \
	(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_NO_LISTEN_SOCKET | MHD_ALLOW_SUSPEND_RESUME)
void *transport_begins(void *cls, const char *target, struct MHD_Connection *connection);
void transport_ended(void *cls, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode how);
void transport_connected(void *cls, struct MHD_Connection *connection, void **context,
			 enum MHD_ConnectionNotificationCode code);

#endif
