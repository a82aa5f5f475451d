/* Emails to RETORT_ADMIN_EMAIL: requests failed because of an error in the server, or the database could not be
 * written. At most one of each kind is sent per LIMIT_ALARM_S, by all servers that share the database together, so as
 * not to flood the administrator. */
#ifndef RETORT_ALARM_H
#define RETORT_ALARM_H

#include "base/config.h"
#include "store/store.h"

/* Counts a request that failed. `operation` names it. From any thread. */
void alarm_count_failure(const char *operation);
/* Queues the emails that are due; called regularly by one thread. What cannot be queued remains due. */
enum err alarm_queue_mails(struct store *store, const struct config *config, struct arena *mem);

#endif
