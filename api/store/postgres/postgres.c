/* The PostgreSQL driver. A URL is any that libpq accepts and that begins with postgresql:// or postgres://. */
#include "store/postgres/postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/reason.h"
#include "store/postgres/postgres_db.h"
#include "store/postgres/postgres_pipeline.h"
#include "store/postgres/postgres_statement.h"
#include "store/postgres/postgres_transaction.h"
#include "store/table.h"

/* Not libpq's own message: it quotes the invalid part of the URL, which may be in the password. */
static enum err check_url(const char *url)
{
	PQconninfoOption *options = PQconninfoParse(url, NULL);

	PQconninfoFree(options);
	if (options)
		return OK;
	reason_add("RETORT_DATABASE_URL is not a valid PostgreSQL URL. Use "
		   "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with %%XX for special characters.");
	return ERR_INVALID;
}

static const char *version(void)
{
	static char text[16];

	snprintf(text, sizeof(text), "%d.%d", PQlibVersion() / 10000, PQlibVersion() % 10000);
	return text;
}

static enum err connect_by_url(const char *url, enum db_access access, struct db **ret_db)
{
	struct postgres_db *pg;
	enum err e;

	e = check_url(url);
	if (e)
		return e;
	pg = calloc(1, sizeof(*pg));
	if (!pg)
		return ERR_MEMORY;
	pthread_mutex_init(&pg->lock, NULL);
	pg->db.driver = &postgres_driver;
	pg->access = access;
	pg->url = strdup(url);
	e = pg->url ? OK : ERR_MEMORY;
	if (!e)
		e = postgres_gate_of(url, &pg->gate);
	if (!e)
		e = postgres_ensure(pg);
	if (e == ERR_DATABASE_LOST && access != DB_READ)
		reason_add("cannot open the database: %s. %s", pg->connect_error, postgres_driver.lost_advice);
	if (e) {
		postgres_free(pg);
		return e;
	}
	*ret_db = &pg->db;
	return OK;
}

static void disconnect(struct db *db)
{
	postgres_free(postgres_of(db));
}

static const struct sql_field number[] = {{SQL_INTEGER, 0}};

/* How many of the columns of our table of migrations there are. */
static const struct query count_columns = {
    .name = "content_columns",
    .sql = {[DB_POSTGRES] = "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = current_schema() "
			    "AND table_name = 'migrations' AND column_name IN ('number', 'name', 'applied_at')"},
    .columns = number,
    .column_count = 1,
    .row_size = sizeof(int64_t),
};

static const struct query count_tables = {
    .name = "content_tables",
    .sql = {[DB_POSTGRES] = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()"},
    .columns = number,
    .column_count = 1,
    .row_size = sizeof(int64_t),
};

struct sequence {
	struct str table;
	int64_t id;
};

static const struct sql_field sequence[] = {{SQL_TEXT, offsetof(struct sequence, table)},
					    {SQL_INTEGER, offsetof(struct sequence, id)}};

/* A table without an identity has no sequence: NULL, and nothing is done. */
static const struct query read_sequence = {
    .name = "sequence_last",
    .sql = {[DB_POSTGRES] = "SELECT pg_sequence_last_value(pg_get_serial_sequence($1, 'id')::regclass)"},
    .parameters = sequence,
    .parameter_count = 1,
    .columns = number,
    .column_count = 1,
    .row_size = sizeof(int64_t),
};

static const struct query set_sequence = {
    .name = "sequence_set",
    .sql = {[DB_POSTGRES] = "SELECT setval(pg_get_serial_sequence($1, 'id')::regclass, $2)"},
    .parameters = sequence,
    .parameter_count = 2,
    .columns = number,
    .column_count = 1,
    .row_size = sizeof(int64_t),
};

static enum err read_number(struct db *db, const struct query *query, const void *in, int64_t *ret)
{
	struct rows rows = {0};
	int64_t value = 0;
	enum err e;

	e = postgres_open(db, query, in, &rows);
	if (e)
		return e;
	postgres_next(&rows, &value);
	e = postgres_close(&rows);
	if (e)
		return e;
	*ret = value;
	return OK;
}

static enum err content(struct db *db, enum db_content *ret)
{
	int64_t columns = 0, tables = 0;
	enum err e;

	e = read_number(db, &count_columns, NULL, &columns);
	if (!e)
		e = read_number(db, &count_tables, NULL, &tables);
	if (e)
		return e;
	if (columns == 3)
		*ret = DB_MIGRATED;
	else
		*ret = tables ? DB_FOREIGN : DB_EMPTY;
	return OK;
}

static enum err last_id(struct db *db, const char *table, int64_t *ret_id)
{
	struct sequence in = {.table = str_from(table)};
	int64_t id = 0;
	enum err e;

	e = read_number(db, &read_sequence, &in, &id);
	if (!e)
		*ret_id = id;
	return e;
}

static enum err set_last_id(struct db *db, const char *table, int64_t id)
{
	struct sequence in = {.table = str_from(table), .id = id};
	int64_t ignored;

	return read_number(db, &set_sequence, &in, &ignored);
}

/* Only our own tables: others would each give a warning. */
static enum err vacuum_all(struct db *db)
{
	char sql[64];
	enum err e = OK;

	for (unsigned i = 0; i < generated_table_count && !e; i++) {
		snprintf(sql, sizeof(sql), "VACUUM %s", generated_tables[i].name);
		e = postgres_run(db, sql);
	}
	return e;
}

/* VACUUM removes dead rows from the tables, unless an older transaction can still see them. What remains in files, the
 * write-ahead log and base backups is up to the operator: see docs/operations.md. */
static enum err scrub(struct db *db)
{
	struct postgres_db *pg = postgres_of(db);
	enum err e;

	pg->unlimited = true;
	e = postgres_run(db, "SET statement_timeout = 0");
	if (!e)
		e = vacuum_all(db);
	pg->unlimited = false;
	return e;
}

static const struct maintenance maintenance = {
    .tools = {.backup =
		  "Use PostgreSQL's own tools to back up this database: pg_dump --format=custom --file=FILE with the "
		  "URL of RETORT_DATABASE_URL, or pg_basebackup and a WAL archive for point-in-time recovery. See "
		  "docs/operations.md.",
	      .restore =
		  "Use PostgreSQL's own tools to restore this database: pg_restore --clean --if-exists "
		  "--single-transaction with the URL of RETORT_DATABASE_URL as --dbname. See docs/operations.md.",
	      .damage = "Use PostgreSQL's own tools to check the database files for damage: pg_amcheck, and "
			"pg_checksums if checksums are enabled."},
    .scrub = scrub,
};

const struct driver postgres_driver = {
    .kind = DB_POSTGRES,
    .prefixes = {"postgresql://", "postgres://"},
    .version = version,
    .connect = connect_by_url,
    .disconnect = disconnect,
    .begin = postgres_begin,
    .begin_migration = postgres_begin_migration,
    .begin_snapshot = postgres_begin_snapshot,
    .commit = postgres_commit,
    .rollback = postgres_rollback,
    .savepoint = postgres_savepoint,
    .transaction = postgres_transaction,
    .open = postgres_open,
    .exec_deferred = postgres_exec_deferred,
    .ask = postgres_ask,
    .flush = postgres_flush,
    .next = postgres_next,
    .close = postgres_close,
    .explain = postgres_explain,
    .run = postgres_run,
    .content = content,
    .last_id = last_id,
    .set_last_id = set_last_id,
    .probe = postgres_probe,
    .in_place = postgres_in_place,
    .check_idle = postgres_check_idle,
    .lost_advice = "Check that the database server is running and can be reached from this machine. The connection is "
		   "retried every second.",
    .remote = true,
    .shared = true,
    .maintenance = &maintenance,
};
