/* The thread that accepts connections: it counts them before libmicrohttpd sees them, refuses those over the limit
 * with a problem, and closes those over their time limit. */
#ifndef RETORT_ACCEPTOR_H
#define RETORT_ACCEPTOR_H

#include <microhttpd.h>

#include "base/config.h"

struct acceptor;

/* Listens on all addresses; failures are logged. */
enum err acceptor_open(const struct listen_list *list, struct acceptor **ret);
/* Starts to accept, for `daemon`. `tick` is called a few times a second. */
enum err acceptor_start(struct acceptor *acceptor, struct MHD_Daemon *daemon, void (*tick)(int64_t now_ms));
/* Accepts all connections that have arrived, then refuses new ones; returns when that is done. Ticks continue. */
void acceptor_close(struct acceptor *acceptor);
/* Ends the thread, if it runs, and closes open sockets. NULL is allowed. */
void acceptor_free(struct acceptor *acceptor);

#endif
