/* The inside of the store: what each database driver provides. Nothing above store/ sees this. */
#ifndef RETORT_DRIVER_H
#define RETORT_DRIVER_H

#include "store/store.h"

/* DB_ALONE: a new file, or for an empty address one without a name that goes with the connection; nobody else uses it.
 */
enum db_access { DB_READ, DB_WRITE, DB_CREATE, DB_ALONE };

/* What is in a database, before anything else is asked of it. */
enum db_content { DB_EMPTY, DB_FOREIGN, DB_MIGRATED };

struct driver {
	const char *prefix; /* of the URL: "sqlite:" */
	/* SQL that writes more than a request does, commits it, and removes it again: whether there is room. */
	const char *probe;
	/* Opens a connection to what stands behind the prefix. */
	enum err (*connect)(const char *address, enum db_access access, struct db **ret_db);
	void (*disconnect)(struct db *db);
	enum err (*open)(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
	bool (*next)(struct rows *rows, void *ret_row);
	enum err (*close)(struct rows *rows);
	/* How the database goes about a query, on one line. */
	enum err (*explain)(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan);
	/* Rows changed by the statement that ran last. */
	int64_t (*changed)(struct db *db);
	/* SQL of our own without parameters: transactions, savepoints, migrations. May hold several statements. */
	enum err (*run)(struct db *db, const char *sql);
	/* Whether a transaction is open still: a full disk or an I/O error ends it. */
	bool (*in_transaction)(struct db *db);
	/* Whether the database still stands where this connection, one for writing, found it. `reterr_why` has
	 * STORE_WHY_BYTES. For any thread. NULL: it cannot be moved away under a connection. */
	bool (*in_place)(struct db *db, char *reterr_why);
	/* The database is not in its place: makes what is left of it whole, wherever it is now, and logs where that is.
	 * NULL: as in_place. */
	void (*salvage)(struct db *db);
	/* Empties the log of changes into the database, so that nothing that was deleted stays in it. ERR_BUSY:
	 * somebody is reading; try again later. ERR_UNWRITABLE: there is no room for it, `unwritable` says how much. */
	enum err (*scrub)(struct db *db);
	/* As store_trim(). NULL: nothing is to be given back. ERR_BUSY: somebody is reading. */
	enum err (*trim)(struct db *db);
	/* DB_MIGRATED: it has a table of migrations such as ours. */
	enum err (*content)(struct db *db, enum db_content *ret);
	/* Looks for damage in the structure of the database, and for rows that point to rows which are not there. */
	enum err (*damage)(struct db *db, store_finding_fn finding, void *arg);
	enum err (*dangling)(struct db *db, store_finding_fn finding, void *arg);
	/* Names each part of the schema: "table users", "column users.email", "trigger ...". */
	enum err (*schema)(struct db *db, store_finding_fn finding, void *arg);
	/* Makes `to` a copy of `from` as that was at one moment, in one transaction, while others use both. Unless it
	 * is OK, `to` is as it was. Both are of this driver. ERR_BUSY: `to` is being written. */
	enum err (*copy)(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);
};

struct db {
	const struct driver *driver;
	bool caller_logs;		  /* ERR_UNWRITABLE is logged by whoever asked, not here */
	char unwritable[STORE_WHY_BYTES]; /* why the last ERR_UNWRITABLE came, in the database's words */
};

extern const struct driver sqlite_driver;

/* Opens a connection by URL; ERR_INVALID for a URL that no driver knows. */
enum err db_connect(const char *url, enum db_access access, struct db **ret_db);
void db_disconnect(struct db *db);
/* Runs SQL without parameters. */
enum err db_run(struct db *db, const char *sql);

#endif
