/* What the two halves of the SQLite driver share. */
#ifndef RETORT_SQLITE_H
#define RETORT_SQLITE_H

#include <sqlite3.h>
#include <sys/types.h>

#include "store/driver.h"

#define BUSY_TIMEOUT_MS 5000
#define SQLITE_WAL_BYTES 33554432 /* a WAL that grew, because somebody read for long, is cut again to this */

/* A file of a database, and which it was when it was opened. */
struct sqlite_file {
	char *path;
	dev_t device;
	ino_t inode; /* 0: it is not watched */
};

enum sqlite_file_kind { SQLITE_FILE_MAIN, SQLITE_FILE_WAL, SQLITE_FILE_SHM, SQLITE_FILE_COUNT };

/* A query that was prepared on a connection; without a query the slot is free. */
struct sqlite_statement {
	const struct query *query;
	sqlite3_stmt *statement;
};

struct sqlite_db {
	struct db db;
	enum db_access access;
	struct sqlite_file files[SQLITE_FILE_COUNT]; /* of DB_WRITE */
	sqlite3 *handle;
	struct sqlite_statement *statements; /* a hash table by query, half full at most */
	size_t statement_slots, statement_count;
};

static inline sqlite3 *sqlite_handle(struct db *db)
{
	return ((struct sqlite_db *)db)->handle;
}

/* Logs what failed with this code, and says it in our terms. */
enum err sqlite_failure(struct db *db, const char *what, int code);
enum err sqlite_run(struct db *db, const char *sql);

/* sqlite_files.c */
void sqlite_make_place(const char *path);
enum err sqlite_watch_files(struct sqlite_db *sqlite, const char *address);
void sqlite_forget_files(struct sqlite_db *sqlite);
bool sqlite_in_place(struct db *db, char *reterr_why);
void sqlite_salvage(struct db *db);

/* sqlite_access.c. Whether this user may; if not, the log says why and what to do. */
bool sqlite_may_write(const char *address);

/* sqlite_whole.c */
enum err sqlite_scrub(struct db *db);
enum err sqlite_trim(struct db *db);
enum err sqlite_content(struct db *db, enum db_content *ret);
enum err sqlite_damage(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_dangling(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_schema(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_copy(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);

#endif
