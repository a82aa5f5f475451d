/* What has expired is deleted in chunks, between which others write. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/limits.h"
#include "cases.h"
#include "core/expiry.h"
#include "jobs/janitor.h"
#include "store_fixture.h"

#define TEXT(number) TEXT_OF(number)
#define TEXT_OF(number) #number
#define NUMBERS(count) "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " count ") "
#define TWO_CHUNKS_AND_ONE NUMBERS("2 * " TEXT(LIMIT_EXPIRED_CHUNK) " + 1")

/* Of each table two chunks that have expired, and one row that has not. */
static const char two_chunks_and_one[] =
    "INSERT INTO users (id, username, username_key, email, email_key, password_hash, role_id, avatar_hash, "
    "member_since, last_seen) " TWO_CHUNKS_AND_ONE "SELECT i, i, i, i, i, '', 1, '', 1, 1 FROM n;"
    "INSERT INTO registrations (username, email, email_key, password_hash, token_hash, created_at, "
    "expires_at) " TWO_CHUNKS_AND_ONE "SELECT '', '', '', '', i, 1, 2 FROM n;"
    "INSERT INTO credentials (user_id, kind, secret_hash, created_at, last_used_at, expires_at) " TWO_CHUNKS_AND_ONE
    "SELECT 1, 1, i, 1, 1, 2 FROM n;"
    "INSERT INTO links (user_id, kind, token_hash, expires_at) " TWO_CHUNKS_AND_ONE "SELECT i, 1, i, 2 FROM n;"
    "INSERT INTO write_limits " TWO_CHUNKS_AND_ONE "SELECT i, 1, 2 FROM n;"
    "INSERT INTO reserved_names " TWO_CHUNKS_AND_ONE "SELECT i, 2 FROM n;"
    "INSERT INTO mail_limits " TWO_CHUNKS_AND_ONE "SELECT i, 1, 2 FROM n;"
    "UPDATE registrations SET expires_at = 9000000000000000 WHERE id = 1;"
    "UPDATE credentials SET expires_at = 9000000000000000 WHERE id = 1;"
    "UPDATE links SET expires_at = 9000000000000000 WHERE user_id = 1;"
    "UPDATE write_limits SET due_at = 9000000000000000 WHERE writer = 1;"
    "UPDATE reserved_names SET expires_at = 9000000000000000 WHERE name_hash = 1;"
    "UPDATE mail_limits SET sent_at = 9000000000000000 WHERE email_key = '1'";

/* How many rows there are in the fullest and in the emptiest of the tables. */
static const struct sql_field count_fields[] = {{SQL_INTEGER, 0}, {SQL_INTEGER, sizeof(int64_t)}};

struct counts {
	int64_t most, least;
};

static const struct query count_rows = {
    .name = "count_rows",
    .sql = {"SELECT MAX(n), MIN(n) FROM (SELECT COUNT(*) AS n FROM registrations UNION ALL "
	    "SELECT COUNT(*) FROM credentials UNION ALL SELECT COUNT(*) FROM links UNION ALL "
	    "SELECT COUNT(*) FROM write_limits UNION ALL SELECT COUNT(*) FROM reserved_names UNION ALL "
	    "SELECT COUNT(*) FROM mail_limits)"},
    .columns = count_fields,
    .column_count = COUNT(count_fields),
    .row_size = sizeof(struct counts),
};

static enum err count(struct db *w, void *arg)
{
	struct arena *mem = arena_new();
	enum err e;

	e = db_one(w, mem, &count_rows, NULL, arg);
	arena_free(mem);
	return e;
}

/* By a write: it waits for its turn as any other. */
static struct counts counted(void)
{
	struct counts counts = {0};

	assert_int_equal(store_write(store, count, &counts), OK);
	return counts;
}

static enum err delete_chunk(struct db *w, void *arg)
{
	return expiry_delete_chunk(w, clock_now(), arg);
}

static void a_chunk_is_so_many_rows_of_each_table(void **state)
{
	bool more = false;
	(void)state;

	assert_int_equal(run_sql(two_chunks_and_one), OK);
	for (int64_t chunk = 0; chunk <= 2; chunk++) {
		CASE("chunk %" PRId64, chunk);
		int64_t left = 2 * LIMIT_EXPIRED_CHUNK + 1 - chunk * LIMIT_EXPIRED_CHUNK;

		assert_int_equal(counted().most, left);
		assert_int_equal(counted().least, left);
		assert_int_equal(store_write(store, delete_chunk, &more), OK);
		assert_int_equal(more, chunk < 2);
	}
	assert_int_equal(counted().most, 1); /* what has not expired */
	assert_int_equal(counted().least, 1);
}

static void others_write_between_the_chunks(void **state)
{
	struct janitor *janitor = NULL;
	int64_t before, left;
	int between = 0;
	(void)state;

	assert_int_equal(run_sql("INSERT INTO reserved_names " NUMBERS("50000") "SELECT i, 2 FROM n"), OK);
	assert_int_equal(janitor_start(store, &janitor), OK);
	for (before = left = counted().most; left; before = left) {
		left = counted().most;
		between += left && left < before;
	}
	janitor_stop(janitor);
	assert_true(between > 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_A_STORE(a_chunk_is_so_many_rows_of_each_table),
	    WITH_A_STORE(others_write_between_the_chunks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
