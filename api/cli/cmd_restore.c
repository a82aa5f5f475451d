/* retort restore: replaces the database by a backup. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "store/restore.h"

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return OK;
}

int cmd_restore(int argc, char **argv)
{
	const char *file = NULL;
	bool replace = false;
	const struct cli_option options[] = {
	    {.value = "FILE", .required = true, .help = "a file made by retort backup", .text = &file},
	    {.name = "replace", .help = "replace a database even if it has accounts, which are lost", .flag = &replace},
	    {0}};
	const struct cli_usage usage = {
	    .command = "restore",
	    .about = "Replaces the database of RETORT_DATABASE_URL with a backup, completely or, on failure, not at\n"
		     "all. The backup is checked and its schema updated first, in a temporary file of the same size\n"
		     "(in TMPDIR). The server may be running; writes wait.\n"
		     "Passwords, sessions, tokens and queued emails are restored, too, as of the time of the backup.",
	    .options = options};
	struct progress progress = {0};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_begin(&config);
	if (!e)
		e = store_restore(config.database_url, file, replace, show, &progress);
	progress_end(&progress);
	if (e == ERR_CONFLICT)
		fputs("retort restore: the database has accounts. Save it with `retort backup`, then add --replace to "
		      "overwrite it.\n",
		      stderr);
	else if (e)
		cli_fail(usage.command, e);
	else
		printf("The database was restored from %s.\n", file);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}
