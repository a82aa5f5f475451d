/* retort user: makes accounts and changes them. */
#include "cli/user.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static const char help[] =
    "Usage: retort user add --email E --username U --role ROLE [--confirmed] [--password-stdin]\n"
    "       retort user role --email E --role ROLE\n"
    "Makes an account, or gives one another role. `retort user add --help` says more.\n";

static const struct cli_command commands[] = {{"add", "make an account", cli_user_add},
					      {"role", "give an account another role", cli_user_role}};

int cli_user(int argc, char **argv)
{
	for (size_t i = 0; argc >= 2 && i < sizeof(commands) / sizeof(*commands); i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1);
	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		fputs(help, stdout);
		return EXIT_SUCCESS;
	}
	fputs(help, stderr);
	return EXIT_USAGE;
}
