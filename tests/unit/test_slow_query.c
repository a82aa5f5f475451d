/* The log of slow statements: their names and plans, without their parameters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <yder.h>

#include "cases.h"
#include "store/connect.h"
#include "store/db.h"
#include "store/slow.h"
#include "store/transaction.h"
#include "temporary_folder.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

struct thing {
	int64_t id;
	struct str name;
};

static const struct sql_field thing_fields[] = {{SQL_INTEGER, offsetof(struct thing, id)},
						{SQL_TEXT, offsetof(struct thing, name)}};

static const struct query add_thing = {.name = "add_thing",
				       .sql = {"INSERT INTO things VALUES (?1, ?2)"},
				       .parameters = thing_fields,
				       .parameter_count = COUNT(thing_fields)};

static const struct query get_thing = {.name = "get_thing",
				       .sql = {"SELECT * FROM things WHERE id = ?1"},
				       .parameters = thing_fields,
				       .parameter_count = 1,
				       .columns = thing_fields,
				       .column_count = COUNT(thing_fields),
				       .row_size = sizeof(struct thing)};

static const struct query list_things = {.name = "list_things",
					 .sql = {"SELECT * FROM things ORDER BY name"},
					 .columns = thing_fields,
					 .column_count = COUNT(thing_fields),
					 .row_size = sizeof(struct thing)};

static struct db *db;
static char logged[8192];

static void collect(void *data, const char *app, const time_t date, const unsigned long level, const char *message)
{
	(void)data;
	(void)app;
	(void)date;
	assert_int_equal(level, Y_LOG_LEVEL_WARNING);
	strncat(logged, message, sizeof(logged) - strlen(logged) - 2);
	strcat(logged, "\n");
}

static int begin(void **state)
{
	*logged = '\0';
	return enter_folder(state) || db_connect("sqlite:test.db", DB_CREATE, &db) ||
	       db_run(db, "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE)");
}

static int end(void **state)
{
	db_log_slow(-1);
	db_disconnect(db);
	return leave_folder(state);
}

/* One statement of each kind, among them one that fails and one that finds nothing. */
static void run_some(void)
{
	struct arena *mem = arena_new();
	const struct thing secret = {.id = 471147, .name = STR("a secret name")}, missing = {.id = 5};
	struct thing found;
	struct rows _rows_ rows = {0};

	assert_int_equal(db_exec(db, &add_thing, &secret, NULL), OK);
	assert_int_equal(db_exec(db, &add_thing, &secret, NULL), ERR_CONFLICT);
	assert_int_equal(db_one(db, mem, &get_thing, &secret, &found), OK);
	assert_true(str_eq(found.name, secret.name));
	assert_int_equal(db_one(db, mem, &get_thing, &missing, &found), ERR_NOT_FOUND);
	assert_int_equal(db_open(db, &list_things, NULL, &rows), OK);
	assert_true(db_next(&rows, &found));
	assert_int_equal(db_close(&rows), OK);
	assert_int_equal(db_close(&rows), OK); /* which is not another statement */
	assert_int_equal(db_run(db, "BEGIN; COMMIT"), OK);
	arena_free(mem);
}

static unsigned count(const char *part)
{
	unsigned found = 0;

	for (const char *at = logged; (at = strstr(at, part)); at += strlen(part))
		found++;
	return found;
}

static void everything_is_slow_at_zero(void **state)
{
	(void)state;

	db_log_slow(0);
	run_some();
	assert_int_equal(count("slow query: add_thing took "), 2);
	assert_int_equal(count("slow query: get_thing took "), 2);
	assert_int_equal(count("slow query: list_things took "), 1);
	assert_int_equal(count("slow query: BEGIN took "), 1);
	assert_int_equal(count("\n"), 6);
	assert_int_equal(count(" ms; plan: SEARCH things USING INTEGER PRIMARY KEY (rowid=?)\n"), 2);
	assert_int_equal(count(" ms; plan: SCAN things"), 1);
	assert_int_equal(count("secret"), 0);
	assert_int_equal(count("471147"), 0);
}

static void nothing_is_logged_by_default(void **state)
{
	(void)state;

	run_some();
	assert_string_equal(logged, "");
}

static void nothing_is_slow_below_the_threshold(void **state)
{
	(void)state;

	db_log_slow(3600000);
	run_some();
	assert_string_equal(logged, "");
	db_log_slow(-5);
	assert_int_equal(db_run(db, "DELETE FROM things"), OK);
	assert_string_equal(logged, "");
}

/* The plan is queried as soon as a statement ends; the number of changed rows must still be correct. */
static void changes_of_slow_statements_are_counted(void **state)
{
	const struct thing thing = {.id = 1, .name = STR("one")};
	int64_t changed = 0;
	(void)state;

	db_log_slow(0);
	assert_int_equal(db_exec(db, &add_thing, &thing, &changed), OK);
	assert_int_equal(changed, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(everything_is_slow_at_zero, begin, end),
	    cmocka_unit_test_setup_teardown(nothing_is_logged_by_default, begin, end),
	    cmocka_unit_test_setup_teardown(nothing_is_slow_below_the_threshold, begin, end),
	    cmocka_unit_test_setup_teardown(changes_of_slow_statements_are_counted, begin, end),
	};
	int failed;

	y_set_logs_callback(collect, NULL, NULL);
	if (!y_init_logs("test", Y_LOG_MODE_CALLBACK, Y_LOG_LEVEL_DEBUG, NULL, NULL))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	y_close_logs();
	return failed;
}
