/* The one thread that writes: it gathers waiting writes into one transaction (group commit; Gray and Reuter,
 * "Transaction Processing", 1992, chapter 9.4.8), each in a savepoint of its own, and wakes their callers after COMMIT.
 */
#ifndef RETORT_WRITER_H
#define RETORT_WRITER_H

#include "store/db.h"
#include "store/health.h"

struct writer;

/* Takes ownership of `db`, except on failure. Reports to `health` whether writing works. */
enum err writer_start(struct db *db, struct health *health, struct writer **ret_writer);
/* Finishes what is queued, ends the thread and closes the connection. */
/* How many writes wait in the queue. */
unsigned writer_waiting(struct writer *writer);
void writer_stop(struct writer *writer);
/* As store_write_asked(); `ask` is NULL: as store_write(). */
enum err writer_do(struct writer *writer, store_write_fn ask, store_write_fn fn, void *arg);
/* As store_write_async(). */
enum err writer_do_async(struct writer *writer, store_write_fn fn, const void *arg, size_t size);

#endif
