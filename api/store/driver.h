/* What each kind of database provides. Nothing above store/ sees this. */
#ifndef RETORT_DRIVER_H
#define RETORT_DRIVER_H

#include "base/arena.h"
#include "base/str.h"
#include "store/answer.h"
#include "store/maintenance.h"
#include "store/rows.h"
#include "store/subscribers.h"

/* The content of a database. DB_MIGRATED: it has a table of migrations such as ours. */
enum db_content { DB_EMPTY, DB_FOREIGN, DB_MIGRATED };

enum db_savepoint { DB_SET, DB_UNDO, DB_RELEASE };

/* Errors of all functions: ERR_BUSY: nothing was changed, and a retry may succeed (lock held by another connection, or
 * conflict of transactions). ERR_UNWRITABLE: the database cannot store anything; `unwritable` of the connection says
 * why. ERR_CONFLICT: UNIQUE. ERR_INTERNAL: anything else, and the log says what. After a failure inside a transaction
 * its savepoint, or all of it, can only be undone. */
struct driver {
	enum db_driver kind;	 /* index of the driver's text in queries and migrations */
	const char *prefixes[2]; /* of its URLs: "sqlite:" */
	/* Of the library: "3.40.1". */
	const char *(*version)(void);

	/* Opens a connection to the database at `url`, given without its prefix. */
	enum err (*connect)(const char *url, enum db_access access, struct db **ret_db);
	void (*disconnect)(struct db *db);
	/* The same, and removes the database if DB_CREATE made it and it is still empty. NULL: it never creates
	 * databases. */
	void (*discard)(struct db *db);

	/* Begins a transaction that writes. Until it ends, no other one begins on any server: what it reads does not
	 * change, its locks block no other writer, and readers see transactions in the order in which they began.
	 * ERR_BUSY: another one takes too long. */
	enum err (*begin)(struct db *db);
	/* The same for a migration, without a time limit. */
	enum err (*begin_migration)(struct db *db);
	/* Begins a transaction that reads a snapshot, without a time limit. */
	enum err (*begin_snapshot)(struct db *db);
	/* OK: the transaction is on disk. ERR_OUTCOME_UNKNOWN: it may be; the connection that would say so has been
	 * lost. */
	enum err (*commit)(struct db *db);
	/* May be called when no transaction is open any more. */
	void (*rollback)(struct db *db);
	enum err (*savepoint)(struct db *db, enum db_savepoint what);
	/* OK while the open transaction can continue; else the error that ended it, or after which only a rollback is
	 * possible. */
	enum err (*transaction)(struct db *db);

	/* `in` is read before it returns. */
	enum err (*open)(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
	/* The same for a statement whose result is not read: it may run together with the next one, which then fails
	 * with what this one failed with. NULL: nothing is gained. */
	enum err (*exec_deferred)(struct db *db, const struct query *query, const void *in);
	/* Sends a query for at most one row; what it gives is stored when its answer is read, at the latest by flush().
	 * NULL: nothing is gained. */
	enum err (*ask)(struct db *db, const struct query *query, const void *in, struct answer answer);
	/* Waits until all of them have run. */
	enum err (*flush)(struct db *db);
	bool (*next)(struct rows *rows, void *ret_row);
	/* Frees the results. */
	enum err (*close)(struct rows *rows);
	/* The query plan, on one line. */
	enum err (*explain)(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan);
	/* SQL of our own without parameters or results, such as migrations; may contain several statements. */
	enum err (*run)(struct db *db, const char *sql);

	enum err (*content)(struct db *db, enum db_content *ret);
	/* The largest `id` that a table has ever given to a row, as far as the database knows; 0: none. Its next row
	 * gets a larger one. */
	enum err (*last_id)(struct db *db, const char *table, int64_t *ret_id);
	enum err (*set_last_id)(struct db *db, const char *table, int64_t id);
	/* Checks whether the database can be written: commits more data than a request writes, and deletes it again. */
	enum err (*probe)(struct db *db);
	/* Whether the database files are still where this connection, one for writing, opened them. `reterr_why` has
	 * DB_WHY_BYTES. From any thread. NULL: they cannot be moved while connected. */
	bool (*in_place)(struct db *db, char *reterr_why);
	/* If the database is no longer in place: completes the database file, wherever it is now, and logs where that
	 * is. NULL: as in_place. */
	void (*salvage)(struct db *db);

	/* Called from time to time while a connection for writing is idle, on its thread. NULL: not needed. */
	void (*check_idle)(struct db *db);
	/* What to do while it is not in_place(), as complete sentences. */
	const char *lost_advice;
	/* Queries are sent to another process and may block, so event loops must not run them. */
	bool remote;
	/* Writes of other servers may conflict with ours: a batch that fails with ERR_BUSY is retried write by write.
	 */
	bool shared;

	const struct maintenance *maintenance;
};

struct db {
	const struct driver *driver;
	bool caller_logs;		 /* ERR_UNWRITABLE is logged by the caller, not here */
	struct subscribers *subscribers; /* of the writer's connection; else NULL */
	char unwritable[DB_WHY_BYTES];	 /* the database's message about the last ERR_UNWRITABLE */
	bool writing;			 /* a store_write_fn runs */
	enum err failed;		 /* the error of its failed statement; OK: none has failed */
	struct merges *merges;		 /* of the write; NULL: there were none yet */
	const struct query *asked;	 /* the last of the statements that were asked for; NULL: there are none */
	int64_t asked_us;		 /* when the first of them was */
};

#endif
