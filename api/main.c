/* Picks a subcommand. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"

static const struct cli_command commands[] = {
    {"serve", "answer requests", cmd_serve},
    {"migrate", "bring the database up to date, or say whether it is", cmd_migrate},
    {"seed", "fill the database with sample content", cmd_seed},
    {"user", "list accounts, make and change them", cmd_user},
    {"role", "list roles, make and change them", cmd_role},
    {"backup", "copy the database while it is in use", cmd_backup},
    {"restore", "put a backup in the place of the database", cmd_restore},
    {"check", "look for damage and wrong counters, and mend these", cmd_check},
    {"rerender", "bring stored HTML up to date", cmd_rerender},
    {"config", "print the settings in effect", cmd_config},
    {"health", "ask whether the server is ready", cmd_health},
    {"version", "say what this program is", cmd_version},
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
