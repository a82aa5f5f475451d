/* The store, on a real SQLite file: migrations, the writer's batches, readers, and what comes back as it went in.
 *
 * Writes are queued from one thread: while one waits in the queue, the next is queued (see pthread_cond_clockwait below).
 * So it is known which writes the writer has before it when it goes on. */
#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>

#include <cmocka.h>

#include "base/limits.h"
#include "folder.h"
#include "generated/queries.h"
#include "store/driver.h"
#include "store/migrate.h"
#include "store/store.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define URL "sqlite:test.db"

/* What this thread does once, as soon as its write waits in the queue: 0 goes on waiting, ETIMEDOUT gives up. */
static _Thread_local int (*while_queued)(void);

/* The writer's callers wait with this; the library's own stands in for it here. Without a while_queued a wait has no end. */
int pthread_cond_clockwait(pthread_cond_t *cond, pthread_mutex_t *mutex, clockid_t clock, const struct timespec *until)
{
	int (*act)(void) = while_queued;
	int result;
	(void)clock;
	(void)until;

	if (!act)
		return pthread_cond_wait(cond, mutex);
	while_queued = NULL;
	pthread_mutex_unlock(mutex);
	result = act();
	pthread_mutex_lock(mutex);
	return result;
}

static atomic_bool time_stands_still; /* then no batch takes too long */

int clock_gettime(clockid_t clock, struct timespec *ret_time)
{
	if (clock == CLOCK_MONOTONIC && atomic_load(&time_stands_still)) {
		*ret_time = (struct timespec){.tv_sec = 1000000};
		return 0;
	}
	return (int)syscall(SYS_clock_gettime, clock, ret_time);
}

/* A table of the test's own, and its queries. Their numbers are those of queries that no test here runs. */
static const char things[] =
    "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB, number BIGINT NOT NULL DEFAULT 0, "
    "parent BIGINT REFERENCES things (id) DEFERRABLE INITIALLY DEFERRED)";

struct thing {
	int64_t id;
	struct str name, data;
	int64_t number, parent;
};

static const struct sql_field thing_fields[] = {
    {"id", SQL_INTEGER, offsetof(struct thing, id)},	     {"name", SQL_TEXT, offsetof(struct thing, name)},
    {"data", SQL_BLOB, offsetof(struct thing, data)},	     {"number", SQL_INTEGER, offsetof(struct thing, number)},
    {"parent", SQL_INTEGER, offsetof(struct thing, parent)},
};

static const struct query add_thing = {
    .number = 0,
    .name = "add_thing",
    .sql = {"INSERT INTO things VALUES (NULLIF(?1, 0), ?2, ?3, ?4, NULLIF(?5, 0)) RETURNING *"},
    .parameters = thing_fields,
    .parameter_count = COUNT(thing_fields),
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static const struct query get_thing = {
    .number = 1,
    .name = "get_thing",
    .sql = {"SELECT * FROM things WHERE ?1 = id"},
    .parameters = thing_fields,
    .parameter_count = 1,
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static const struct query list_things = {
    .number = 2,
    .name = "list_things",
    .sql = {"SELECT * FROM things ORDER BY id"},
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static const struct query touch_things = {
    .number = 3,
    .name = "touch_things",
    .sql = {"UPDATE things SET number = number + 1 WHERE id <= ?1"},
    .parameters = thing_fields,
    .parameter_count = 1,
};

static struct store *store;

static struct store *opened(void)
{
	struct store *it = NULL;

	assert_int_equal(store_open(URL, &it), OK);
	assert_non_null(it);
	return it;
}

static struct db *reader(void)
{
	struct db *db = NULL;

	assert_int_equal(store_reader(store, &db), OK);
	return db;
}

/* Runs SQL on a connection of its own. */
static enum err run_sql(const char *sql)
{
	struct db *db = NULL;
	enum err e = db_connect(URL, DB_CREATE, &db);

	assert_int_equal(e, OK);
	e = db_run(db, sql);
	db_disconnect(db);
	return e;
}

static int64_t count_things(struct db *db)
{
	struct rows _rows_ rows = {0};
	int64_t count = 0;

	assert_int_equal(db_open(db, &list_things, NULL, &rows), OK);
	while (db_next(&rows, NULL))
		count++;
	assert_int_equal(db_close(&rows), OK);
	return count;
}

static bool has_thing(int64_t id)
{
	struct arena *mem = arena_new();
	struct thing thing;
	enum err e = db_one(reader(), mem, &get_thing, &(struct thing){.id = id}, &thing);

	assert_true(e == OK || e == ERR_NOT_FOUND);
	arena_free(mem);
	return e == OK;
}

static int begin(void **state)
{
	if (enter_folder(state) || migrate_database(URL) || run_sql(things))
		return -1;
	store = opened();
	return 0;
}

static int end(void **state)
{
	store_close(store);
	store = NULL;
	atomic_store(&time_stands_still, false);
	return leave_folder(state);
}

/* Migrations */

static void migrating_again_changes_nothing(void **state)
{
	struct db *db = NULL;
	int64_t applied = -1, known = -1;
	(void)state;

	for (unsigned i = 0; i < generated_migration_count; i++)
		assert_int_equal(generated_migrations[i].number, i + 1);
	for (int i = 0; i < 3; i++)
		assert_int_equal(migrate_database(URL), OK);
	assert_int_equal(db_connect(URL, DB_READ, &db), OK);
	assert_int_equal(migrate_status(db, &applied, &known), OK);
	assert_int_equal(applied, generated_migration_count);
	assert_int_equal(known, generated_migration_count);
	assert_int_equal(migrate_check(db), OK);
	db_disconnect(db);
}

static void *migrate(void *ret_error)
{
	*(enum err *)ret_error = migrate_database(URL);
	return NULL;
}

static void several_may_migrate_at_once(void **state)
{
	pthread_t threads[8];
	enum err errors[8];
	(void)state;

	for (size_t i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, migrate, &errors[i]), 0);
	for (size_t i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(errors[i], OK);
	store_close(opened());
}

static void a_newer_database_is_refused(void **state)
{
	struct store *untouched = (struct store *)&things, *it = untouched;
	(void)state;

	assert_int_equal(migrate_database(URL), OK);
	assert_int_equal(run_sql("INSERT INTO migrations VALUES (1000, 'the future', 0)"), OK);
	assert_int_equal(migrate_database(URL), ERR_INVALID);
	assert_int_equal(store_open(URL, &it), ERR_INVALID);
	assert_ptr_equal(it, untouched);
	assert_int_equal(run_sql("DELETE FROM migrations WHERE number = 1000"), OK);
	store_close(opened());
}

static void an_older_database_wants_migrating(void **state)
{
	struct store *it;
	(void)state;

	assert_int_equal(run_sql("SELECT 1"), OK); /* makes an empty one */
	assert_int_equal(store_open(URL, &it), ERR_INVALID);
	assert_int_equal(migrate_database(URL), OK);
	store_close(opened());
}

static void a_migration_that_fails_leaves_nothing_behind(void **state)
{
	struct db *db = NULL;
	int64_t applied = -1, known;
	(void)state;

	/* The name of a table that a later statement of the first real migration makes. */
	assert_int_equal(run_sql("CREATE TABLE mails (id INTEGER)"), OK);
	assert_int_equal(migrate_database(URL), ERR_INTERNAL);
	assert_int_equal(db_connect(URL, DB_READ, &db), OK);
	assert_int_equal(migrate_status(db, &applied, &known), OK);
	assert_int_equal(applied, 1);
	assert_int_equal(db_run(db, "SELECT * FROM users"), ERR_INTERNAL);
	db_disconnect(db);
	assert_int_equal(run_sql("DROP TABLE mails"), OK);
	assert_int_equal(migrate_database(URL), OK);
	store_close(opened());
}

static void what_is_no_database_is_refused(void **state)
{
	struct store *it;
	FILE *file;
	(void)state;

	assert_int_equal(store_open(URL, &it), ERR_INTERNAL);
	assert_int_not_equal(access("test.db", F_OK), 0); /* and none is made */
	assert_int_equal(store_open("postgresql://localhost/retort", &it), ERR_INVALID);
	assert_int_equal(store_open("sqlite:no/such/folder/test.db", &it), ERR_INTERNAL);
	assert_int_equal(migrate_database("sqlite:no/such/folder/test.db"), ERR_INTERNAL);
	file = fopen("test.db", "w");
	assert_non_null(file);
	for (int i = 0; i < 1000; i++)
		fputs("This is not a database. ", file);
	fclose(file);
	assert_int_equal(store_open(URL, &it), ERR_INTERNAL);
	assert_int_equal(migrate_database(URL), ERR_INTERNAL);
}

static void a_new_database_is_its_owners_alone(void **state)
{
	struct stat status;
	(void)state;

	assert_int_equal(migrate_database("sqlite:data/new.db"), OK);
	assert_int_equal(stat("data", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0700);
	assert_int_equal(stat("data/new.db", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
}

/* Writes */

enum change_kind {
	ADD,
	ADD_AND_FAIL,	  /* with an error of its own */
	ADD_TWICE,	  /* the second breaks UNIQUE */
	ADD_AND_RECOVER,  /* from a broken UNIQUE */
	ADD_WRONGLY,	  /* breaks a constraint that is not UNIQUE */
	LOSE_TRANSACTION, /* as SQLite does when the disk is full */
	BREAK_COMMIT,	  /* breaks a deferred constraint */
	HOLD,		  /* keeps the writer until released */
};

struct change {
	enum change_kind kind;
	int64_t id; /* of the thing that it adds */
	enum err result;
	unsigned runs;
};

static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool running, released;
} hold = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void set_and_tell(bool *flag, bool value)
{
	pthread_mutex_lock(&hold.lock);
	*flag = value;
	pthread_cond_broadcast(&hold.changed);
	pthread_mutex_unlock(&hold.lock);
}

static void wait_for(const bool *flag)
{
	pthread_mutex_lock(&hold.lock);
	while (!*flag)
		pthread_cond_wait(&hold.changed, &hold.lock);
	pthread_mutex_unlock(&hold.lock);
}

static enum err add(struct db *w, int64_t id, int64_t number, int64_t parent)
{
	struct arena *mem = arena_new();
	struct str name = arena_printf(mem, "thing %lld", (long long)number);
	struct thing thing;
	enum err e =
	    db_one(w, mem, &add_thing, &(struct thing){.id = id, .name = name, .number = number, .parent = parent}, &thing);

	if (!e)
		assert_int_equal(thing.id, id);
	arena_free(mem);
	return e;
}

static enum err run_change(struct db *w, void *arg)
{
	struct change *c = arg;
	enum err e;

	c->runs++;
	if (c->kind == HOLD) {
		set_and_tell(&hold.running, true);
		wait_for(&hold.released);
		return OK;
	}
	e = add(w, c->id, c->id, c->kind == BREAK_COMMIT ? 1000000 : 0);
	if (e)
		return e;
	switch (c->kind) {
	case ADD_AND_FAIL:
		return ERR_PERMISSION;
	case ADD_TWICE:
		return add(w, c->id + 1000, c->id, 0);
	case ADD_AND_RECOVER:
		return add(w, c->id + 1000, c->id, 0) == ERR_CONFLICT ? OK : ERR_INTERNAL;
	case ADD_WRONGLY:
		return db_run(w, "UPDATE things SET number = NULL");
	case LOSE_TRANSACTION:
		return db_run(w, "ROLLBACK");
	default:
		return OK;
	}
}

static enum err change(enum change_kind kind, int64_t id)
{
	struct change c = {.kind = kind, .id = id};

	return store_write(store, run_change, &c);
}

static struct change *queue;
static size_t queued, queue_length;

static int queue_next(void)
{
	if (queued == queue_length) {
		set_and_tell(&hold.released, true);
	} else {
		struct change *c = &queue[queued++];

		while_queued = queue_next;
		c->result = store_write(store, run_change, c);
	}
	return 0;
}

static int queue_first(void)
{
	wait_for(&hold.running);
	return queue_next();
}

/* Queues the changes while the writer is held by one that comes before them in the same batch, then lets go. Gives the
 * result of the one that held it. */
static enum err run_queue(struct change *changes, size_t count)
{
	hold.running = hold.released = false;
	queue = changes;
	queue_length = count;
	queued = 0;
	while_queued = queue_first;
	return change(HOLD, 0);
}

static void check_results(const struct change *changes, const enum err *results, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (changes[i].result != results[i])
			fail_msg("change %zu: %u instead of %u", i, changes[i].result, results[i]);
		if (has_thing(changes[i].id) != (results[i] == OK))
			fail_msg("change %zu is there, or is not, against its result", i);
	}
}

static void a_write_can_be_read_at_once(void **state)
{
	(void)state;

	for (int64_t id = 1; id <= 50; id++) {
		assert_false(has_thing(id));
		assert_int_equal(change(ADD, id), OK);
		assert_true(has_thing(id));
	}
	assert_int_equal(count_things(reader()), 50);
}

static void a_failing_write_takes_back_itself_alone(void **state)
{
	struct change changes[] = {
	    {.kind = ADD, .id = 1},	     {.kind = ADD_AND_FAIL, .id = 2}, {.kind = ADD, .id = 3},
	    {.kind = ADD_TWICE, .id = 4},    {.kind = ADD, .id = 5},	      {.kind = ADD_WRONGLY, .id = 6},
	    {.kind = ADD_AND_RECOVER, .id = 7}, {.kind = ADD_AND_FAIL, .id = 8},
	};
	static const enum err results[] = {OK, ERR_PERMISSION, OK, ERR_CONFLICT, OK, ERR_INTERNAL, OK, ERR_PERMISSION};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 4);
	for (size_t i = 0; i < COUNT(changes); i++)
		assert_int_equal(changes[i].runs, 1);
}

static void a_lost_transaction_fails_its_whole_batch(void **state)
{
	struct change changes[] = {
	    {.kind = ADD, .id = 1}, {.kind = ADD_AND_FAIL, .id = 2}, {.kind = LOSE_TRANSACTION, .id = 3},
	    {.kind = ADD, .id = 4}, {.kind = ADD_TWICE, .id = 5}, /* in the next batch */
	};
	static const enum err results[] = {ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL, OK, ERR_CONFLICT};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), ERR_INTERNAL);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(change(ADD, 1), OK); /* nothing of it is left to be in the way */
}

static void a_failing_commit_fails_its_whole_batch(void **state)
{
	struct change changes[] = {
	    {.kind = ADD, .id = 1}, {.kind = BREAK_COMMIT, .id = 2}, {.kind = ADD_AND_FAIL, .id = 3}, {.kind = ADD, .id = 4}};
	static const enum err results[] = {ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL, ERR_INTERNAL};
	(void)state;

	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, COUNT(changes)), ERR_INTERNAL);
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 0);
	assert_int_equal(change(ADD, 1), OK);
	assert_true(has_thing(1));
}

static void a_batch_is_not_endless(void **state)
{
	enum { MANY = 2 * LIMIT_WRITE_BATCH };
	static struct change changes[MANY];
	(void)state;

	/* The batch that is lost is the second: the first ends LIMIT_WRITE_BATCH writes after it began. */
	for (int i = 0; i < MANY; i++)
		changes[i] = (struct change){.kind = i == LIMIT_WRITE_BATCH ? LOSE_TRANSACTION : ADD, .id = i + 1};
	atomic_store(&time_stands_still, true);
	assert_int_equal(run_queue(changes, MANY), OK);
	for (int i = 0; i < MANY; i++) {
		bool good = i < LIMIT_WRITE_BATCH - 1 || i > LIMIT_WRITE_BATCH;

		assert_int_equal(changes[i].result, good ? OK : ERR_INTERNAL);
		assert_int_equal(has_thing(i + 1), good);
	}
}

static void a_full_queue_refuses(void **state)
{
	enum { MANY = LIMIT_WRITE_QUEUE + 3 };
	static struct change changes[MANY];
	struct change *last = &changes[LIMIT_WRITE_QUEUE - 1];
	(void)state;

	for (int i = 0; i < MANY; i++)
		changes[i] = (struct change){.kind = ADD, .id = i + 1};
	/* What is refused never waits, so it queues no further one. */
	queue = changes;
	queue_length = MANY;
	queued = 0;
	hold.running = hold.released = false;
	while_queued = queue_first;
	int fill_up(void)
	{
		return 0;
	}
	(void)fill_up;
	(void)last;
	fail_msg("unfinished");
}
