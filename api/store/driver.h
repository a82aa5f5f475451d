/* What each kind of database provides. Nothing above store/ sees this. */
#ifndef RETORT_DRIVER_H
#define RETORT_DRIVER_H

#include "base/arena.h"
#include "base/str.h"
#include "store/maintenance.h"
#include "store/rows.h"
#include "store/subscribers.h"

/* What is in a database, before anything else is asked of it. DB_MIGRATED: a table of migrations such as ours. */
enum db_content { DB_EMPTY, DB_FOREIGN, DB_MIGRATED };

enum db_savepoint { DB_SET, DB_UNDO, DB_KEEP };

/* Errors of all of them: ERR_BUSY: nothing has happened, and the same may succeed a moment later (another one holds a
 * lock, or two transactions got in each other's way). ERR_UNWRITABLE: the database cannot store anything; `unwritable`
 * of the connection says why. ERR_CONFLICT: UNIQUE. ERR_INTERNAL: anything else, and the log says what. After a failure
 * inside a transaction its savepoint, or all of it, can only be undone. */
struct driver {
	enum db_driver kind;	 /* which of the texts of a query and a migration */
	const char *prefixes[2]; /* of its URLs: "sqlite:" */
	/* Of the library: "3.40.1". */
	const char *(*version)(void);

	/* Opens a connection to what stands behind the prefix of `url`. */
	enum err (*connect)(const char *url, enum db_access access, struct db **ret_db);
	void (*disconnect)(struct db *db);
	/* The same, and removes the database if DB_CREATE made it and it is still empty. NULL: it makes none. */
	void (*discard)(struct db *db);

	/* A transaction that writes. Until its end no other one begins, of any server: what it reads stays true, what
	 * it locks nobody else waits for, and who reads sees transactions in the order in which they began. ERR_BUSY:
	 * the other one takes too long. */
	enum err (*begin)(struct db *db);
	/* The same for a migration, which may take as long as it needs. */
	enum err (*begin_migration)(struct db *db);
	/* One that only reads, all of it as it was at one moment; it may take as long as it needs. */
	enum err (*begin_snapshot)(struct db *db);
	/* OK: it is on the disk. ERR_OUTCOME_UNKNOWN: it may be; what answers that has ended. */
	enum err (*commit)(struct db *db);
	/* Also where no transaction is open any more. */
	void (*rollback)(struct db *db);
	enum err (*savepoint)(struct db *db, enum db_savepoint what);
	/* OK while the open transaction can go on; else what ended it or lets nothing but a rollback. */
	enum err (*transaction)(struct db *db);

	/* `in` is read before it returns. */
	enum err (*open)(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
	/* The same for a statement whose result nobody reads: it may run together with the next one, which then fails
	 * with what this one failed with. NULL: nothing is gained. */
	enum err (*later)(struct db *db, const struct query *query, const void *in);
	/* Waits until all of them have run. */
	enum err (*settle)(struct db *db);
	bool (*next)(struct rows *rows, void *ret_row);
	/* Frees the results. */
	enum err (*close)(struct rows *rows);
	/* How the database goes about a query, on one line. */
	enum err (*explain)(struct db *db, struct arena *mem, const struct query *query, struct str *ret_plan);
	/* SQL of our own without parameters or results, such as migrations; may hold several statements. */
	enum err (*run)(struct db *db, const char *sql);

	enum err (*content)(struct db *db, enum db_content *ret);
	/* The largest `id` that a table has ever given to a row, as far as the database knows; 0: none. Its next row
	 * gets a larger one. */
	enum err (*last_id)(struct db *db, const char *table, int64_t *ret_id);
	enum err (*set_last_id)(struct db *db, const char *table, int64_t id);
	/* Writes more than a request does, commits it, and removes it again: whether there is room. */
	enum err (*probe)(struct db *db);
	/* Whether the database is still where this connection, one for writing, found it. `reterr_why` has
	 * DB_WHY_BYTES. For any thread. NULL: it cannot be moved away under a connection. */
	bool (*in_place)(struct db *db, char *reterr_why);
	/* The database is not in its place: makes what is left of it whole, wherever it is now, and logs where that is.
	 * NULL: as in_place. */
	void (*salvage)(struct db *db);

	/* Called now and then by the thread of a connection for writing that is idle. NULL: it needs no care. */
	void (*tend)(struct db *db);
	/* What to do while it is not in_place(), as sentences. */
	const char *lost_advice;
	/* Queries are answered by another process, which may let them wait: they are not for event loops. */
	bool remote;
	/* Writes of other servers get in the way of ours: a batch that fails with ERR_BUSY is repeated write by write.
	 */
	bool shared;

	const struct maintenance *maintenance;
};

struct db {
	const struct driver *driver;
	bool caller_logs;		 /* ERR_UNWRITABLE is logged by whoever asked, not here */
	struct subscribers *subscribers; /* of the writer's connection; else NULL */
	char unwritable[DB_WHY_BYTES];	 /* why the last ERR_UNWRITABLE came, in the database's words */
	bool writing;			 /* a store_write_fn runs; */
	enum err failed;		 /* with what a statement of it failed; OK: none did */
};

#endif
