/* retort backup: a consistent copy of the database, made while it is in use. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "store/backup.h"

/* An incomplete copy is deleted. */
static void catch_signals(void)
{
	interrupt_catch();
	signal(SIGPIPE, SIG_IGN); /* if the reader closes the pipe, that is reported like any other error */
}

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return interrupt_came() ? ERR_STOPPING : OK;
}

static int conclude(enum err e, const char *file)
{
	if (e == ERR_STOPPING)
		fputs("retort backup: interrupted; no copy was made.\n", stderr);
	else if (e)
		cli_fail("backup", e);
	else if (file)
		printf("The database was copied to %s.\n", file);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int run(const char *file)
{
	bool to_stdout = strcmp(file, "-") == 0;
	struct progress progress = {0};
	struct config config;
	enum err e;

	if (to_stdout && isatty(STDOUT_FILENO)) {
		fputs("retort backup: the output is a terminal. Redirect it, as in `retort backup - >copy.db`.\n",
		      stderr);
		return EXIT_USAGE;
	}
	catch_signals();
	e = cli_begin(&config);
	if (!e && to_stdout)
		e = store_backup_to(config.database_url, STDOUT_FILENO, show, &progress);
	else if (!e)
		e = store_backup(config.database_url, file, show, &progress);
	progress_end(&progress);
	return conclude(e, to_stdout ? NULL : file);
}

int cmd_backup(int argc, char **argv)
{
	const char *file = NULL;
	const struct cli_option options[] = {{.value = "FILE",
					      .required = true,
					      .help = "the copy, which must not exist yet; - for standard output",
					      .text = &file},
					     {0}};
	const struct cli_usage usage = {
	    .command = "backup",
	    .about = "Copies the database to FILE, readable by its owner only, since it contains email addresses and\n"
		     "password hashes. The server may be running: the copy is the database as of the start.\n"
		     "An incomplete copy has the name FILE.partial.\n"
		     "`retort restore FILE` restores it.",
	    .options = options};
	int code;

	return cli_read(argc, argv, &usage, &code) ? run(file) : code;
}
