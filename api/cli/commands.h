/* The subcommands of the program; cmd_x.c is `retort x`. */
#ifndef RETORT_COMMANDS_H
#define RETORT_COMMANDS_H

struct cli_command {
	const char *name;
	const char *summary;
	int (*run)(int argc, char **argv); /* argv[0] is the subcommand; returns the exit code */
};

int cmd_serve(int argc, char **argv);
int cmd_migrate(int argc, char **argv);
int cmd_seed(int argc, char **argv);
int cmd_user(int argc, char **argv);
int cmd_role(int argc, char **argv);
int cmd_backup(int argc, char **argv);
int cmd_restore(int argc, char **argv);
int cmd_copy(int argc, char **argv);
int cmd_import(int argc, char **argv);
int cmd_check(int argc, char **argv);
int cmd_rerender(int argc, char **argv);
int cmd_config(int argc, char **argv);
int cmd_health(int argc, char **argv);
int cmd_version(int argc, char **argv);

/* Runs the command named by argv[1]; `commands` ends with {0}. `program` is the command line so far: "retort user". */
int cli_choose(const char *program, const struct cli_command *commands, int argc, char **argv);

#endif
