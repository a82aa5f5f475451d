/* Decides whether a request may block, by its operation and its parameters. */
#ifndef RETORT_WAIT_H
#define RETORT_WAIT_H

#include <ulfius.h>

#include "base/config.h"
#include "server/answers.h"
#include "server/head.h"
#include "server/pool.h"

/* Once, before the first use. */
void wait_init(const struct config *config);

/* WAIT_NONE: the event loop answers. What writes, hashes a password, reads for long or has given a large answer lately
 * goes to the pool, and so does every read where the database is another process. All of the request is there. Uses
 * exchange_arena(). */
enum wait_kind wait_kind_of(const struct _u_request *request, const struct head *head);
/* Counts an answer of so many bytes to a request for its client. False: it must not be sent, as it or others have too
 * much on the way. Uses exchange_arena(). */
bool wait_room_for_answer(const struct _u_request *request, const struct head *head, size_t bytes,
			  struct answer_hold *ret);

#endif
