/* The subcommands of the program, a file each, and what they share. */
#ifndef RETORT_CLI_H
#define RETORT_CLI_H

#include "base/config.h"
#include "http/json_writer.h"
#include "store/store.h"

#define EXIT_USAGE 2 /* the command line is wrong; 1: the work failed; 0: done */
#define EXITS "Exit codes: 0 done, 1 failed, 2 wrong command line."

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
int cli_restore(int argc, char **argv);
int cli_check(int argc, char **argv);
int cli_rerender(int argc, char **argv);
int cli_config(int argc, char **argv);
int cli_health(int argc, char **argv);
int cli_version(int argc, char **argv);

/* What --version prints. */
void cli_print_version(void);

/* Runs the command that argv[1] names; `commands` ends with {0}. `program` is what stands before it: "retort user". */
int cli_choose(const char *program, const struct cli_command *commands, int argc, char **argv);

/* One thing that a subcommand takes: an option, or a word by itself. What is not given leaves its target as it was. */
struct cli_option {
	const char *name;  /* "email", for --email; NULL: a word by itself */
	const char *value; /* what the help calls its value, "E"; NULL: it takes none */
	const char *help;
	bool required;
	/* One of these. */
	bool *flag;
	const char **text;
	int64_t *number; /* from 0 to CLI_NUMBER_MAX */
};

#define CLI_NUMBER_MAX (INT64_C(1) << 31)
#define CLI_OPTIONS_MAX 16
#define CLI_JSON(target) {.name = "json", .help = "prints JSON", .flag = (target)}

struct cli_usage {
	const char *command;		  /* "user add" */
	const char *about;		  /* sentences, with line breaks */
	const char *exits;		  /* what its exit codes mean; NULL: EXITS */
	const struct cli_option *options; /* ends with {0}; NULL: it takes none */
};

/* Reads the command line. False: there is nothing more to do, because the help was asked for and printed, or because
 * something is wrong, which was said; `ret_exit` is the exit code. */
bool cli_read(int argc, char **argv, const struct cli_usage *usage, int *ret_exit);

/* Reads the settings and starts the log, on stderr; the reason of a failure has been printed. */
enum err cli_begin(struct config *ret_config);
/* The same, and opens the store, whose schema must be current. */
enum err cli_open_store(struct config *ret_config, struct store **ret_store);
/* The same, but brings the schema up to date first. */
enum err cli_open_current_store(struct config *ret_config, struct store **ret_store);

/* store_write() with patience: a server that writes much may keep the database for longer than one try waits. */
enum err cli_write(struct store *store, store_write_fn fn, void *arg);

/* Says what failed, below what the log said of it; gives the exit code. */
int cli_fail(const char *command, enum err e);
/* Prints what was written since the last time, and empties the writer. What cannot be printed main() notices. */
void cli_print_json(struct json_writer *w);
/* The last of it, with a newline. */
void cli_end_json(struct json_writer *w);

#endif
