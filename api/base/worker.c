/* A background thread that works in rounds and sleeps between them. */
#include "base/worker.h"

#include <time.h>

#include "base/clock.h"

static struct timespec monotonic_after(int64_t us)
{
	int64_t deadline_us = clock_monotonic_us() + us;

	return (struct timespec){.tv_sec = deadline_us / US_PER_S, .tv_nsec = deadline_us % US_PER_S * 1000};
}

/* False: the worker is to stop. */
static bool sleep_until_woken(struct worker *worker, int64_t us)
{
	struct timespec deadline = monotonic_after(us);
	bool stopping;

	pthread_mutex_lock(&worker->lock);
	while (!worker->woken && !worker_is_stopping(worker) &&
	       pthread_cond_clockwait(&worker->changed, &worker->lock, CLOCK_MONOTONIC, &deadline) == 0)
		;
	worker->woken = false;
	stopping = worker_is_stopping(worker);
	pthread_mutex_unlock(&worker->lock);
	return !stopping;
}

static void *run(void *arg)
{
	struct worker *worker = arg;
	int64_t us;

	do
		us = worker->task->round(worker->arg);
	while (sleep_until_woken(worker, us));
	if (worker->task->end)
		worker->task->end(worker->arg);
	return NULL;
}

static void destroy(struct worker *worker)
{
	pthread_cond_destroy(&worker->changed);
	pthread_mutex_destroy(&worker->lock);
}

enum err worker_start(struct worker *worker, const struct worker_task *task, void *arg)
{
	*worker = (struct worker){.task = task, .arg = arg};
	pthread_mutex_init(&worker->lock, NULL);
	pthread_cond_init(&worker->changed, NULL);
	if (pthread_create(&worker->thread, NULL, run, worker) == 0)
		return OK;
	destroy(worker);
	return ERR_MEMORY;
}

void worker_stop(struct worker *worker)
{
	pthread_mutex_lock(&worker->lock);
	atomic_store(&worker->stopping, true);
	pthread_cond_signal(&worker->changed);
	pthread_mutex_unlock(&worker->lock);
	pthread_join(worker->thread, NULL);
	destroy(worker);
}

void worker_wake(struct worker *worker)
{
	pthread_mutex_lock(&worker->lock);
	worker->woken = true;
	pthread_cond_signal(&worker->changed);
	pthread_mutex_unlock(&worker->lock);
}

bool worker_is_stopping(struct worker *worker)
{
	return atomic_load(&worker->stopping);
}
