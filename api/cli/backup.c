/* retort backup: a consistent copy of the database, made while it is in use. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static const char help[] = "Usage: retort backup FILE\n"
			   "Copies the database to FILE, which must not exist yet. The server may go on meanwhile.\n";

int cli_backup(int argc, char **argv)
{
	struct config config;

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		fputs(help, stdout);
		return EXIT_SUCCESS;
	}
	if (argc != 2 || argv[1][0] == '-') {
		fputs(help, stderr);
		return EXIT_USAGE;
	}
	if (access(argv[1], F_OK) == 0) {
		fprintf(stderr, "retort backup: %s exists already. Name another file, or remove it first.\n", argv[1]);
		return EXIT_FAILURE;
	}
	if (cli_begin(&config) || store_backup(config.database_url, argv[1]))
		return EXIT_FAILURE;
	printf("The database was copied to %s.\n", argv[1]);
	return EXIT_SUCCESS;
}
