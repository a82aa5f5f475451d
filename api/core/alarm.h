/* Mails to RETORT_ADMIN_EMAIL: requests failed because of an error in the server, or the database could not be written.
 * There is at most one of each kind every LIMIT_ALARM_S, however many servers share the database: a server in trouble
 * must not flood its administrator. */
#ifndef RETORT_ALARM_H
#define RETORT_ALARM_H

#include "base/config.h"
#include "store/store.h"

/* Counts a request that failed. `operation` names it. From any thread. */
void alarm_count_failure(const char *operation);
/* Queues the mails that are due; one thread calls it now and then. What cannot be queued remains due. */
enum err alarm_queue_mails(struct store *store, const struct config *config, struct arena *mem);

#endif
