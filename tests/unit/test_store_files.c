/* The store's use of disk space: copies, the write-ahead log, removing traces. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cmocka.h>
#include <sqlite3.h>
#include <yder.h>

#include "cases.h"
#include "store/backup.h"
#include "store/migrate.h"
#include "store/sqlite/sqlite_db.h"
#include "store/store.h"
#include "store/transaction.h"
#include "temporary_folder.h"

#define URL "sqlite:test.db"
#define MEGABYTE 1000000

/* The free space that statvfs(), replaced here, reports; -1: the real one. */
static int64_t room = -1;

int statvfs(const char *path, struct statvfs *ret)
{
	(void)path;
	*ret = (struct statvfs){.f_frsize = 1, .f_bavail = room < 0 ? 100000 * (uint64_t)MEGABYTE : (uint64_t)room};
	return 0;
}

static unsigned logged; /* messages */

static void count_message(void *cls, const char *program, const time_t date, const unsigned long level,
			  const char *text)
{
	(void)cls;
	(void)program;
	(void)date;
	(void)level;
	(void)text;
	logged++;
}

static struct store *store;

static int begin(void **state)
{
	room = -1;
	return enter_folder(state) || migrate_database(URL) || store_open(URL, &store) ? -1 : 0;
}

static int end(void **state)
{
	store_close(store);
	store = NULL;
	return leave_folder(state);
}

static int64_t size_of(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 ? status.st_size : -1;
}

static enum err go_on(void *arg, const char *what, int64_t done, int64_t total)
{
	(void)arg;
	(void)what;
	(void)done;
	(void)total;
	return OK;
}

static enum err run_sql(struct db *w, void *arg)
{
	return db_run(w, arg);
}

static void write_megabytes(int count)
{
	assert_int_equal(store_write(store, run_sql, "CREATE TABLE IF NOT EXISTS blobs (data BLOB)"), OK);
	for (int i = 0; i < count; i++) {
		CASE("blob %d", i);

		assert_int_equal(store_write(store, run_sql, "INSERT INTO blobs VALUES (zeroblob(1000000))"), OK);
	}
}

/* A long read, during which the log cannot be truncated. */
static sqlite3 *begin_reading(void)
{
	sqlite3 *reader = NULL;

	assert_int_equal(sqlite3_open("test.db", &reader), SQLITE_OK);
	assert_int_equal(sqlite3_exec(reader, "BEGIN; SELECT * FROM migrations", NULL, NULL, NULL), SQLITE_OK);
	return reader;
}

static void end_reading(sqlite3 *reader)
{
	assert_int_equal(sqlite3_close(reader), SQLITE_OK);
}

static void leave_file(const char *path)
{
	FILE *left = fopen(path, "w");

	assert_non_null(left);
	for (int i = 0; i < 100000; i++)
		fputs("half a page ", left);
	fclose(left);
}

static void a_copy_can_be_sent_to_a_descriptor(void **state)
{
	int to = open("sent.db", O_WRONLY | O_CREAT | O_EXCL, 0600);
	struct store *sent = NULL;
	(void)state;

	write_megabytes(3);
	leave_file("test.db.backup"); /* by one that was killed */
	assert_int_equal(store_backup_to(URL, to, go_on, NULL), OK);
	close(to);
	assert_true(size_of("sent.db") > 3 * MEGABYTE);
	assert_int_equal(store_open("sqlite:sent.db", &sent), OK);
	store_close(sent);
	assert_int_not_equal(system("ls *backup* 2>/dev/null"), 0); /* nothing is left */
}

static void a_copy_that_cannot_be_sent_is_reported(void **state)
{
	int to = open("test.db", O_RDONLY);
	(void)state;

	assert_int_equal(store_backup_to(URL, to, go_on, NULL), ERR_INTERNAL);
	close(to);
	assert_int_not_equal(system("ls *backup* 2>/dev/null"), 0);
	assert_int_equal(store_backup_to("sqlite:no/such/folder/test.db", to, go_on, NULL), ERR_INTERNAL);
}

static void the_partial_file_of_a_killed_backup_is_reused(void **state)
{
	struct store *copy = NULL;
	(void)state;

	leave_file("copy.db.partial");
	leave_file("copy.db.partial-journal");
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(size_of("copy.db.partial"), -1);
	assert_int_equal(size_of("copy.db.partial-journal"), -1);
	assert_int_equal(store_open("sqlite:copy.db", &copy), OK);
	store_close(copy);
}

/* SQLite would apply it to the new copy. */
static void the_log_of_a_removed_copy_is_deleted(void **state)
{
	struct store *copy = NULL;
	(void)state;

	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(remove("copy.db"), 0);
	leave_file("copy.db-wal");
	assert_int_equal(store_backup(URL, "copy.db", go_on, NULL), OK);
	assert_int_equal(size_of("copy.db-wal"), -1);
	assert_int_equal(store_open("sqlite:copy.db", &copy), OK);
	store_close(copy);
}

static enum err back_up_too(void *arg, const char *what, int64_t done, int64_t total)
{
	enum err *result = arg;
	(void)what;

	if (done == 0 && total)
		*result = store_backup(URL, "copy.db", go_on, NULL);
	return OK;
}

static void two_backups_do_not_share_a_file(void **state)
{
	enum err other = OK;
	(void)state;

	assert_int_equal(store_backup(URL, "copy.db", back_up_too, &other), OK);
	assert_int_equal(other, ERR_INTERNAL);
	assert_true(size_of("copy.db") > 0);
}

static void a_large_log_is_truncated_by_the_next_write(void **state)
{
	sqlite3 *reader = begin_reading();
	(void)state;

	write_megabytes(40);
	assert_true(size_of("test.db-wal") > 40 * MEGABYTE);
	end_reading(reader);
	write_megabytes(1);
	write_megabytes(1);
	assert_true(size_of("test.db-wal") <= SQLITE_WAL_BYTES);
}

static void a_large_log_is_truncated_without_writes(void **state)
{
	sqlite3 *reader = begin_reading();
	(void)state;

	write_megabytes(40);
	assert_int_equal(store_trim(store), ERR_BUSY);
	assert_true(size_of("test.db-wal") > 40 * MEGABYTE);
	end_reading(reader);
	assert_int_equal(store_trim(store), OK);
	assert_int_equal(size_of("test.db-wal"), 0);
	write_megabytes(1);
	assert_int_equal(store_trim(store), OK);
	assert_true(size_of("test.db-wal") > 0); /* a small log is kept */
}

static void traces_are_not_removed_without_space(void **state)
{
	char why[DB_WHY_BYTES] = "";
	(void)state;

	write_megabytes(5);
	assert_int_equal(store_write(store, run_sql, "DELETE FROM blobs"), OK);
	room = 4 * MEGABYTE;
	assert_int_equal(store_scrub(store, why), ERR_UNWRITABLE);
	assert_non_null(strstr(why, "MB of free space in "));
	assert_non_null(strstr(why, "which has 4 MB"));
	assert_true(size_of("test.db-wal") > 5 * MEGABYTE); /* it did not try */
	room = -1;
	assert_int_equal(store_scrub(store, why), OK);
	assert_int_equal(size_of("test.db-wal"), 0);
	assert_true(size_of("test.db") < MEGABYTE);
}

/* VACUUM fails if the space was used up in the meantime. */
static void a_failure_to_remove_traces_is_logged_by_the_caller(void **state)
{
	struct rlimit limit = {.rlim_cur = 7 * MEGABYTE, .rlim_max = RLIM_INFINITY};
	char why[DB_WHY_BYTES] = "";
	(void)state;

	write_megabytes(5);
	signal(SIGXFSZ, SIG_IGN); /* so that writing fails */
	logged = 0;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_int_equal(store_scrub(store, why), ERR_UNWRITABLE);
	limit.rlim_cur = RLIM_INFINITY;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_non_null(strstr(why, "disk I/O error: File too large"));
	assert_int_equal(logged, 0);
}

#define WITH_A_STORE(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_A_STORE(a_copy_can_be_sent_to_a_descriptor),
	    WITH_A_STORE(a_copy_that_cannot_be_sent_is_reported),
	    WITH_A_STORE(the_partial_file_of_a_killed_backup_is_reused),
	    WITH_A_STORE(two_backups_do_not_share_a_file),
	    WITH_A_STORE(a_large_log_is_truncated_by_the_next_write),
	    WITH_A_STORE(a_large_log_is_truncated_without_writes),
	    WITH_A_STORE(traces_are_not_removed_without_space),
	    WITH_A_STORE(a_failure_to_remove_traces_is_logged_by_the_caller),
	    WITH_A_STORE(the_log_of_a_removed_copy_is_deleted),
	};
	int failed;

	y_set_logs_callback(count_message, NULL, NULL);
	if (!y_init_logs("test", Y_LOG_MODE_CALLBACK, Y_LOG_LEVEL_INFO, NULL, NULL))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	y_close_logs();
	return failed;
}
