/* The one thread that writes. */
#include "store/writer.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/metric.h"
#include "base/reason.h"
#include "store/connect.h"
#include "store/driver.h"
#include "store/transaction.h"
#include "store/write_queue.h"

enum write_state { WRITE_QUEUED, WRITE_TAKEN, WRITE_DONE };

/* A write is on the stack of the waiting caller, or allocated if none waits. */
struct queued {
	struct write write; /* first, so that queued_of() can find the rest */
	bool is_async;
	enum write_state state;
	pthread_cond_t changed;
};

static struct queued *queued_of(struct write *write)
{
	return (struct queued *)write;
}

struct writer {
	struct db *db;
	struct health *health;
	bool salvaged;	   /* the lost database was salvaged */
	int64_t probed_ms; /* time of the last write probe */
	pthread_t thread;
	pthread_mutex_t lock; /* of all below */
	pthread_cond_t has_work;
	struct write_queue queue;
	unsigned async_count;  /* asynchronous writes, queued or being executed */
	int64_t busy_since_ms; /* start of the current batch, including the wait for its transaction; 0: idle */
	unsigned callers;      /* threads inside writer_do() */
	pthread_cond_t left;   /* signaled when the last of them has left */
	bool stopping;
};

/* False from time to time, so that the database can be checked, and when the writer must stop. */
static bool wait_for_work(struct writer *writer, bool *ret_go_on)
{
	struct timespec deadline;
	bool has_work;

	clock_gettime(CLOCK_MONOTONIC, &deadline);
	deadline.tv_sec += LIMIT_WRITER_IDLE_S;
	pthread_mutex_lock(&writer->lock);
	while (!writer->queue.first && !writer->stopping &&
	       pthread_cond_clockwait(&writer->has_work, &writer->lock, CLOCK_MONOTONIC, &deadline) == 0)
		;
	has_work = writer->queue.first;
	if (!has_work)
		writer->busy_since_ms = 0;
	else if (!writer->busy_since_ms)
		writer->busy_since_ms = clock_monotonic_ms();
	*ret_go_on = has_work || !writer->stopping;
	pthread_mutex_unlock(&writer->lock);
	return has_work;
}

/* The next writes, which run together; how many there are. */
static unsigned take(struct writer *writer, unsigned most, struct write **ret_first)
{
	unsigned count = 0;

	pthread_mutex_lock(&writer->lock);
	*ret_first = write_queue_take(&writer->queue, most);
	for (struct write *write = *ret_first; write; write = write->next) {
		queued_of(write)->state = WRITE_TAKEN;
		count++;
	}
	pthread_mutex_unlock(&writer->lock);
	return count;
}

static void forget(struct writer *writer, struct queued *queued)
{
	enum err e = queued->write.result;

	if (e && !store_has_logged(e))
		y_log_message(Y_LOG_LEVEL_WARNING, "a write in the background was not stored: %s",
			      error_info(e)->title);
	writer->async_count--;
	free(queued);
}

/* Answers every caller of the batch; `failure` is the error of the whole transaction, or OK. */
static void answer(struct writer *writer, struct write *batch, enum err failure)
{
	pthread_mutex_lock(&writer->lock);
	writer->busy_since_ms = 0;
	while (batch) {
		struct queued *queued = queued_of(batch);

		batch = batch->next; /* before the caller can return */
		if (failure)
			queued->write.result = failure;
		queued->state = WRITE_DONE;
		if (queued->is_async)
			forget(writer, queued);
		else
			pthread_cond_signal(&queued->changed);
	}
	pthread_mutex_unlock(&writer->lock);
}

static void tell_health(struct writer *writer, const struct write *batch, enum err failure)
{
	bool unwritable = failure == ERR_UNWRITABLE;

	for (; batch; batch = batch->next) /* a single write may fail like this while smaller ones still fit */
		unwritable = unwritable || batch->result == ERR_UNWRITABLE;
	if (unwritable)
		health_failed(writer->health, writer->db->unwritable);
}

/* How many writes a batch takes. Of a remote database those that wait when its transaction is open: while they are
 * committed, others gather, and run together; one by one, each would wait for the database. */
static unsigned batch_size(struct writer *writer)
{
	unsigned waiting;

	if (!writer->db->driver->remote)
		return LIMIT_WRITE_BATCH;
	pthread_mutex_lock(&writer->lock);
	waiting = writer->queue.count;
	pthread_mutex_unlock(&writer->lock);
	return waiting < LIMIT_WRITE_BATCH ? waiting : LIMIT_WRITE_BATCH;
}

/* Adds the next writes to the batch and runs them in the open transaction, within the limits. */
static enum err run_writes(struct writer *writer, struct write **batch, unsigned *count)
{
	int64_t deadline = clock_monotonic_ms() + LIMIT_WRITE_BATCH_MS;
	unsigned most = batch_size(writer), taken = 1;
	struct write **last = batch;
	enum err failure = OK;

	while (!failure && taken && *count < most && clock_monotonic_ms() < deadline) {
		taken = take(writer, most - *count, last);
		*count += taken;
		if (taken)
			failure = attempt_in_transaction(writer->db, *last, taken);
		while (*last)
			last = &(*last)->next;
	}
	return failure;
}

/* While another process has the database locked, queued callers may give up; the writer keeps trying, for those that
 * come later. */
static bool is_worth_another_try(struct writer *writer, enum err failure)
{
	bool again;

	pthread_mutex_lock(&writer->lock);
	again = failure == ERR_BUSY && !writer->stopping;
	pthread_mutex_unlock(&writer->lock);
	return again;
}

static struct write *take_all(struct writer *writer, unsigned *count)
{
	struct write *all;

	pthread_mutex_lock(&writer->lock);
	*count = writer->queue.count;
	all = write_queue_take_all(&writer->queue);
	for (struct write *write = all; write; write = write->next)
		queued_of(write)->state = WRITE_TAKEN;
	pthread_mutex_unlock(&writer->lock);
	return all;
}

/* A batch conflicted with writes of other servers and was rolled back: each of its writes is retried in its own
 * transaction. */
static void repeat_each(struct writer *writer, struct write *batch)
{
	int64_t deadline_ms = clock_monotonic_ms() + LIMIT_WRITE_REPEAT_MS;

	for (; batch; batch = batch->next)
		batch->result = attempt_alone(writer->db, batch, deadline_ms);
}

static void measure(unsigned count, int64_t began_us, enum err failure)
{
	histogram_add(&metric_write_batch, metric_bounds_size, count);
	histogram_add(&metric_write_us, metric_bounds_us, (uint64_t)(clock_monotonic_us() - began_us));
	if (failure)
		metric_add(METRIC_WRITE_FAILURES, 1);
}

/* Runs one transaction. Writes are taken from the queue once it is open; until then, they can give up. */
static void run_batch(struct writer *writer)
{
	struct write *batch = NULL;
	int64_t began_us = clock_monotonic_us();
	unsigned count = 0;
	enum err failure;

	failure = db_begin(writer->db);
	if (is_worth_another_try(writer, failure))
		return;
	if (failure)
		batch = take_all(writer, &count);
	else
		failure = run_writes(writer, &batch, &count);
	if (!failure)
		failure =
		    health_look(writer->health,
				true); /* otherwise the commit would go into files that are no longer at their paths */
	if (!failure)
		failure = db_commit(writer->db);
	if (failure)
		writer->db->driver->rollback(writer->db);
	if (failure == ERR_BUSY && writer->db->driver->shared) {
		repeat_each(writer, batch);
		failure = OK;
	}
	measure(count, began_us, failure);
	tell_health(writer, batch, failure);
	if (failure && !store_has_logged(failure))
		y_log_message(Y_LOG_LEVEL_ERROR, "a transaction of %u writes failed, and each of them was refused",
			      count);
	reason_log(Y_LOG_LEVEL_ERROR);		   /* of writes, whose callers are other threads */
	subscribers_wake(writer->db->subscribers); /* needlessly if the transaction failed */
	answer(writer, batch, failure);
}

/* Checks whether the database can be written again, with more data than a small write, which may still fit on a full
 * disk. */
static void probe(struct writer *writer)
{
	enum err e;

	if (clock_monotonic_ms() - writer->probed_ms < LIMIT_WRITER_IDLE_S * 1000)
		return;
	e = writer->db->driver->probe(writer->db);
	if (!e)
		health_wrote(writer->health);
	writer->probed_ms = clock_monotonic_ms();
}

static void look_after(struct writer *writer)
{
	bool lost;

	if (writer->db->driver->check_idle)
		writer->db->driver->check_idle(writer->db);
	lost = health_look(writer->health, true);

	if (lost && !writer->salvaged && writer->db->driver->salvage)
		writer->db->driver->salvage(writer->db);
	writer->salvaged = lost;
}

static void *run_writer(void *arg)
{
	struct writer *writer = arg;
	bool go_on = true;

	while (go_on) {
		if (wait_for_work(writer, &go_on))
			run_batch(writer);
		else if (go_on)
			look_after(writer);
		if (health_is_unwritable(writer->health) && health_look(writer->health, false) == OK)
			probe(writer);
	}
	return NULL;
}

enum err writer_start(struct db *db, struct health *health, struct writer **ret_writer)
{
	struct writer *writer;

	writer = calloc(1, sizeof(*writer));
	if (!writer)
		return ERR_MEMORY;
	writer->db = db;
	writer->health = health;
	db->caller_logs = true; /* health.h does */
	write_queue_init(&writer->queue);
	pthread_mutex_init(&writer->lock, NULL);
	pthread_cond_init(&writer->has_work, NULL);
	pthread_cond_init(&writer->left, NULL);
	if (pthread_create(&writer->thread, NULL, run_writer, writer) != 0) {
		free(writer);
		return ERR_MEMORY;
	}
	*ret_writer = writer;
	return OK;
}

unsigned writer_waiting(struct writer *writer)
{
	unsigned waiting;

	pthread_mutex_lock(&writer->lock);
	waiting = writer->queue.count;
	pthread_mutex_unlock(&writer->lock);
	return waiting;
}

void writer_stop(struct writer *writer)
{
	if (!writer)
		return;
	pthread_mutex_lock(&writer->lock);
	writer->stopping = true;
	pthread_cond_signal(&writer->has_work);
	pthread_mutex_unlock(&writer->lock);
	pthread_join(writer->thread, NULL);
	pthread_mutex_lock(&writer->lock);
	while (writer->callers)
		pthread_cond_wait(&writer->left, &writer->lock);
	pthread_mutex_unlock(&writer->lock);
	pthread_cond_destroy(&writer->left);
	pthread_cond_destroy(&writer->has_work);
	pthread_mutex_destroy(&writer->lock);
	db_disconnect(writer->db);
	free(writer);
}

/* Waits until the write is done, or gives up while it is still queued; once taken from the queue, it is waited for. */
static enum err wait_until_done(struct writer *writer, struct queued *queued, const struct timespec *deadline)
{
	while (queued->state == WRITE_QUEUED) {
		if (pthread_cond_clockwait(&queued->changed, &writer->lock, CLOCK_MONOTONIC, deadline) != 0 &&
		    queued->state == WRITE_QUEUED) {
			write_queue_remove(&writer->queue, &queued->write);
			return ERR_BUSY;
		}
	}
	while (queued->state != WRITE_DONE)
		pthread_cond_wait(&queued->changed, &writer->lock);
	return queued->write.result;
}

/* How long a write may wait in the queue: shorter if the writer itself has been waiting for long. */
static struct timespec give_up_at(const struct writer *writer)
{
	int64_t now = clock_monotonic_ms();
	bool stuck = writer->busy_since_ms && now - writer->busy_since_ms >= LIMIT_WRITE_WAIT_MS;
	int64_t deadline = now + (stuck ? LIMIT_WRITE_STUCK_MS : LIMIT_WRITE_WAIT_MS);

	return (struct timespec){.tv_sec = deadline / 1000, .tv_nsec = deadline % 1000 * 1000000};
}

static void queue(struct writer *writer, struct write *write)
{
	write_queue_add(&writer->queue, write);
	pthread_cond_signal(&writer->has_work);
}

enum err writer_do(struct writer *writer, store_write_fn ask, store_write_fn fn, void *arg)
{
	struct queued queued = {.write = {.ask = ask, .fn = fn, .arg = arg, .context = log_get_context()},
				.changed = PTHREAD_COND_INITIALIZER};
	enum err e;
	struct timespec deadline;

	assert(!pthread_equal(pthread_self(), writer->thread)); /* a write inside a write would deadlock */
	e = health_look(writer->health, false);
	if (e)
		return e;
	e = ERR_BUSY;
	pthread_mutex_lock(&writer->lock);
	writer->callers++;
	if (writer->queue.count < LIMIT_WRITE_QUEUE && !writer->stopping) {
		deadline = give_up_at(writer);
		queue(writer, &queued.write);
		e = wait_until_done(writer, &queued, &deadline);
	}
	if (--writer->callers == 0)
		pthread_cond_signal(&writer->left);
	pthread_mutex_unlock(&writer->lock);
	pthread_cond_destroy(&queued.changed);
	return e;
}

enum err writer_do_async(struct writer *writer, store_write_fn fn, const void *arg, size_t size)
{
	struct queued *queued;
	bool room;

	queued = calloc(1, sizeof(*queued) + size);
	if (!queued)
		return ERR_MEMORY;
	queued->is_async = true;
	queued->write.fn = fn;
	queued->write.arg = memcpy(queued + 1, arg, size);
	pthread_mutex_lock(&writer->lock);
	room = writer->async_count < LIMIT_WRITES_ASYNC && !writer->stopping;
	if (room) {
		writer->async_count++;
		queue(writer, &queued->write);
	}
	pthread_mutex_unlock(&writer->lock);
	if (!room)
		free(queued);
	return room ? OK : ERR_BUSY;
}
