/* retort serve: answers requests until it is stopped. */
#include <stdlib.h>

#include "cli/cli.h"
#include "server/server.h"
#include "store/migrate.h"

static const char help[] = "Usage: retort serve\n"
			   "Brings the database up to date, then answers requests until SIGTERM or SIGINT.\n"
			   "Settings come from the environment and .env; README.md lists them.\n";

int cli_serve(int argc, char **argv)
{
	struct config config;
	int code;

	if (cli_no_options(argc, argv, help, &code))
		return code;
	if (cli_begin(&config) || migrate_database(config.database_url) || server_run(&config))
		return EXIT_FAILURE;
	return EXIT_SUCCESS;
}
