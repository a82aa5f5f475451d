/* Copies of an SQLite database. `driver`: that of the connections; `database`: the path of the database. */
#ifndef RETORT_SQLITE_BACKUP_H
#define RETORT_SQLITE_BACKUP_H

#include "store/sqlite/sqlite_db.h"

/* As store_backup() and store_backup_to(). */
enum err sqlite_backup(const struct driver *driver, const char *database, const char *path, store_progress_fn progress,
		       void *arg);
enum err sqlite_backup_to(const struct driver *driver, const char *database, int to, store_progress_fn progress,
			  void *arg);
/* ERR_INVALID: the file is no database of SQLite; a reason says so. */
enum err sqlite_check_backup(const char *path);

#endif
