/* Runs writes in transactions. */
#include "store/attempt.h"

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "store/driver.h"
#include "store/transaction.h"

#define LONGEST_PAUSE_US 16000

enum err attempt_in_savepoint(struct db *db, store_write_fn fn, void *arg, enum err *ret_result)
{
	enum err e, result;

	e = db->driver->savepoint(db, DB_SET);
	if (e)
		return e;
	db->writing = true;
	db->failed = OK;
	result = fn(db, arg);
	db->writing = false;
	if (!result)
		result = db->failed;
	if (!result && db->driver->flush)
		result = db->driver->flush(db);
	e = db->driver->transaction(db);
	if (!e)
		e = db->driver->savepoint(db, result ? DB_UNDO : DB_RELEASE);
	if (e)
		return e;
	*ret_result = result;
	return OK;
}

static enum err attempt_once(struct db *db, store_write_fn fn, void *arg)
{
	enum err e, result;

	e = db_begin(db);
	if (e)
		return e;
	e = attempt_in_savepoint(db, fn, arg, &result);
	if (!e)
		e = db_commit(db);
	if (e) {
		db->driver->rollback(db);
		return e;
	}
	return result;
}

/* Of a random length, so that two servers whose transactions conflicted do not collide again. */
static void pause_up_to(int64_t us)
{
	struct timespec time = {.tv_nsec = (long)(random() % us) * 1000};

	nanosleep(&time, NULL);
}

enum err attempt_alone(struct db *db, store_write_fn fn, void *arg, int64_t deadline_ms)
{
	int64_t pause_us = 1000;
	enum err e;

	for (;;) {
		e = attempt_once(db, fn, arg);
		if (e != ERR_BUSY || clock_monotonic_ms() >= deadline_ms)
			return e;
		pause_up_to(pause_us);
		if (pause_us < LONGEST_PAUSE_US)
			pause_us *= 2;
	}
}
