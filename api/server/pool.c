/* The pool of threads for requests that may have to wait. */
#include "server/pool.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <yder.h>

#include "base/burst.h"
#include "base/clock.h"
#include "base/limits.h"

#define CLIENT_SLOTS 1024

/* Shares of the threads, in eighths: the maximum for one kind, and the number reserved for each other kind that uses
 * fewer. With the default size, more threads may hash than the queue of hashing has places. That queue is fairer than
 * this one (domain/hash_queue.h), so requests should wait there. */
#define SHARE_PARTS 8
#define SHARE_RESERVED 1
static const struct {
	unsigned most;
	int64_t wait_ms; /* how long a job may wait for a thread */
} kinds[WAIT_KIND_COUNT] = {
    [WAIT_WRITE] = {6, LIMIT_POOL_WAIT_MS},
    [WAIT_HASH] = {6, LIMIT_POOL_WAIT_MS},
    [WAIT_READ] = {2, LIMIT_POOL_READ_WAIT_MS},
    [WAIT_QUERY] = {6, LIMIT_POOL_WAIT_MS},
};

/* The waiting jobs of one client, or of clients that share a slot, in order of arrival. */
struct line {
	struct line *next;
	struct pool_job *first, **last;
};

struct queue {
	struct line *first, **last; /* those that are not empty, in order of turns */
	unsigned waiting, running;
	struct line lines[CLIENT_SLOTS];
};

struct pool {
	pthread_mutex_t lock; /* of all below */
	pthread_cond_t changed;
	struct queue queues[WAIT_KIND_COUNT];
	enum wait_kind turn; /* the kind served last */
	unsigned size, started, idle;
	bool has_queries, stopping;
	pthread_t threads[];
};

static unsigned share(const struct pool *pool, unsigned parts)
{
	return pool->size * parts / SHARE_PARTS;
}

static unsigned reserved_for(const struct pool *pool, enum wait_kind kind)
{
	return kind == WAIT_QUERY && !pool->has_queries ? 0 : share(pool, SHARE_RESERVED);
}

static bool may_run(const struct pool *pool, enum wait_kind kind)
{
	const struct queue *queue = &pool->queues[kind];
	unsigned most = share(pool, kinds[kind].most), busy = 0;

	if (!queue->first || queue->running >= (most ? most : 1))
		return false;
	for (enum wait_kind other = WAIT_WRITE; other < WAIT_KIND_COUNT; other++) {
		unsigned running = pool->queues[other].running, reserved = reserved_for(pool, other);

		busy += other == kind || running > reserved ? running : reserved;
	}
	return busy < pool->size;
}

static void append_line(struct queue *queue, struct line *line)
{
	line->next = NULL;
	*queue->last = line;
	queue->last = &line->next;
}

static void append(struct queue *queue, struct pool_job *job)
{
	struct line *line = &queue->lines[job->client % CLIENT_SLOTS];

	if (!line->first) {
		line->last = &line->first;
		append_line(queue, line);
	}
	job->next = NULL;
	*line->last = job;
	line->last = &job->next;
	queue->waiting++;
}

/* Takes the next client's first job. The client's others wait until all other clients have had a turn. */
static struct pool_job *take_next(struct queue *queue)
{
	struct line *line = queue->first;
	struct pool_job *job = line->first;

	queue->first = line->next;
	if (!queue->first)
		queue->last = &queue->first;
	line->first = job->next;
	if (line->first)
		append_line(queue, line);
	queue->waiting--;
	return job;
}

/* The next job; the kinds take turns. NULL: none may run. */
static struct pool_job *take(struct pool *pool)
{
	for (unsigned i = 0; i < WAIT_KIND_COUNT - 1; i++) {
		pool->turn = pool->turn + 1 < WAIT_KIND_COUNT ? pool->turn + 1 : WAIT_WRITE;
		if (may_run(pool, pool->turn)) {
			pool->queues[pool->turn].running++;
			return take_next(&pool->queues[pool->turn]);
		}
	}
	return NULL;
}

static void *work(void *arg)
{
	struct pool *pool = arg;
	struct pool_job *job;

	pthread_mutex_lock(&pool->lock);
	while (!pool->stopping) {
		enum wait_kind kind;

		job = take(pool);
		if (!job) {
			pool->idle++;
			pthread_cond_wait(&pool->changed, &pool->lock);
			pool->idle--;
			continue;
		}
		kind = job->kind;
		pthread_mutex_unlock(&pool->lock);
		job->run(job); /* and the caller owns it again */
		pthread_mutex_lock(&pool->lock);
		pool->queues[kind].running--;
	}
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* Threads are started when first needed: each needs memory and a database connection. */
static void add_thread(struct pool *pool)
{
	static struct burst failures;

	if (pthread_create(&pool->threads[pool->started], NULL, work, pool) == 0)
		pool->started++;
	else if (!pool->started && burst_count(&failures))
		y_log_message(Y_LOG_LEVEL_ERROR, "no thread can be started; requests that write are refused");
}

enum err pool_start(unsigned threads, bool has_queries, struct pool **ret)
{
	struct pool *pool;

	pool = calloc(1, sizeof(*pool) + threads * sizeof(pthread_t));
	if (!pool)
		return ERR_MEMORY;
	pool->size = threads;
	pool->has_queries = has_queries;
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->changed, NULL);
	for (int kind = 0; kind < WAIT_KIND_COUNT; kind++)
		pool->queues[kind].last = &pool->queues[kind].first;
	*ret = pool;
	return OK;
}

/* Starts another thread if more jobs wait than threads are free, up to the limit. */
static void wake(struct pool *pool)
{
	unsigned waiting = 0;

	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++)
		waiting += pool->queues[kind].waiting;
	pthread_cond_signal(&pool->changed);
	if (waiting > pool->idle && pool->started < pool->size)
		add_thread(pool);
}

enum err pool_submit(struct pool *pool, struct pool_job *job)
{
	struct queue *queue = &pool->queues[job->kind];
	enum err e = ERR_BUSY;

	assert(job->kind != WAIT_NONE);
	job->queued_ms = clock_monotonic_ms();
	pthread_mutex_lock(&pool->lock);
	if (!pool->stopping) {
		append(queue, job);
		wake(pool);
		if (pool->started)
			e = OK;
		else
			take_next(queue);
	}
	pthread_mutex_unlock(&pool->lock);
	return e;
}

/* Moves jobs queued before a given time to `expired`. */
static void take_older(struct queue *queue, int64_t before_ms, struct pool_job **expired)
{
	struct line **link = &queue->first, *line;

	while ((line = *link)) {
		struct pool_job *job = line->first;

		if (job && job->queued_ms < before_ms) {
			line->first = job->next;
			queue->waiting--;
			job->next = *expired;
			*expired = job;
		} else if (job) {
			link = &line->next;
		} else {
			*link = line->next;
		}
	}
	queue->last = link;
}

/* Expires jobs that have waited too long; calls them without holding the lock. */
static void expire(struct pool *pool, int64_t now_ms)
{
	struct pool_job *expired = NULL, *job;

	pthread_mutex_lock(&pool->lock);
	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++)
		take_older(&pool->queues[kind], now_ms - kinds[kind].wait_ms, &expired);
	pthread_mutex_unlock(&pool->lock);
	while ((job = expired)) {
		expired = job->next;
		job->expire(job);
	}
}

void pool_tick(struct pool *pool, int64_t now_ms)
{
	expire(pool, now_ms);
}

void pool_figures(struct pool *pool, struct pool_figures *ret)
{
	struct pool_figures figures = {.threads = pool->size};

	pthread_mutex_lock(&pool->lock);
	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++) {
		figures.waiting[kind] = pool->queues[kind].waiting;
		figures.running[kind] = pool->queues[kind].running;
	}
	pthread_mutex_unlock(&pool->lock);
	*ret = figures;
}

void pool_stop(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->stopping = true;
	pthread_cond_broadcast(&pool->changed);
	pthread_mutex_unlock(&pool->lock);
	expire(pool, INT64_MAX); /* all of them */
	for (unsigned i = 0; i < pool->started; i++)
		pthread_join(pool->threads[i], NULL);
}

void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	pthread_cond_destroy(&pool->changed);
	pthread_mutex_destroy(&pool->lock);
	free(pool);
}
