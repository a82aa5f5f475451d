/* A store in a temporary folder, with a table for tests. */
#ifndef RETORT_TEST_STORE_FIXTURE_H
#define RETORT_TEST_STORE_FIXTURE_H

#include "cases.h"
#include "store/backup.h"
#include "store/connect.h"
#include "store/migrate.h"
#include "store/restore.h"
#include "store/store.h"
#include "store/transaction.h"
#include "temporary_folder.h"

#define URL "sqlite:test.db"

/* The table and its queries. */
static const char things[] =
    "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB, number BIGINT NOT NULL DEFAULT 0, "
    "parent BIGINT REFERENCES things (id) DEFERRABLE INITIALLY DEFERRED)";

struct thing {
	int64_t id;
	struct str name, data;
	int64_t number, parent;
};

static const struct sql_field thing_fields[] = {
    {SQL_INTEGER, offsetof(struct thing, id)},	   {SQL_TEXT, offsetof(struct thing, name)},
    {SQL_BLOB, offsetof(struct thing, data)},	   {SQL_INTEGER, offsetof(struct thing, number)},
    {SQL_INTEGER, offsetof(struct thing, parent)},
};

static const struct query add_thing = {
    .name = "add_thing",
    .sql = {"INSERT INTO things VALUES (NULLIF(?1, 0), ?2, ?3, ?4, NULLIF(?5, 0)) RETURNING *"},
    .parameters = thing_fields,
    .parameter_count = COUNT(thing_fields),
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static const struct query get_thing = {
    .name = "get_thing",
    .sql = {"SELECT * FROM things WHERE ?1 = id"},
    .parameters = thing_fields,
    .parameter_count = 1,
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static const struct query list_things = {
    .name = "list_things",
    .sql = {"SELECT * FROM things ORDER BY id"},
    .columns = thing_fields,
    .column_count = COUNT(thing_fields),
    .row_size = sizeof(struct thing),
};

static struct store *store;

static inline struct store *opened(void)
{
	struct store *it = NULL;

	assert_int_equal(store_open(URL, &it), OK);
	assert_non_null(it);
	return it;
}

static inline struct db *reader(void)
{
	struct db *db = NULL;

	assert_int_equal(store_reader(store, &db), OK);
	return db;
}

/* Runs SQL on a new connection. */
static inline enum err run_sql(const char *sql)
{
	struct db *db = NULL;
	enum err e = db_connect(URL, DB_CREATE, &db);

	assert_int_equal(e, OK);
	e = db_run(db, sql);
	db_disconnect(db);
	return e;
}

static inline int64_t count_things(struct db *db)
{
	struct rows _rows_ rows = {0};
	int64_t count = 0;

	assert_int_equal(db_open(db, &list_things, NULL, &rows), OK);
	while (db_next(&rows, NULL))
		count++;
	assert_int_equal(db_close(&rows), OK);
	return count;
}

static inline bool has_thing(int64_t id)
{
	struct arena *mem = arena_new();
	struct thing thing;
	enum err e = db_one(reader(), mem, &get_thing, &(struct thing){.id = id}, &thing);

	assert_true(e == OK || e == ERR_NOT_FOUND);
	arena_free(mem);
	return e == OK;
}

static inline int begin(void **state)
{
	if (enter_folder(state) || migrate_database(URL) || run_sql(things))
		return -1;
	store = opened();
	return 0;
}

static inline int end(void **state)
{
	store_close(store);
	store = NULL;
	return leave_folder(state);
}

static inline enum err add(struct db *w, int64_t id, int64_t number, int64_t parent)
{
	struct arena *mem = arena_new();
	struct str name = arena_printf(mem, "thing %lld", (long long)number);
	struct thing thing;
	enum err e = db_one(w, mem, &add_thing,
			    &(struct thing){.id = id, .name = name, .number = number, .parent = parent}, &thing);

	arena_free(mem);
	return e ? e : thing.id == id ? OK : ERR_NOT_FOUND;
}

static inline enum err add_one(struct db *w, void *arg)
{
	int64_t id = *(int64_t *)arg;

	return add(w, id, id, 0);
}

/* In a separate write. */
static inline enum err write_thing(int64_t id)
{
	return store_write(store, add_one, &id);
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
#define WITH_A_STORE(test) cmocka_unit_test_setup_teardown(test, begin, end)

#endif
