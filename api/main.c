/* Picks a subcommand. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static const struct cli_command commands[] = {
    {"serve", "answer requests", cli_serve},
    {"migrate", "bring the database up to date", cli_migrate},
    {"seed", "fill the database with sample content", cli_seed},
    {"user", "make accounts and change them", cli_user},
    {"role", "show roles, make and change them", cli_role},
    {"backup", "copy the database while it is in use", cli_backup},
    {"rerender", "bring stored HTML up to date", cli_rerender},
    {"health", "ask whether the server is ready", cli_health},
    {"version", "say what this program is", cli_version},
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(*commands))

static void print_usage(FILE *to)
{
	fputs("Usage: retort COMMAND [--help]\n\n", to);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(to, "  %-10s %s\n", commands[i].name, commands[i].summary);
}

int main(int argc, char **argv)
{
	if (argc < 2 || strcmp(argv[1], "--help") == 0) {
		print_usage(argc < 2 ? stderr : stdout);
		return argc < 2 ? EXIT_USAGE : EXIT_SUCCESS;
	}
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1);
	fprintf(stderr, "retort: there is no command \"%s\".\n", argv[1]);
	print_usage(stderr);
	return EXIT_USAGE;
}
