/* retort import: imports a flasky database. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "core/flasky.h"
#include "store/foreign.h"
#include "store/migrate.h"
#include "store/scratch.h"

#define COMMAND "import"

struct options {
	const char *file;
	bool dry_run;
};

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return OK;
}

static void print_lines(FILE *lines)
{
	char part[4096];
	size_t length;

	rewind(lines);
	while ((length = fread(part, 1, sizeof(part), lines)) > 0)
		fwrite(part, 1, length, stdout);
}

static void print_counts(const struct import_report *report)
{
	printf("%-9s %10s %10s %10s %10s\n", "", "in flasky", "imported", "changed", "skipped");
	for (int kind = 0; kind < IMPORT_KINDS; kind++) {
		const struct import_count *count = &report->counts[kind];

		printf("%-9s %10" PRId64 " %10" PRId64 " %10" PRId64 " %10" PRId64 "\n",
		       import_kind_name((enum import_kind)kind), count->found, count->imported, count->changed,
		       count->found - count->imported);
	}
	if (report->self_follows)
		printf("%" PRId64 " of the skipped follows are of users who follow themselves, as all do in flasky.\n",
		       report->self_follows);
}

static void print_report(const struct import_report *report, const struct options *options)
{
	print_lines(report->lines);
	print_counts(report);
	if (options->dry_run)
		printf("Nothing was written: this was a dry run.\n");
	else
		printf("%s was imported.\n", options->file);
}

static enum err write_all(struct flasky_import *import, const char *url)
{
	struct store *store = NULL;
	enum err e;

	e = migrate_database(url);
	if (!e)
		e = store_open(url, &store);
	if (!e)
		e = cli_write(store, flasky_import, import);
	store_close(store);
	return e;
}

static enum err import_file(struct flasky_import *import, const struct options *options, const char *url)
{
	enum err e;

	e = foreign_open(options->file, &import->from);
	if (e)
		return e;
	e = flasky_check(import->from);
	if (e == ERR_INVALID)
		fprintf(stderr,
			"retort import: %s is not a flasky database, or its schema is outdated: in that case, run "
			"`flask deploy` first.\n",
			options->file);
	if (!e)
		e = options->dry_run ? scratch_write(flasky_import, import) : write_all(import, url);
	foreign_close(import->from);
	return e;
}

static int run(const struct options *options)
{
	struct progress progress = {0};
	struct flasky_import import = {.report.lines = tmpfile(), .progress = show, .progress_arg = &progress};
	struct config config;
	enum err e;

	if (!import.report.lines) {
		perror("retort import: the temporary file of the report");
		return EXIT_FAILURE;
	}
	e = cli_begin(&config);
	if (!e)
		e = cli_init_passwords();
	if (!e)
		e = import_file(&import, options, config.database_url);
	progress_end(&progress);
	if (!e)
		print_report(&import.report, options);
	else if (import.reterr_has_accounts)
		fputs("retort import: the database already has accounts. Import into an empty one.\n", stderr);
	else if (e == ERR_CONFLICT)
		fprintf(stderr,
			"retort import: two rows of a table in %s have the same id. Repair the file and try again.\n",
			options->file);
	else if (ferror(import.report.lines))
		fputs("retort import: the report cannot be written to the temporary folder; nothing was imported.\n",
		      stderr);
	else
		cli_fail(COMMAND, e);
	fclose(import.report.lines);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

int cmd_import(int argc, char **argv)
{
	struct options options = {0};
	const struct cli_option table[] = {
	    {.name = "flasky",
	     .value = "FILE",
	     .required = true,
	     .help = "flasky's SQLite database",
	     .text = &options.file},
	    {.name = "dry-run", .help = "print the report without importing anything", .flag = &options.dry_run},
	    {0}};
	const struct cli_usage usage = {
	    .command = COMMAND,
	    .about = "Imports a flasky database into a database without accounts, completely or, on failure, not at "
		     "all.\nFILE is not changed. Users, posts and comments keep their ids. Rows that cannot be "
		     "imported unchanged\nare adapted or skipped, and reported on a line each, followed by the counts. "
		     "With --dry-run, the\ndatabase is not opened.",
	    .options = table,
	};
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	return run(&options);
}
