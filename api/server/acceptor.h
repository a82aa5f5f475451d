/* The thread that accepts connections: it counts them before libmicrohttpd sees them, refuses those over the limit with
 * a problem, and closes those that are over their time. */
#ifndef RETORT_ACCEPTOR_H
#define RETORT_ACCEPTOR_H

#include <microhttpd.h>

#include "base/config.h"

struct acceptor;

/* Listens on all addresses; the log says which cannot be had. */
enum err acceptor_open(const struct listen_list *list, struct acceptor **ret);
/* Starts to accept, for `daemon`. `tick` is called a few times a second. */
enum err acceptor_start(struct acceptor *acceptor, struct MHD_Daemon *daemon, void (*tick)(int64_t now_ms));
/* Takes in all who came so far, then refuses new ones; returns when that is done. Time is kept on. */
void acceptor_close(struct acceptor *acceptor);
/* Ends the thread, if it runs, and closes what is open. NULL: nothing. */
void acceptor_free(struct acceptor *acceptor);

#endif
