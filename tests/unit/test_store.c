/* The store, with an SQLite file: readers, values that are read back unchanged, and copies. */
#include <inttypes.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "store_fixture.h"

static const struct query touch_things = {
    .name = "touch_things",
    .sql = {"UPDATE things SET number = number + 1 WHERE id <= ?1"},
    .parameters = thing_fields,
    .parameter_count = 1,
};

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
	assert_int_equal(write_thing(1), OK);
	for (size_t i = 1; i < 4; i++) {
		CASE("thread %zu", i);

		assert_int_equal(pthread_create(&threads[i], NULL, read_elsewhere, &readers[i]), 0);
	}
	for (size_t i = 1; i < 4; i++)
		pthread_join(threads[i], NULL);
	for (size_t i = 0; i < 4; i++) {
		CASE("thread %zu", i);

		assert_non_null(readers[i]);
		for (size_t j = 0; j < i; j++) {
			CASE("compared with thread %zu", j);

			assert_ptr_not_equal(readers[i], readers[j]);
		}
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

static void rows_end_and_do_not_restart(void **state)
{
	struct rows rows = {0};
	struct thing thing;
	(void)state;

	assert_false(db_next(&rows, &thing)); /* not opened */
	assert_int_equal(db_close(&rows), OK);
	assert_int_equal(write_thing(1), OK);
	assert_int_equal(write_thing(2), OK);
	for (int i = 0; i < 2; i++) {
		CASE("time %d", i);

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

/* Rows that were not read to the end must not make the reader see an old state of the database. */
static void unread_rows_release_their_snapshot(void **state)
{
	(void)state;

	assert_int_equal(write_thing(1), OK);
	assert_int_equal(write_thing(2), OK);
	{
		struct rows _rows_ rows = {0};

		assert_int_equal(db_open(reader(), &list_things, NULL, &rows), OK);
		assert_true(db_next(&rows, NULL));
		assert_int_equal(write_thing(3), OK);
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

	for (int64_t id = 1; id <= 3; id++) {
		CASE("thing %" PRId64, id);

		assert_int_equal(write_thing(id), OK);
	}
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

static void values_are_read_back_unchanged(void **state)
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
		CASE("row %" PRId64, rows[i].id);
		struct round_trip r = {.mem = mem, .in = rows[i]};
		struct thing read;

		assert_int_equal(store_write(store, store_thing, &r), OK);
		assert_int_equal(db_one(reader(), mem, &get_thing, &(struct thing){.id = rows[i].id}, &read), OK);
		for (int j = 0; j < 2; j++) {
			CASE("%s", j ? "read" : "returned");
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

	for (int64_t id = 1; id <= 20; id++) {
		CASE("thing %" PRId64, id);

		assert_int_equal(write_thing(id), OK);
	}
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_not_equal(access("copy.db-wal", F_OK), 0);
	assert_int_equal(write_thing(21), OK);
	assert_int_equal(store_open("sqlite:copy.db", &copy), OK);
	assert_int_equal(store_reader(copy, &db), OK);
	assert_int_equal(count_things(db), 20);
	store_close(copy);
	assert_int_equal(count_things(reader()), 21);
}

static void a_failed_backup_is_reported(void **state)
{
	(void)state;

	assert_int_equal(store_backup(URL, "no/such/folder/copy.db", go_on, NULL), ERR_INTERNAL);
	assert_int_equal(store_backup("sqlite:missing.db", "copy.db", go_on, NULL), ERR_INTERNAL);
	assert_int_not_equal(access("missing.db", F_OK), 0);
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), ERR_INTERNAL); /* it is there */
}

/* A write during a copy. */
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
	for (int64_t id = 5001; id <= 5020; id++) {
		CASE("thing %" PRId64, id);

		assert_int_equal(write_thing(id), OK);
	}
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

static void a_backup_is_a_snapshot(void **state)
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

static void a_stopped_backup_leaves_no_file(void **state)
{
	(void)state;

	make_large();
	meanwhile = stop;
	assert_int_equal(store_backup(URL, "copy.db", do_meanwhile, "copied"), ERR_STOPPING);
	assert_null(meanwhile);
	assert_int_not_equal(access("copy.db", F_OK), 0);
	assert_int_not_equal(access("copy.db-journal", F_OK), 0);
}

static void a_restored_backup_replaces_everything(void **state)
{
	(void)state;

	make_large();
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(write_thing(5001), OK);
	assert_int_equal(store_restore(URL, "copy.db", false, go_on, NULL), OK);
	assert_int_equal(count_things(reader()), 5000);
	assert_int_equal(write_thing(5002), OK);
	assert_int_equal(count_things(reader()), 5001);
}

static void a_stopped_restore_changes_nothing(void **state)
{
	(void)state;

	make_large();
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(write_thing(5001), OK);
	meanwhile = stop;
	assert_int_equal(store_restore(URL, "copy.db", false, do_meanwhile, "restored"), ERR_STOPPING);
	assert_null(meanwhile);
	assert_int_equal(count_things(reader()), 5001);
	assert_int_equal(write_thing(5002), OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_A_STORE(each_thread_has_its_own_reader),     WITH_A_STORE(a_reader_cannot_write),
	    WITH_A_STORE(without_a_row_nothing_is_found),     WITH_A_STORE(rows_end_and_do_not_restart),
	    WITH_A_STORE(unread_rows_release_their_snapshot), WITH_A_STORE(changed_rows_are_counted),
	    WITH_A_STORE(values_are_read_back_unchanged),     WITH_A_STORE(a_backup_is_a_whole_database),
	    WITH_A_STORE(a_failed_backup_is_reported),	      WITH_A_STORE(a_backup_is_a_snapshot),
	    WITH_A_STORE(a_stopped_backup_leaves_no_file),    WITH_A_STORE(a_restored_backup_replaces_everything),
	    WITH_A_STORE(a_stopped_restore_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
