/* The command line of a subcommand: what it takes, and its help. */
#ifndef RETORT_OPTIONS_H
#define RETORT_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#define EXIT_USAGE 2 /* the command line is wrong; 1: the work failed; 0: done */
#define EXITS "Exit codes: 0 done, 1 failed, 2 wrong command line."

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
 * something is wrong, which was said; `reterr_exit` is the exit code. */
bool cli_read(int argc, char **argv, const struct cli_usage *usage, int *reterr_exit);

/* What --version prints. */
void cli_print_version(void);

#endif
