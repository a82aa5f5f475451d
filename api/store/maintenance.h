/* Work on a database as a whole: copies, damage, traces of what was deleted. SQLite leaves it to the program; database
 * servers bring tools of their own. */
#ifndef RETORT_MAINTENANCE_H
#define RETORT_MAINTENANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/str.h"

struct db;

#define DB_WHY_BYTES 256 /* of a reason in words */

/* Hears of something that is wrong, in a sentence without its full stop. */
typedef void (*store_finding_fn)(void *arg, struct str sentence);
/* Hears how far long work has come, first of 0. Anything but OK ends the work, which then has changed nothing. */
typedef enum err (*store_progress_fn)(void *arg, const char *what, int64_t done, int64_t total);

/* What a driver provides of it. NULL: the database server's own tools do that; `tools` names them. */
struct maintenance {
	struct {
		const char *backup, *restore, *damage; /* sentences for operators */
	} tools;
	/* As store_backup() and store_backup_to() (backup.h). */
	enum err (*backup)(const char *url, const char *path, store_progress_fn progress, void *arg);
	enum err (*backup_to)(const char *url, int to, store_progress_fn progress, void *arg);
	/* Opens what backup() made, to read. ERR_INVALID: it made no such file; a reason says so. */
	enum err (*open_backup)(const char *path, struct db **ret_db);
	/* A new database without a name, which goes with its connection. */
	enum err (*scratch)(struct db **ret_db);
	/* Makes `to` a copy of `from` as that was at one moment, in one transaction, while others use both. Unless it
	 * is OK, `to` is as it was. ERR_BUSY: `to` is being written. */
	enum err (*copy)(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);
	/* Names each part of the schema: "table users", "column users.email", "trigger ...". */
	enum err (*schema)(struct db *db, store_finding_fn finding, void *arg);
	/* Looks for damage in the structure of the database, and for rows that point to rows which are not there. */
	enum err (*damage)(struct db *db, store_finding_fn finding, void *arg);
	enum err (*dangling)(struct db *db, store_finding_fn finding, void *arg);
	/* As store_scrub() and store_trim(), on a connection for writing. ERR_UNWRITABLE: the connection's `unwritable`
	 * says how much room there is to be. */
	enum err (*scrub)(struct db *db);
	enum err (*trim)(struct db *db);
};

#endif
