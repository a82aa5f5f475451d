/* retort serve: answers requests until it is stopped. */
#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "cli/cli.h"
#include "server/server.h"
#include "store/migrate.h"

/* With the time of day, unlike other commands: somebody may read the log much later. */
static enum err start_log(const struct config *config)
{
	if (y_init_logs("retort", Y_LOG_MODE_CONSOLE, config->log_level, NULL, NULL))
		return OK;
	fputs("retort: the log cannot be started\n", stderr);
	return ERR_INTERNAL;
}

int cli_serve(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "serve",
	    .about = "Brings the database up to date, then answers requests until SIGTERM or SIGINT.\n"
		     "Settings come from the environment and .env; README.md lists them, `retort config` prints\n"
		     "those in effect.",
	};
	struct config config;
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (config_load(&config) || start_log(&config) || migrate_database(config.database_url) || server_run(&config))
		return EXIT_FAILURE;
	return EXIT_SUCCESS;
}
