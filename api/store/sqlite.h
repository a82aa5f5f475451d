/* What the two halves of the SQLite driver share. */
#ifndef RETORT_SQLITE_H
#define RETORT_SQLITE_H

#include <sqlite3.h>

#include "store/driver.h"

#define BUSY_TIMEOUT_MS 5000

struct sqlite_db {
	struct db db;
	enum db_access access;
	sqlite3 *handle;
	sqlite3_stmt **statements; /* by query number, NULL until first used */
};

static inline sqlite3 *sqlite_handle(struct db *db)
{
	return ((struct sqlite_db *)db)->handle;
}

/* Logs what failed with this code, and says it in our terms. */
enum err sqlite_failure(struct db *db, const char *what, int code);
enum err sqlite_run(struct db *db, const char *sql);

enum err sqlite_scrub(struct db *db);
enum err sqlite_content(struct db *db, enum db_content *ret);
enum err sqlite_damage(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_dangling(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_copy(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);

#endif
