/* Migrations of a real SQLite file, and the databases that are refused. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "store_fixture.h"

static void migrating_again_changes_nothing(void **state)
{
	struct db *db = NULL;
	int64_t applied = -1, known = -1;
	(void)state;

	for (unsigned i = 0; i < generated_migration_count; i++) {
		CASE("migration %u", i);

		assert_int_equal(generated_migrations[i].number, i + 1);
	}
	for (int i = 0; i < 3; i++) {
		CASE("time %d", i);

		assert_int_equal(migrate_database(URL), OK);
	}
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
	for (size_t i = 0; i < 8; i++) {
		CASE("thread %zu", i);

		assert_int_equal(errors[i], OK);
	}
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

static void an_older_database_needs_migrating(void **state)
{
	struct store *it;
	(void)state;

	assert_int_equal(run_sql("SELECT 1"), OK); /* creates an empty one */
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
	assert_int_equal(run_sql(generated_migrations[0].sql[DB_SQLITE]), OK);
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

	for (size_t i = 0; i < COUNT(tables); i++) {
		CASE("%s", tables[i]);

		unlink("test.db");
		assert_int_equal(run_sql(tables[i]), OK);
		assert_int_equal(migrate_database(URL), ERR_INVALID);
		assert_int_equal(store_open(URL, &it), ERR_INVALID);
		assert_int_equal(run_sql("SELECT * FROM users"), ERR_INTERNAL);
	}
}

static void other_files_are_refused(void **state)
{
	struct store *it;
	FILE *file;
	(void)state;

	assert_int_equal(store_open(URL, &it), ERR_INTERNAL);
	assert_int_not_equal(access("test.db", F_OK), 0); /* and none is created */
	assert_int_equal(store_open("mysql://localhost/retort", &it), ERR_INVALID);
	assert_int_equal(store_open("postgresql://localhost/%", &it), ERR_INVALID);
	assert_int_equal(store_open("postgresql:///retort?host=/no/such/folder", &it), ERR_DATABASE_LOST);
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

static void a_new_database_is_readable_by_its_owner_only(void **state)
{
	struct stat status;
	(void)state;

	assert_int_equal(migrate_database("sqlite:data/new.db"), OK);
	assert_int_equal(stat("data", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0700);
	assert_int_equal(stat("data/new.db", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_A_FOLDER(migrating_again_changes_nothing),
	    IN_A_FOLDER(several_may_migrate_at_once),
	    IN_A_FOLDER(a_newer_database_is_refused),
	    IN_A_FOLDER(an_older_database_needs_migrating),
	    IN_A_FOLDER(a_migration_that_fails_leaves_nothing_behind),
	    IN_A_FOLDER(the_database_of_another_program_is_refused),
	    IN_A_FOLDER(other_files_are_refused),
	    IN_A_FOLDER(a_new_database_is_readable_by_its_owner_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
