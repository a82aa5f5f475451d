/* Finds the subcommand that the command line names. */
#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "base/reason.h"
#include "cli/options.h"

static void print_commands(FILE *to, const char *program, const struct cli_command *commands)
{
	fprintf(to, "Usage: %s COMMAND\n\n", program);
	for (; commands->name; commands++)
		fprintf(to, "  %-10s %s\n", commands->name, commands->summary);
	fprintf(to, "\nRun `%s COMMAND --help` for details. " EXITS "\n", program);
}

/* With the reasons of a failure that the command has not reported itself. */
static int run(const struct cli_command *command, int argc, char **argv)
{
	int code = command->run(argc, argv);

	if (code != EXIT_SUCCESS)
		reason_log(Y_LOG_LEVEL_ERROR);
	return code;
}

int cli_choose(const char *program, const struct cli_command *commands, int argc, char **argv)
{
	if (argc >= 2 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
		print_commands(stdout, program, commands);
		return EXIT_SUCCESS;
	}
	if (argc >= 2 && strcmp(argv[1], "--version") == 0) {
		cli_print_version();
		return EXIT_SUCCESS;
	}
	for (size_t i = 0; argc >= 2 && commands[i].name; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return run(&commands[i], argc - 1, argv + 1);
	if (argc >= 2)
		fprintf(stderr, "%s: there is no command \"%s\".\n", program, argv[1]);
	print_commands(stderr, program, commands);
	return EXIT_USAGE;
}
