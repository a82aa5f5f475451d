/* Replaces the database with a backup, if that is sound. */
#ifndef RETORT_RESTORE_H
#define RETORT_RESTORE_H

#include "store/maintenance.h"

/* Puts the backup `path`, brought up to date, in the place of the database at `url`, in one transaction, while others
 * use that. A failure leaves it as it was; a reason says why. ERR_INVALID: `path` is no sound database of this program
 * (it is damaged, rows point nowhere, roles are missing or counters are wrong), or the database server's tools do this.
 * ERR_CONFLICT: there are accounts in the database, and `replace` is false. ERR_BUSY: try again. */
enum err store_restore(const char *url, const char *path, bool replace, store_progress_fn progress, void *arg);

#endif
