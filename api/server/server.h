/* The running server. */
#ifndef RETORT_SERVER_H
#define RETORT_SERVER_H

#include "base/config.h"
#include "base/error.h"

/* Serves until SIGTERM, SIGINT, SIGHUP or SIGQUIT, then lets the requests in flight finish. The database's schema must
 * be current. Call it before any other thread is started. */
enum err server_run(const struct config *config);

#endif
