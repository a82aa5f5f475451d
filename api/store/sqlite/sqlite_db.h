/* A connection to an SQLite database, shared by the files of this driver. */
#ifndef RETORT_SQLITE_DB_H
#define RETORT_SQLITE_DB_H

#include <sqlite3.h>
#include <sys/types.h>

#include "store/driver.h"
#include "store/prepared.h"

#define BUSY_TIMEOUT_MS 5000
#define SQLITE_WAL_BYTES 33554432 /* a WAL that grew during a long read is truncated to this size */

/* How a connection is used. SQLITE_ALONE: a new file, or for an empty path a temporary one that is deleted with the
 * connection; no other connection uses it. */
enum sqlite_use { SQLITE_READS, SQLITE_WRITES, SQLITE_CREATES, SQLITE_ALONE };

/* A file of a database, identified as of when it was opened. */
struct sqlite_file {
	char *path;
	dev_t device;
	ino_t inode; /* 0: it is not watched */
};

enum sqlite_file_kind { SQLITE_FILE_MAIN, SQLITE_FILE_WAL, SQLITE_FILE_SHM, SQLITE_FILE_COUNT };

struct sqlite_db {
	struct db db;
	enum sqlite_use use;
	bool is_new;				     /* SQLITE_CREATES: the file was not there */
	struct sqlite_file files[SQLITE_FILE_COUNT]; /* of SQLITE_WRITES */
	sqlite3 *handle;
	enum err failure;	      /* the last error since BEGIN */
	struct prepared_set prepared; /* of sqlite3_stmt */
};

static inline struct sqlite_db *sqlite_of(struct db *db)
{
	return (struct sqlite_db *)db;
}

static inline sqlite3 *sqlite_handle(struct db *db)
{
	return sqlite_of(db)->handle;
}

/* Logs what failed, and translates SQLite's error code. */
enum err sqlite_failure(struct db *db, const char *what, int code);
/* Runs SQL of our own; may contain several statements. */
enum err sqlite_run(struct db *db, const char *sql);
/* Runs a query and returns the number in its first row. */
enum err sqlite_number(struct db *db, const char *sql, int64_t *ret);

#endif
