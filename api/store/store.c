/* The store: read connections, one per thread, and the writer. */
#include "store/store.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/limits.h"
#include "store/attempt.h"
#include "store/connect.h"
#include "store/driver.h"
#include "store/migrate.h"
#include "store/writer.h"

struct reader {
	struct db *db;
	struct reader *next;
};

struct store {
	char *url;
	bool shared; /* as of the driver */
	struct health *health;
	struct writer *writer;
	pthread_key_t reader_of_thread;
	pthread_mutex_t lock; /* of the list */
	struct reader *readers;
	struct subscribers subscribers;
	pthread_mutex_t count_lock; /* of the next */
	struct db *counter;	    /* for store_count(); NULL until it is needed */
};

enum err store_open(const char *url, struct store **ret_store)
{
	struct store *store;
	struct db *db = NULL;
	enum err e;

	store = calloc(1, sizeof(*store));
	if (!store)
		return ERR_MEMORY;
	pthread_mutex_init(&store->lock, NULL);
	pthread_mutex_init(&store->subscribers.lock, NULL);
	pthread_mutex_init(&store->count_lock, NULL);
	pthread_key_create(&store->reader_of_thread, NULL);
	store->url = strdup(url);
	e = store->url ? OK : ERR_MEMORY;
	if (!e)
		e = db_connect(url, DB_WRITE, &db);
	if (!e)
		e = migrate_check(db);
	if (!e)
		e = health_new(db, &store->health);
	if (!e) {
		db->subscribers = &store->subscribers;
		store->shared = db->driver->shared;
	}
	if (!e)
		e = writer_start(db, store->health, &store->writer);
	if (e) {
		db_disconnect(db);
		store_close(store);
		return e;
	}
	*ret_store = store;
	return OK;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	writer_stop(store->writer);
	while (store->readers) {
		struct reader *reader = store->readers;

		store->readers = reader->next;
		db_disconnect(reader->db);
		free(reader);
	}
	db_disconnect(store->counter);
	health_free(store->health);
	pthread_key_delete(store->reader_of_thread);
	pthread_mutex_destroy(&store->count_lock);
	pthread_mutex_destroy(&store->subscribers.lock);
	pthread_mutex_destroy(&store->lock);
	free(store->url);
	free(store);
}

/* Checks that a new connection is to the database that the store has open: the URL may lead to another one now. */
static enum err open_reader(struct store *store, struct reader **ret_reader)
{
	struct reader *reader;
	enum err e;

	reader = calloc(1, sizeof(*reader));
	if (!reader)
		return ERR_MEMORY;
	e = health_look(store->health, true);
	if (!e)
		e = db_connect(store->url, DB_READ, &reader->db);
	if (!e) {
		e = health_look(store->health, true);
		if (e)
			db_disconnect(reader->db);
	}
	if (e) {
		free(reader);
		return e;
	}
	pthread_mutex_lock(&store->lock);
	reader->next = store->readers;
	store->readers = reader;
	pthread_mutex_unlock(&store->lock);
	*ret_reader = reader;
	return OK;
}

enum err store_reader(struct store *store, struct db **ret_db)
{
	struct reader *reader = pthread_getspecific(store->reader_of_thread);
	enum err e;

	e = health_look(store->health, false);
	if (!e && !reader) {
		e = open_reader(store, &reader);
		if (!e)
			pthread_setspecific(store->reader_of_thread, reader);
	}
	if (!e)
		*ret_db = reader->db;
	return e;
}

void store_health(struct store *store, struct store_health *ret)
{
	health_get(store->health, ret);
}

enum err store_write(struct store *store, store_write_fn fn, void *arg)
{
	return writer_do(store->writer, NULL, fn, arg);
}

enum err store_write_asked(struct store *store, store_write_fn ask, store_write_fn finish, void *arg)
{
	return writer_do(store->writer, ask, finish, arg);
}

enum err store_write_async(struct store *store, store_write_fn fn, const void *arg, size_t size)
{
	return writer_do_async(store->writer, fn, arg, size);
}

unsigned store_writes_waiting(struct store *store)
{
	return writer_waiting(store->writer);
}

bool store_is_shared(const struct store *store)
{
	return store->shared;
}

/* One connection is enough: its transactions take a fraction of the time of what is counted, hashes and emails. */
static enum err count(struct store *store, store_write_fn fn, void *arg)
{
	enum err e;

	e = health_look(store->health, false);
	if (!e && !store->counter)
		e = db_connect(store->url, DB_COUNT, &store->counter);
	if (e)
		return e;
	store->counter->caller_logs = true; /* the writer reports it, too */
	return attempt_alone(store->counter, &(struct write){.fn = fn, .arg = arg},
			     clock_monotonic_ms() + LIMIT_WRITE_REPEAT_MS);
}

enum err store_count(struct store *store, store_write_fn fn, void *arg)
{
	struct timespec deadline;
	enum err e;

	clock_gettime(CLOCK_MONOTONIC, &deadline);
	deadline.tv_sec += LIMIT_WRITE_WAIT_MS / 1000;
	if (pthread_mutex_clocklock(&store->count_lock, CLOCK_MONOTONIC, &deadline) != 0)
		return ERR_BUSY;
	e = count(store, fn, arg);
	pthread_mutex_unlock(&store->count_lock);
	return e;
}

void store_subscribe(struct store *store, struct store_subscriber *subscriber)
{
	subscribers_add(&store->subscribers, subscriber);
}

void store_unsubscribe(struct store *store, struct store_subscriber *subscriber)
{
	subscribers_remove(&store->subscribers, subscriber);
}

/* A separate connection for work on the whole database, because the writer's is always in a transaction. */
static enum err connect_alone(struct store *store, struct db **ret_db)
{
	struct db *db = NULL;
	enum err e;

	e = health_look(store->health, true);
	if (!e)
		e = db_connect(store->url, DB_WRITE, &db);
	if (!e) {
		e = health_look(store->health, true);
		if (e)
			db_disconnect(db);
	}
	if (!e)
		*ret_db = db;
	return e;
}

enum err store_scrub(struct store *store, char *reterr_why)
{
	struct db *db;
	enum err e;

	e = connect_alone(store, &db);
	if (e)
		return e;
	db->caller_logs = true;
	e = db->driver->maintenance->scrub(db);
	if (e == ERR_UNWRITABLE)
		memcpy(reterr_why, db->unwritable, sizeof(db->unwritable));
	db_disconnect(db);
	return e;
}

enum err store_trim(struct store *store)
{
	struct db *db;
	enum err e;

	e = connect_alone(store, &db);
	if (e)
		return e;
	if (db->driver->maintenance->trim)
		e = db->driver->maintenance->trim(db);
	db_disconnect(db);
	return e;
}
