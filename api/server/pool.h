/* The threads for requests that may block, so that event loops never do: on a commit, a place to hash a password, a
 * long read, or any query to a database server. Each kind has a queue and a share of the threads, so that none starves
 * the others. In a queue, clients take turns, so that none starves the others; the queues are limited only by time,
 * since each connection has at most one request in them. */
#ifndef RETORT_POOL_H
#define RETORT_POOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

enum wait_kind { WAIT_NONE, WAIT_WRITE, WAIT_HASH, WAIT_READ, WAIT_QUERY, WAIT_KIND_COUNT };

/* Owned by the caller, who may reuse it after it was run or has expired. */
struct pool_job {
	struct pool_job *next;
	enum wait_kind kind;
	uint32_t client; /* number of the client; clients take turns */
	int64_t queued_ms;
	void (*run)(struct pool_job *job);
	void (*expire)(struct pool_job *job); /* called instead of run, if no thread was free in time */
};

struct pool;

struct pool_figures {
	unsigned waiting[WAIT_KIND_COUNT], running[WAIT_KIND_COUNT], threads; /* `threads`: as many as it may have */
};

/* `has_queries`: WAIT_QUERY occurs. */
enum err pool_start(unsigned threads, bool has_queries, struct pool **ret);
/* ERR_BUSY: the pool is stopping, or has no thread and cannot start one. */
enum err pool_submit(struct pool *pool, struct pool_job *job);
/* Expires jobs that have waited too long. Called a few times a second. */
void pool_tick(struct pool *pool, int64_t now_ms);
void pool_figures(struct pool *pool, struct pool_figures *ret);
/* Expires queued jobs, waits for running ones, and ends the threads. Later jobs are refused. Called once. */
void pool_stop(struct pool *pool);
/* Only after it was stopped or if it was never used, and when no thread can submit jobs. NULL is allowed. */
void pool_free(struct pool *pool);

#endif
