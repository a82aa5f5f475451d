/* Picks a subcommand. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"

static const struct cli_command commands[] = {
    {"serve", "answer requests", cli_serve},
    {"migrate", "bring the database up to date, or say whether it is", cli_migrate},
    {"seed", "fill the database with sample content", cli_seed},
    {"user", "list accounts, make and change them", cli_user},
    {"role", "list roles, make and change them", cli_role},
    {"backup", "copy the database while it is in use", cli_backup},
    {"restore", "put a backup in the place of the database", cli_restore},
    {"check", "look for damage and wrong counters, and mend these", cli_check},
    {"rerender", "bring stored HTML up to date", cli_rerender},
    {"config", "print the settings in effect", cli_config},
    {"health", "ask whether the server is ready", cli_health},
    {"version", "say what this program is", cli_version},
    {0}};

int main(int argc, char **argv)
{
	int code = cli_choose("retort", commands, argc, argv);

	/* A full disk behind stdout: what was to be printed was not. */
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("retort: the output cannot be written.\n", stderr);
		return EXIT_FAILURE;
	}
	return code;
}
