/* A background thread that works in rounds and sleeps between them. */
#ifndef RETORT_WORKER_H
#define RETORT_WORKER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

/* What a worker does, on its own thread. */
struct worker_task {
	/* One round. Gives how long to sleep after it, in microseconds; worker_wake() ends the sleep earlier. */
	int64_t (*round)(void *arg);
	/* After the last round; may be NULL. */
	void (*end)(void *arg);
};

/* Embedded in what it works for. Private, except that any thread may read `stopping`. */
struct worker {
	const struct worker_task *task;
	void *arg;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool woken;	      /* under the lock */
	atomic_bool stopping; /* set under the lock */
};

/* Starts the thread; the first round begins at once. ERR_MEMORY: the thread cannot be created. */
enum err worker_start(struct worker *worker, const struct worker_task *task, void *arg);
/* Waits for the end of the round and for the task's end(). Afterwards, the worker must not be woken. */
void worker_stop(struct worker *worker);

/* Starts the next round at once; during a round, another one follows. From any thread. */
void worker_wake(struct worker *worker);
/* Whether worker_stop() was called; a long round checks this from time to time. From any thread. */
bool worker_is_stopping(struct worker *worker);

#endif
