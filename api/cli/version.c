/* retort version: what this program is. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <ulfius.h>

#include "cli/cli.h"

#ifndef RETORT_VERSION
#define RETORT_VERSION "development"
#endif

static const char help[] = "Usage: retort version\n"
			   "Prints the version of the program and of what it is built on.\n";

int cli_version(int argc, char **argv)
{
	int code;

	if (cli_no_options(argc, argv, help, &code))
		return code;
	printf("retort %s (libmicrohttpd %s, SQLite %s)\n", RETORT_VERSION, MHD_get_version(), sqlite3_libversion());
	return EXIT_SUCCESS;
}
