/* The subcommands of the program, a file each, and what they share. */
#ifndef RETORT_CLI_H
#define RETORT_CLI_H

#include "base/config.h"
#include "store/store.h"

#define EXIT_USAGE 2 /* the command line is wrong; 1: the work failed; 0: done */

struct cli_command {
	const char *name;
	const char *summary;
	int (*run)(int argc, char **argv); /* argv[0] is the subcommand; gives the exit code */
};

int cli_serve(int argc, char **argv);
int cli_migrate(int argc, char **argv);
int cli_seed(int argc, char **argv);
int cli_user(int argc, char **argv);
int cli_role(int argc, char **argv);
int cli_backup(int argc, char **argv);
int cli_rerender(int argc, char **argv);
int cli_health(int argc, char **argv);
int cli_version(int argc, char **argv);

/* Reads the settings and starts the log; the reason of a failure has been printed. */
enum err cli_begin(struct config *ret_config);
/* The same, brings the schema up to date and opens the store. */
enum err cli_open_store(struct config *ret_config, struct store **ret_store);

/* True for a command line that is only `--help` (the text was printed) or has anything at all (then the usage goes to
 * stderr): for subcommands without options. `ret_exit` is the exit code. */
bool cli_no_options(int argc, char **argv, const char *help, int *ret_exit);

#endif
