/* retort restore: puts a backup in the place of the database. */
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
	    {.value = "FILE", .required = true, .help = "what retort backup made", .text = &file},
	    {.name = "replace", .help = "also if the database has accounts, which are lost", .flag = &replace},
	    {0}};
	const struct cli_usage usage = {
	    .command = "restore",
	    .about = "Puts a backup in the place of the database of RETORT_DATABASE_URL, all of it or, when something\n"
		     "goes wrong or stops it, nothing. It is looked at and brought up to date first, in a temporary\n"
		     "file that needs as much room (TMPDIR says where). The server may go on meanwhile; writes wait.\n"
		     "All is as it was at the time of the backup: passwords, sessions, tokens, mails that waited.",
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
		fputs(
		    "retort restore: there are accounts in the database. To lose them, add --replace; `retort backup` "
		    "keeps a copy.\n",
		    stderr);
	else if (e)
		cli_fail(usage.command, e);
	else
		printf("The database is what %s holds.\n", file);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}
