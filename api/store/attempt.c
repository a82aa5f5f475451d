/* Runs writes in transactions. */
#include "store/attempt.h"

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "store/driver.h"
#include "store/merge.h"
#include "store/transaction.h"

#define LONGEST_PAUSE_US 16000

/* Lines of the log that it causes belong to its caller. */
static enum err run_step(struct db *db, const struct write *write, store_write_fn step)
{
	const struct log_context *before = log_get_context();
	enum err e;

	if (write->context)
		log_set_context(write->context);
	e = step(db, write->arg);
	log_set_context(before);
	return e;
}

/* Sends what the writes ask for, before the answer to any of it is read. */
static enum err ask_all(struct db *db, struct write *first, unsigned count)
{
	enum err e = OK;

	for (struct write *write = first; count-- && !e; write = write->next)
		if (write->ask)
			e = run_step(db, write, write->ask);
	if (e)
		return e;
	return db_answers(db);
}

static enum err run_all(struct db *db, struct write *first, unsigned count)
{
	enum err e;

	e = ask_all(db, first, count);
	for (struct write *write = first; count-- && !e; write = write->next)
		e = run_step(db, write, write->fn);
	if (!e)
		e = merge_run(db, db_exec_deferred);
	if (!e)
		e = db_answers(db);
	return e;
}

/* In one savepoint, which is undone if one of them fails: `ret_result` is its error. */
static enum err attempt_in_savepoint(struct db *db, struct write *first, unsigned count, enum err *ret_result)
{
	enum err e, result;

	e = db->driver->savepoint(db, DB_SET);
	if (e)
		return e;
	db->writing = true;
	db->failed = OK;
	result = run_all(db, first, count);
	db->writing = false;
	if (!result)
		result = db->failed;
	merge_drop(db);
	e = db->driver->transaction(db);
	if (!e)
		e = db->driver->savepoint(db, result ? DB_UNDO : DB_RELEASE);
	if (e)
		return e;
	*ret_result = result;
	return OK;
}

enum err attempt_in_transaction(struct db *db, struct write *first, unsigned count)
{
	enum err e, result;

	e = attempt_in_savepoint(db, first, count, &result);
	if (e)
		return e;
	if (result && count > 1) {
		for (; count-- && !e; first = first->next)
			e = attempt_in_savepoint(db, first, 1, &first->result);
		return e;
	}
	for (; count--; first = first->next)
		first->result = result;
	return OK;
}

static enum err attempt_once(struct db *db, struct write *write)
{
	enum err e;

	e = db_begin(db);
	if (e)
		return e;
	e = attempt_in_transaction(db, write, 1);
	if (!e)
		e = db_commit(db);
	if (e) {
		db->driver->rollback(db);
		return e;
	}
	return write->result;
}

/* Of a random length, so that two servers whose transactions conflicted do not collide again. */
static void pause_up_to(int64_t us)
{
	struct timespec time = {.tv_nsec = (long)(random() % us) * 1000};

	nanosleep(&time, NULL);
}

enum err attempt_alone(struct db *db, struct write *write, int64_t deadline_ms)
{
	int64_t pause_us = 1000;
	enum err e;

	for (;;) {
		e = attempt_once(db, write);
		if (e != ERR_BUSY || clock_monotonic_ms() >= deadline_ms)
			return e;
		pause_up_to(pause_us);
		if (pause_us < LONGEST_PAUSE_US)
			pause_us *= 2;
	}
}
