/* retort migrate: brings the schema up to date. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"
#include "store/migrate.h"

static const char help[] =
    "Usage: retort migrate\n"
    "Brings the schema of RETORT_DATABASE_URL up to date; makes the database where there is none.\n";

int cli_migrate(int argc, char **argv)
{
	struct config config;
	int code;

	if (cli_no_options(argc, argv, help, &code))
		return code;
	if (cli_begin(&config) || migrate_database(config.database_url))
		return EXIT_FAILURE;
	puts("The database is up to date.");
	return EXIT_SUCCESS;
}
