/* The store, on a real SQLite file: migrations, the writer's batches, readers, and what comes back as it went in.
 *
 * Writes are queued from one thread: while one waits in the queue, the next is queued (see pthread_cond_clockwait
 * below). So it is known which writes the writer has before it when it goes on. */
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
/* And then, when the writer can finish nothing because the queue is locked again. */
static _Thread_local void (*then)(void);

/* The writer's callers wait with this; it stands in for the library's own. Without a while_queued nobody gives up. */
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
	if (then)
		then();
	then = NULL;
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
	assert_int_equal(run_sql(generated_migrations[0].sql), OK);
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

static void the_database_of_another_program_is_refused(void **state)
{
	static const char *const tables[] = {
	    "CREATE TABLE photos (id INTEGER)",
	    "CREATE TABLE migrations (id INTEGER, migration TEXT, batch INTEGER)",
	    "CREATE TABLE migrations (number INTEGER, name TEXT, applied_at INTEGER);"
	    "INSERT INTO migrations VALUES (1, 'make photos', 0)",
	};
	struct store *it;
	(void)state;

	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		unlink("test.db");
		assert_int_equal(run_sql(tables[i]), OK);
		assert_int_equal(migrate_database(URL), ERR_INVALID);
		assert_int_equal(store_open(URL, &it), ERR_INVALID);
		assert_int_equal(run_sql("SELECT * FROM users"), ERR_INTERNAL);
	}
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
	int64_t id;		   /* of the thing that it adds */
	int (*while_queued)(void); /* NULL: goes on with the next change of the queue */
	enum err result;
	unsigned runs;
};

static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool running, released, queued_behind;
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
	enum err e = db_one(w, mem, &add_thing,
			    &(struct thing){.id = id, .name = name, .number = number, .parent = parent}, &thing);

	arena_free(mem);
	return e ? e : thing.id == id ? OK : ERR_NOT_FOUND;
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
	while (queued < queue_length) {
		struct change *c = &queue[queued++];

		while_queued = c->while_queued ? c->while_queued : queue_next;
		c->result = store_write(store, run_change, c);
		if (!c->while_queued && !while_queued)
			return 0; /* it has waited, and meanwhile the rest was queued */
	}
	while_queued = NULL;
	set_and_tell(&hold.released, true);
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
	    {.kind = ADD, .id = 1},
	    {.kind = ADD_AND_FAIL, .id = 2},
	    {.kind = ADD, .id = 3},
	    {.kind = ADD_TWICE, .id = 4},
	    {.kind = ADD, .id = 5},
	    {.kind = ADD_WRONGLY, .id = 6},
	    {.kind = ADD_AND_RECOVER, .id = 7},
	    {.kind = ADD_AND_FAIL, .id = 8},
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
	struct change changes[] = {{.kind = ADD, .id = 1},
				   {.kind = BREAK_COMMIT, .id = 2},
				   {.kind = ADD_AND_FAIL, .id = 3},
				   {.kind = ADD, .id = 4}};
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
	(void)state;

	for (int i = 0; i < MANY; i++)
		changes[i] = (struct change){.kind = ADD, .id = i + 1};
	assert_int_equal(run_queue(changes, MANY), OK);
	for (int i = 0; i < MANY; i++) {
		bool good = i < LIMIT_WRITE_QUEUE;

		assert_int_equal(changes[i].result, good ? OK : ERR_BUSY);
		assert_int_equal(changes[i].runs, good);
	}
	assert_int_equal(count_things(reader()), LIMIT_WRITE_QUEUE);
	assert_int_equal(change(ADD, MANY), OK);
}

static int give_up(void)
{
	return ETIMEDOUT;
}

static int tell_queued(void)
{
	set_and_tell(&hold.queued_behind, true);
	return 0;
}

static void *write_behind(void *arg)
{
	struct change *c = arg;

	while_queued = tell_queued;
	c->result = store_write(store, run_change, c);
	return NULL;
}

static struct change behind[2];
static pthread_t behind_threads[2];
static size_t behind_count;

static int give_up_with_another_behind(void)
{
	struct change *c = &behind[behind_count];

	hold.queued_behind = false;
	*c = (struct change){.kind = ADD, .id = (int64_t)(100 + behind_count)};
	assert_int_equal(pthread_create(&behind_threads[behind_count++], NULL, write_behind, c), 0);
	wait_for(&hold.queued_behind);
	return ETIMEDOUT;
}

static void a_write_given_up_in_the_queue_never_runs(void **state)
{
	/* One that is alone in the queue, the first of several, the last and one in the middle. */
	struct change changes[] = {
	    {.kind = ADD, .id = 1, .while_queued = give_up},
	    {.kind = ADD, .id = 2, .while_queued = give_up_with_another_behind},
	    {.kind = ADD, .id = 3},
	    {.kind = ADD, .id = 4, .while_queued = give_up},
	    {.kind = ADD, .id = 5, .while_queued = give_up_with_another_behind},
	    {.kind = ADD, .id = 6},
	};
	static const enum err results[] = {ERR_BUSY, ERR_BUSY, OK, ERR_BUSY, ERR_BUSY, OK};
	(void)state;

	behind_count = 0;
	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	check_results(changes, results, COUNT(changes));
	for (size_t i = 0; i < COUNT(changes); i++)
		assert_int_equal(changes[i].runs, results[i] == OK);
	for (size_t i = 0; i < COUNT(behind); i++) {
		pthread_join(behind_threads[i], NULL);
		assert_int_equal(behind[i].result, OK);
		assert_true(has_thing(behind[i].id));
	}
	assert_int_equal(change(ADD, 7), OK);
	assert_int_equal(count_things(reader()), 5);
}

static int give_up_once_taken(void)
{
	wait_for(&hold.running);
	return ETIMEDOUT;
}

static void release(void)
{
	set_and_tell(&hold.released, true);
}

static void a_write_that_runs_is_waited_for(void **state)
{
	(void)state;

	hold.running = hold.released = false;
	while_queued = give_up_once_taken;
	then = release;
	assert_int_equal(change(HOLD, 0), OK);
}

static void *close_store(void *arg)
{
	store_close(arg);
	return NULL;
}

static pthread_t closer;

/* Refused without having waited: the writer is about to stop. */
static bool is_stopping(void)
{
	bool refused;

	while_queued = give_up;
	refused = change(ADD, 99) == ERR_BUSY && while_queued;
	while_queued = NULL;
	return refused;
}

static int close_while_queued(void)
{
	assert_int_equal(pthread_create(&closer, NULL, close_store, store), 0);
	while (!is_stopping())
		sched_yield();
	release();
	return 0;
}

static void closing_waits_for_what_is_queued(void **state)
{
	struct change changes[] = {{.kind = ADD, .id = 1},
				   {.kind = ADD_AND_FAIL, .id = 2},
				   {.kind = ADD, .id = 3, .while_queued = close_while_queued}};
	static const enum err results[] = {OK, ERR_PERMISSION, OK};
	(void)state;

	assert_int_equal(run_queue(changes, COUNT(changes)), OK);
	pthread_join(closer, NULL);
	store = opened();
	check_results(changes, results, COUNT(changes));
	assert_int_equal(count_things(reader()), 2);
}

enum { WRITERS = 16, WRITES = 25 };

static void *write_many(void *arg)
{
	int64_t first = *(const int64_t *)arg;

	for (int64_t i = 0; i < WRITES; i++)
		if (change(i % 5 == 4 ? ADD_AND_FAIL : ADD, first + i) != (i % 5 == 4 ? ERR_PERMISSION : OK) ||
		    count_things(reader()) < i)
			return arg;
	return NULL;
}

static void what_many_wrote_is_there_after_reopening(void **state)
{
	pthread_t threads[WRITERS];
	int64_t first[WRITERS];
	void *failed;
	(void)state;

	for (int i = 0; i < WRITERS; i++) {
		first[i] = 1 + i * WRITES;
		assert_int_equal(pthread_create(&threads[i], NULL, write_many, &first[i]), 0);
	}
	for (int i = 0; i < WRITERS; i++) {
		pthread_join(threads[i], &failed);
		assert_null(failed);
	}
	store_close(store);
	store = opened();
	for (int64_t i = 0; i < WRITERS * WRITES; i++)
		assert_int_equal(has_thing(1 + i), i % WRITES % 5 != 4);
}

/* Readers */

static void *read_elsewhere(void *ret_db)
{
	struct db *first = NULL, *again = NULL;

	if (!store_reader(store, &first) && !store_reader(store, &again) && first == again && count_things(first) == 1)
		*(struct db **)ret_db = first;
	return NULL;
}

static void each_thread_has_its_own_reader(void **state)
{
	struct db *readers[4] = {reader()};
	pthread_t threads[4];
	(void)state;

	assert_ptr_equal(reader(), readers[0]);
	assert_int_equal(change(ADD, 1), OK);
	for (size_t i = 1; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, read_elsewhere, &readers[i]), 0);
	for (size_t i = 1; i < 4; i++)
		pthread_join(threads[i], NULL);
	for (size_t i = 0; i < 4; i++) {
		assert_non_null(readers[i]);
		for (size_t j = 0; j < i; j++)
			assert_ptr_not_equal(readers[i], readers[j]);
	}
}

static void a_reader_cannot_write(void **state)
{
	(void)state;

	assert_int_not_equal(add(reader(), 1, 1, 0), OK);
	assert_int_not_equal(db_run(reader(), "DELETE FROM roles"), OK);
	assert_int_equal(count_things(reader()), 0);
}

static void without_a_row_nothing_is_found(void **state)
{
	struct thing thing, untouched;
	struct arena *mem = arena_new();
	(void)state;

	memset(&untouched, 0x5A, sizeof(untouched));
	thing = untouched;
	assert_int_equal(db_one(reader(), mem, &get_thing, &(struct thing){.id = 1}, &thing), ERR_NOT_FOUND);
	assert_memory_equal(&thing, &untouched, sizeof(thing));
	arena_free(mem);
}

static void rows_end_and_do_not_begin_anew(void **state)
{
	struct rows rows = {0};
	struct thing thing;
	(void)state;

	assert_false(db_next(&rows, &thing)); /* not opened */
	assert_int_equal(db_close(&rows), OK);
	assert_int_equal(change(ADD, 1), OK);
	assert_int_equal(change(ADD, 2), OK);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(db_open(reader(), &list_things, NULL, &rows), OK);
		assert_true(db_next(&rows, &thing));
		assert_int_equal(thing.id, 1);
		assert_true(db_next(&rows, NULL));
		assert_false(db_next(&rows, &thing));
		assert_false(db_next(&rows, &thing));
		assert_int_equal(thing.id, 1);
		assert_int_equal(db_close(&rows), OK);
		assert_int_equal(db_close(&rows), OK);
		assert_false(db_next(&rows, &thing));
	}
}

/* Rows that were not read to their end must not keep an old state of the database before the reader's eyes. */
static void rows_that_are_left_early_let_go(void **state)
{
	(void)state;

	assert_int_equal(change(ADD, 1), OK);
	assert_int_equal(change(ADD, 2), OK);
	{
		struct rows _rows_ rows = {0};

		assert_int_equal(db_open(reader(), &list_things, NULL, &rows), OK);
		assert_true(db_next(&rows, NULL));
		assert_int_equal(change(ADD, 3), OK);
		assert_false(has_thing(3));
	}
	assert_true(has_thing(3));
	assert_int_equal(count_things(reader()), 3);
}

static enum err touch_two(struct db *w, void *arg)
{
	return db_exec(w, &touch_things, &(struct thing){.id = 2}, arg);
}

static enum err touch_none(struct db *w, void *arg)
{
	return db_exec(w, &touch_things, &(struct thing){.id = 0}, arg);
}

static void changed_rows_are_counted(void **state)
{
	int64_t changed = -1;
	(void)state;

	for (int64_t id = 1; id <= 3; id++)
		assert_int_equal(change(ADD, id), OK);
	assert_int_equal(store_write(store, touch_two, &changed), OK);
	assert_int_equal(changed, 2);
	assert_int_equal(store_write(store, touch_none, &changed), OK);
	assert_int_equal(changed, 0);
	assert_int_equal(store_write(store, touch_two, NULL), OK);
}

/* Values */

struct round_trip {
	struct arena *mem;
	struct thing in, out;
};

static enum err store_thing(struct db *w, void *arg)
{
	struct round_trip *r = arg;

	return db_one(w, r->mem, &add_thing, &r->in, &r->out);
}

static void assert_same(struct str a, struct str b)
{
	assert_true(str_eq(a, b));
	assert_int_equal(!a.ptr, !b.ptr);
	if (a.ptr)
		assert_int_equal(a.ptr[a.len], '\0');
}

static void values_come_back_as_they_went_in(void **state)
{
	static const struct thing rows[] = {
	    {1, {NULL, 0}, {NULL, 0}, 0, 0},
	    {2, STR(""), STR(""), INT64_MAX, 1},
	    {3, STR("a\0b"), STR("\0\xFF\0"), INT64_MIN, 2},
	    {4, STR("é😀'\";--"), STR("\0"), -1, 3},
	    {INT64_C(9007199254740991), STR("x"), STR("x"), 1, 4},
	};
	struct arena *mem = arena_new();
	char *big = arena_alloc(mem, 300000);
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct round_trip r = {.mem = mem, .in = rows[i]};
		struct thing read;

		assert_int_equal(store_write(store, store_thing, &r), OK);
		assert_int_equal(db_one(reader(), mem, &get_thing, &(struct thing){.id = rows[i].id}, &read), OK);
		for (int j = 0; j < 2; j++) {
			const struct thing *out = j ? &read : &r.out;

			assert_true(out->id == rows[i].id);
			assert_same(out->name, rows[i].name);
			assert_same(out->data, rows[i].data);
			assert_true(out->number == rows[i].number);
			assert_true(out->parent == rows[i].parent);
		}
	}
	memset(big, 'x', 299999);
	struct round_trip r = {.mem = mem, .in = {.name = {big, 299999}, .data = {big, 299999}}};
	assert_int_equal(store_write(store, store_thing, &r), OK);
	assert_same(r.out.name, r.in.name);
	assert_same(r.out.data, r.in.data);
	arena_free(mem);
}

/* Backup */

static enum err go_on(void *arg, const char *what, int64_t done, int64_t total)
{
	(void)arg;
	assert_non_null(what);
	assert_true(done <= total);
	return OK;
}

static void a_backup_is_a_whole_database(void **state)
{
	struct store *copy = NULL;
	struct db *db = NULL;
	(void)state;

	for (int64_t id = 1; id <= 20; id++)
		assert_int_equal(change(ADD, id), OK);
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_not_equal(access("copy.db-wal", F_OK), 0);
	assert_int_equal(change(ADD, 21), OK);
	assert_int_equal(store_open("sqlite:copy.db", &copy), OK);
	assert_int_equal(store_reader(copy, &db), OK);
	assert_int_equal(count_things(db), 20);
	store_close(copy);
	assert_int_equal(count_things(reader()), 21);
}

static void a_backup_that_cannot_be_written_says_so(void **state)
{
	(void)state;

	assert_int_equal(store_backup(URL, "no/such/folder/copy.db", go_on, NULL), ERR_INTERNAL);
	assert_int_equal(store_backup("sqlite:missing.db", "copy.db", go_on, NULL), ERR_INTERNAL);
	assert_int_not_equal(access("missing.db", F_OK), 0);
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), ERR_INTERNAL); /* it is there */
}

/* What happens while a copy is made, once it has begun. */
static enum err (*meanwhile)(void);

static enum err do_meanwhile(void *arg, const char *what, int64_t done, int64_t total)
{
	if (strcmp(what, arg) != 0 || done == 0 || done == total || !meanwhile)
		return OK;
	enum err e = meanwhile();
	meanwhile = NULL;
	return e;
}

static enum err add_more(void)
{
	for (int64_t id = 5001; id <= 5020; id++)
		assert_int_equal(change(ADD, id), OK);
	return OK;
}

static enum err stop(void)
{
	return ERR_STOPPING;
}

/* More pages than one step copies. */
static void make_large(void)
{
	assert_int_equal(run_sql("INSERT INTO things (id, data) WITH RECURSIVE n (i) AS "
				 "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
				 "SELECT i, zeroblob(2000) FROM n"),
			 OK);
}

static void a_backup_is_of_one_moment(void **state)
{
	struct store *copy = NULL;
	struct db *db = NULL;
	(void)state;

	make_large();
	meanwhile = add_more;
	assert_int_equal(store_backup(URL, "copy.db", do_meanwhile, "copied"), OK);
	assert_null(meanwhile);
	assert_int_equal(store_open("sqlite:copy.db", &copy), OK);
	assert_int_equal(store_reader(copy, &db), OK);
	assert_int_equal(count_things(db), 5000);
	store_close(copy);
	assert_int_equal(count_things(reader()), 5020);
}

static void a_backup_that_was_stopped_leaves_nothing(void **state)
{
	(void)state;

	make_large();
	meanwhile = stop;
	assert_int_equal(store_backup(URL, "copy.db", do_meanwhile, "copied"), ERR_STOPPING);
	assert_null(meanwhile);
	assert_int_not_equal(access("copy.db", F_OK), 0);
	assert_int_not_equal(access("copy.db-journal", F_OK), 0);
}

static void a_restored_backup_takes_the_place_of_all(void **state)
{
	(void)state;

	make_large();
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(change(ADD, 5001), OK);
	assert_int_equal(store_restore(URL, "copy.db", false, go_on, NULL), OK);
	assert_int_equal(count_things(reader()), 5000);
	assert_int_equal(change(ADD, 5002), OK);
	assert_int_equal(count_things(reader()), 5001);
}

static void a_restore_that_was_stopped_changes_nothing(void **state)
{
	(void)state;

	make_large();
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(change(ADD, 5001), OK);
	meanwhile = stop;
	assert_int_equal(store_restore(URL, "copy.db", false, do_meanwhile, "restored"), ERR_STOPPING);
	assert_null(meanwhile);
	assert_int_equal(count_things(reader()), 5001);
	assert_int_equal(change(ADD, 5002), OK);
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
#define WITH_A_STORE(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_A_FOLDER(migrating_again_changes_nothing),
	    IN_A_FOLDER(several_may_migrate_at_once),
	    IN_A_FOLDER(a_newer_database_is_refused),
	    IN_A_FOLDER(an_older_database_wants_migrating),
	    IN_A_FOLDER(a_migration_that_fails_leaves_nothing_behind),
	    IN_A_FOLDER(the_database_of_another_program_is_refused),
	    IN_A_FOLDER(what_is_no_database_is_refused),
	    IN_A_FOLDER(a_new_database_is_its_owners_alone),
	    WITH_A_STORE(a_write_can_be_read_at_once),
	    WITH_A_STORE(a_failing_write_takes_back_itself_alone),
	    WITH_A_STORE(a_lost_transaction_fails_its_whole_batch),
	    WITH_A_STORE(a_failing_commit_fails_its_whole_batch),
	    WITH_A_STORE(a_batch_is_not_endless),
	    WITH_A_STORE(a_full_queue_refuses),
	    WITH_A_STORE(a_write_given_up_in_the_queue_never_runs),
	    WITH_A_STORE(a_write_that_runs_is_waited_for),
	    WITH_A_STORE(closing_waits_for_what_is_queued),
	    WITH_A_STORE(what_many_wrote_is_there_after_reopening),
	    WITH_A_STORE(each_thread_has_its_own_reader),
	    WITH_A_STORE(a_reader_cannot_write),
	    WITH_A_STORE(without_a_row_nothing_is_found),
	    WITH_A_STORE(rows_end_and_do_not_begin_anew),
	    WITH_A_STORE(rows_that_are_left_early_let_go),
	    WITH_A_STORE(changed_rows_are_counted),
	    WITH_A_STORE(values_come_back_as_they_went_in),
	    WITH_A_STORE(a_backup_is_a_whole_database),
	    WITH_A_STORE(a_backup_that_cannot_be_written_says_so),
	    WITH_A_STORE(a_backup_is_of_one_moment),
	    WITH_A_STORE(a_backup_that_was_stopped_leaves_nothing),
	    WITH_A_STORE(a_restored_backup_takes_the_place_of_all),
	    WITH_A_STORE(a_restore_that_was_stopped_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
