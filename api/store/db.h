/* Queries and their rows. */
#ifndef RETORT_DB_H
#define RETORT_DB_H

#include "base/arena.h"
#include "store/rows.h"

/* Runs a query for its rows. `in` is the generated parameter struct (NULL when there are none); `ret_rows` is zeroed
 * or closed. The same query must not be run on this connection before its rows are closed. */
enum err db_open(struct db *db, const struct query *query, const void *in, struct rows *ret_rows);
/* Reads the next row into the generated row struct; false at the end or on failure; db_close() returns which. Texts
 * belong to the driver and last until the next call. */
bool db_next(struct rows *rows, void *ret_row);
/* Ends the statement. May be called twice. */
enum err db_close(struct rows *rows);

/* Runs a query for exactly one row, with its texts copied into `mem`; ERR_NOT_FOUND: there is none. */
enum err db_one(struct db *db, struct arena *mem, const struct query *query, const void *in, void *ret_row);

/* Inside a write: asks for at most one row without waiting for it. When db_answers() or any other function that waits
 * returns, `reterr_found` says whether there is one, and `reterr_row` has it, with its texts in `mem`. */
enum err db_ask(struct db *w, struct arena *mem, const struct query *query, const void *in, void *reterr_row,
		bool *reterr_found);
/* Waits for all answers. */
enum err db_answers(struct db *w);

/* Runs a statement that returns no rows. `ret_changed` (may be NULL): how many rows it changed. A UNIQUE violation is
 * ERR_CONFLICT, any other broken constraint ERR_INTERNAL. */
enum err db_exec(struct db *db, const struct query *query, const void *in, int64_t *ret_changed);
/* Runs a statement whose result is not needed. Inside a write it may run together with the next statement, or at the
 * end: what it fails with comes from there. So nothing can be decided by its failure; the write fails. */
enum err db_exec_deferred(struct db *db, const struct query *query, const void *in);

/* Inside a write: runs a statement whose result is not needed once for all that give it the same key, at the latest
 * when the write ends: of its other parameters some are added up, of others the last value counts (`-- adds:` and
 * `-- keeps:` in its SQL). The texts of `in` must last until the write ends. Statements that are read, or asked for,
 * see its effect; those whose result is not needed (:deferred, :merged) may run before it. */
enum err db_merge(struct db *w, const struct query *query, const void *in);
/* Inside a write: when it is committed, those who subscribed to `topic` (store_subscribe()) are woken. */
void db_notify(struct db *w, const char *topic);

/* A write. It only executes SQL (docs/architecture.md, "A write", names the exception), checks its preconditions again
 * inside, may run more than once, and on failure changes nothing: after a statement failed it can only return, and
 * every further one fails with the same error. It returns results through `arg`, which are valid only if store_write()
 * returns OK. */
typedef enum err (*store_write_fn)(struct db *w, void *arg);

static inline void rows_cleanup(struct rows *rows)
{
	enum err ignored;

	ignored = db_close(rows); /* a caller that needs the result has already called it */
	(void)ignored;
}

/* struct rows _rows_ rows = {0}; closes by itself when it leaves its block. */
#define _rows_ __attribute__((cleanup(rows_cleanup)))

#endif
