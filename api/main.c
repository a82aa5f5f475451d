/* Runs a subcommand. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"

static const struct cli_command commands[] = {
    {"serve", "answer requests", cmd_serve},
    {"migrate", "update the database schema, or show its status", cmd_migrate},
    {"seed", "add sample content to the database", cmd_seed},
    {"user", "list, create and change accounts", cmd_user},
    {"role", "list, create and change roles", cmd_role},
    {"backup", "copy the database while it is in use", cmd_backup},
    {"restore", "replace the database with a backup", cmd_restore},
    {"copy", "copy everything to another database", cmd_copy},
    {"import", "import a flasky database", cmd_import},
    {"check", "check the database, and repair wrong counters", cmd_check},
    {"rerender", "render stored HTML again after an update", cmd_rerender},
    {"config", "print the settings in effect", cmd_config},
    {"health", "check whether the server is ready", cmd_health},
    {"version", "print the version", cmd_version},
    {0}};

int main(int argc, char **argv)
{
	int code = cli_choose("retort", commands, argc, argv);

	/* Writing buffered output may fail, for example on a full disk. */
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("retort: the output cannot be written.\n", stderr);
		return EXIT_FAILURE;
	}
	return code;
}
