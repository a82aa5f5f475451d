/* Between libmicrohttpd and Ulfius. Ulfius hands libmicrohttpd a handler that answers at once, on the event loop, and
 * leaves to nobody what comes before a request is whole. transport.c puts a handler of ours in front of it, which lets
 * what may wait wait in the pool, and bounds what comes before.
 *
 * For that, some functions of libmicrohttpd that Ulfius and libmicrohttpd itself call are defined in transport.c, under
 * their own names; calls are bound to ours first, which do their part, and pass on to the library's. */
#ifndef RETORT_TRANSPORT_H
#define RETORT_TRANSPORT_H

#include <microhttpd.h>

#include "base/error.h"
#include "server/pool.h"

/* Once, before Ulfius is started. ERR_INTERNAL: libmicrohttpd's functions are not there. */
enum err transport_init(struct pool *pool);

/* What Ulfius is started with, beside options of the caller's own. */
#define TRANSPORT_FLAGS \
	(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_NO_LISTEN_SOCKET | MHD_ALLOW_SUSPEND_RESUME)
void *transport_begins(void *cls, const char *target, struct MHD_Connection *connection);
void transport_ended(void *cls, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode how);
void transport_connected(void *cls, struct MHD_Connection *connection, void **context,
			 enum MHD_ConnectionNotificationCode code);

#endif
