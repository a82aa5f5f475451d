/* retort migrate: brings the schema up to date, or reports whether it is. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "generated/migrate.sql.h"
#include "store/connect.h"
#include "store/migrate.h"

static int up(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "migrate up",
	    .about = "Updates the schema of RETORT_DATABASE_URL, and creates the database if there is none. The same "
		     "as\n`retort migrate`; the server also does this at each start.",
	};
	struct config config;
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (cli_begin(&config) || migrate_database(config.database_url))
		return EXIT_FAILURE;
	puts("The database is up to date.");
	return EXIT_SUCCESS;
}

struct status {
	int64_t applied, known;
	struct json_writer w;
};

/* A migration without a known name comes from a newer program. */
static void print_migration(struct status *s, int64_t number, struct str name, int64_t applied_at, bool json)
{
	char when[CLOCK_TEXT_SIZE] = "not applied";

	if (json) {
		jw_object(&s->w, NULL);
		jw_int(&s->w, "number", number);
		jw_str(&s->w, "name", name);
		jw_time(&s->w, "applied_at", applied_at);
		jw_object_end(&s->w);
		return;
	}
	if (applied_at)
		clock_format(applied_at, when);
	printf("%4" PRId64 "  %-20.*s  %s\n", number, (int)name.len, name.ptr, when);
}

static enum err print_migrations(struct db *db, struct status *s, bool json)
{
	struct rows _rows_ rows = {0};
	struct migration_row row;
	enum err e;

	e = s->applied ? sql_migration_list(db, &rows) : OK;
	while (!e && s->applied && sql_next_migration(&rows, &row))
		print_migration(s, row.number, row.name, row.applied_at, json);
	for (int64_t i = s->applied; !e && i < s->known; i++)
		print_migration(s, i + 1, str_from(generated_migrations[i].name), 0, json);
	if (e)
		return e;
	return db_close(&rows);
}

static enum err print_status(struct db *db, struct status *s, bool json)
{
	enum err e;

	e = migrate_status(db, &s->applied, &s->known);
	if (e)
		return e;
	if (json) {
		jw_object(&s->w, NULL);
		jw_int(&s->w, "applied", s->applied);
		jw_int(&s->w, "known", s->known);
		jw_array(&s->w, "migrations");
	}
	e = print_migrations(db, s, json);
	if (json && !e) {
		jw_array_end(&s->w);
		jw_object_end(&s->w);
		cli_end_json(&s->w);
	}
	return e;
}

static int status(int argc, char **argv)
{
	bool json = false;
	const struct cli_option options[] = {CLI_JSON(&json), {0}};
	const struct cli_usage usage = {
	    .command = "migrate status",
	    .about = "Lists the migrations that were applied to the database and those that were not. Changes nothing.",
	    .exits = "Exit codes: 0 up to date, 1 not up to date, or cannot be read, 2 invalid command line.",
	    .options = options};
	struct status s = {0};
	struct config config;
	struct db *db = NULL;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_begin(&config);
	if (!e)
		e = db_connect(config.database_url, DB_READ, &db);
	if (!e)
		e = print_status(db, &s, json);
	db_disconnect(db);
	if (e)
		return cli_fail(usage.command, e);
	if (s.applied < s.known)
		fputs("The database is behind this program: run retort migrate.\n", stderr);
	if (s.applied > s.known)
		fputs("The database is newer than this program: use a newer retort.\n", stderr);
	return s.applied == s.known ? EXIT_SUCCESS : EXIT_FAILURE;
}

int cmd_migrate(int argc, char **argv)
{
	static const struct cli_command commands[] = {{"up", "update the schema; the same as `retort migrate`", up},
						      {"status", "show which migrations were applied", status},
						      {0}};

	return argc == 1 ? up(argc, argv) : cli_choose("retort migrate", commands, argc, argv);
}
