/* retort backup: a consistent copy of the database, made while it is in use. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"
#include "cli/progress.h"

static volatile sig_atomic_t interrupted;

static void note_signal(int signal_number)
{
	interrupted = signal_number;
}

/* A copy that is not whole must not stay. */
static void catch_signals(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP};

	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaction(signals[i], &(struct sigaction){.sa_handler = note_signal, .sa_flags = SA_RESTART}, NULL);
}

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return interrupted ? ERR_STOPPING : OK;
}

int cli_backup(int argc, char **argv)
{
	const char *file = NULL;
	const struct cli_option options[] = {
	    {.value = "FILE", .required = true, .help = "where to; it must not exist yet", .text = &file}, {0}};
	const struct cli_usage usage = {
	    .command = "backup",
	    .about = "Copies the database to FILE, for its owner's eyes only: it holds addresses and hashes of\n"
		     "passwords. The server may go on meanwhile: the copy is the database as it was at the start.\n"
		     "`retort restore FILE` puts it back.",
	    .options = options};
	struct progress progress = {0};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	catch_signals();
	e = cli_begin(&config);
	if (!e)
		e = store_backup(config.database_url, file, show, &progress);
	progress_end(&progress);
	if (e == ERR_STOPPING)
		fputs("retort backup: it was interrupted; there is no copy.\n", stderr);
	else if (e)
		cli_fail(usage.command, e);
	else
		printf("The database was copied to %s.\n", file);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}
