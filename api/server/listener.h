/* The thread that accepts connections: it counts them before libmicrohttpd sees them, refuses those over the limit with
 * a problem, and closes those that are over their time. */
#ifndef RETORT_LISTENER_H
#define RETORT_LISTENER_H

#include <microhttpd.h>

#include "base/config.h"

struct listener;

/* Listens on all addresses; the log says which cannot be had. */
enum err listener_open(const struct listen_list *list, struct listener **ret);
/* Starts to accept, for `daemon`. `tick` is called a few times a second. */
enum err listener_start(struct listener *listener, struct MHD_Daemon *daemon, void (*tick)(int64_t now_ms));
/* Takes in all who came so far, then refuses new ones; returns when that is done. Time is kept on. */
void listener_close(struct listener *listener);
/* Ends the thread, if it runs, and closes what is open. NULL: nothing. */
void listener_free(struct listener *listener);

#endif
