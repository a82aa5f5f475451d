/* Work on a database as a whole: copies, checks, removal of deleted data. SQLite leaves this to the program; database
 * servers have tools of their own. */
#ifndef RETORT_MAINTENANCE_H
#define RETORT_MAINTENANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/str.h"

struct db;

#define DB_WHY_BYTES 256 /* of a reason as text */

/* Receives a finding, as a sentence without the final period. */
typedef void (*store_finding_fn)(void *arg, struct str sentence);
/* Receives the progress of long work, 0 first. An error stops the work, which then changes nothing. */
typedef enum err (*store_progress_fn)(void *arg, const char *what, int64_t done, int64_t total);

/* What a driver provides. NULL: the database server's own tools do this; see `tools`. */
struct maintenance {
	struct {
		const char *backup, *restore, *damage; /* sentences for operators */
	} tools;
	/* As store_backup() and store_backup_to() (backup.h). */
	enum err (*backup)(const char *url, const char *path, store_progress_fn progress, void *arg);
	enum err (*backup_to)(const char *url, int to, store_progress_fn progress, void *arg);
	/* Opens what backup() made, to read. ERR_INVALID: it made no such file; a reason says so. */
	enum err (*open_backup)(const char *path, struct db **ret_db);
	/* A new temporary database, which is deleted with its connection. */
	enum err (*scratch)(struct db **ret_db);
	/* Makes `to` a copy of a snapshot of `from`, in one transaction, while others use both. On failure, `to` is
	 * unchanged. ERR_BUSY: `to` is being written. */
	enum err (*copy)(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);
	/* Reports each part of the schema: "table users", "column users.email", "trigger ...". */
	enum err (*schema)(struct db *db, store_finding_fn finding, void *arg);
	/* Check for damage in the structure of the database, and for rows that refer to missing rows. */
	enum err (*damage)(struct db *db, store_finding_fn finding, void *arg);
	enum err (*dangling)(struct db *db, store_finding_fn finding, void *arg);
	/* As store_scrub() and store_trim(), on a connection for writing. ERR_UNWRITABLE: the connection's
	 * `unwritable` says how much space is needed. */
	enum err (*scrub)(struct db *db);
	enum err (*trim)(struct db *db);
};

#endif
