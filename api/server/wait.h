/* Whether answering a request may wait: by what the operation is and what the request asks, not by a list. */
#ifndef RETORT_WAIT_H
#define RETORT_WAIT_H

#include <ulfius.h>

#include "base/config.h"
#include "server/pool.h"

/* Once, before the first use. */
void wait_init(const struct config *config);

/* WAIT_NONE: the event loop answers. What writes, hashes a password or reads for long goes to the pool; `ret_client` is
 * then a number that stands for the client. All of the request is there. */
enum wait_kind wait_kind_of(const struct _u_request *request, uint32_t *ret_client);

#endif
