/* Copies of a database in files. */
#ifndef RETORT_BACKUP_H
#define RETORT_BACKUP_H

#include "store/maintenance.h"

/* Writes a consistent copy of the database at `url` to the new file `path`, readable by its owner only, while others
 * use the database. The file appears once the copy is complete and synced to disk. A killed backup leaves
 * PATH.partial, which the next one overwrites. ERR_INVALID: the database server's tools do this; a reason names them.
 */
enum err store_backup(const char *url, const char *path, store_progress_fn progress, void *arg);
/* The same into an open descriptor, such as a pipe, through the temporary file DATABASE.backup, which the next backup
 * overwrites if it was left behind. After a failure, what was sent is not a usable copy. */
enum err store_backup_to(const char *url, int to, store_progress_fn progress, void *arg);

#endif
