/* The threads for requests that may block, so that event loops never do: on a commit, a place to hash a password, a
 * long read, or any query to a database that is another process. Each kind has a queue and a share of the threads, so
 * that none starves the others. In a queue, clients take turns, so that none starves the others either; the queues are
 * limited by time alone, since each connection has at most one request in them. */
#ifndef RETORT_POOL_H
#define RETORT_POOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

enum wait_kind { WAIT_NONE, WAIT_WRITE, WAIT_HASH, WAIT_READ, WAIT_QUERY, WAIT_KIND_COUNT };

/* Belongs to its caller, who may use it again once it was run or has expired. */
struct pool_job {
	struct pool_job *next;
	enum wait_kind kind;
	uint32_t client; /* whose it is, as a number; clients take turns */
	int64_t queued_ms;
	void (*run)(struct pool_job *job);
	void (*expire)(struct pool_job *job); /* instead, where no thread came in time */
};

struct pool;

/* `has_queries`: WAIT_QUERY occurs. */
enum err pool_start(unsigned threads, bool has_queries, struct pool **ret);
/* ERR_BUSY: the pool is stopping, or has no thread and cannot start one. */
enum err pool_submit(struct pool *pool, struct pool_job *job);
/* Lets expire what has waited too long for a thread. Called a few times a second. */
void pool_tick(struct pool *pool, int64_t now_ms);
/* Lets expire what is queued, waits for what runs, and ends the threads. What is submitted from now on is refused.
 * Once. */
void pool_stop(struct pool *pool);
/* When nobody can submit any more; it was stopped, or never used. NULL: nothing. */
void pool_free(struct pool *pool);

#endif
