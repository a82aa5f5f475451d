/* Tells RETORT_ADMIN_EMAIL that requests fail, or that the database could not be written, each once an hour at most: a
 * server in trouble must not drown its owner. */
#ifndef RETORT_ALARM_H
#define RETORT_ALARM_H

#include "base/config.h"
#include "store/store.h"

/* A request failed by the server's fault; `what` names its operation. True when a mail is due: wake the outbox. */
bool alarm_note(const struct config *config, const char *what);
/* Queues the mails that are due. What failed to be queued is due still. */
enum err alarm_ring(struct store *store, const struct config *config, struct arena *mem);

#endif
