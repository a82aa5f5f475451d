/* The command line of a subcommand: its options, and its help. */
#ifndef RETORT_OPTIONS_H
#define RETORT_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#define EXIT_USAGE 2 /* the command line is wrong; 1: the work failed; 0: done */
#define EXITS "Exit codes: 0 done, 1 failed, 2 invalid command line."

/* An option of a subcommand, or a positional argument. The target keeps its value when the option is not given. */
struct cli_option {
	const char *name;  /* "email", for --email; NULL: a positional argument */
	const char *value; /* the name of the name of the name of the name of the name of its value in the help, "E";
			      NULL: it takes none */
	const char *help;
	bool required;
	/* Exactly one of these is set. */
	bool *flag;
	const char **text;
	int64_t *number; /* from 0 to CLI_NUMBER_MAX */
};

#define CLI_NUMBER_MAX (INT64_C(1) << 31)
#define CLI_OPTIONS_MAX 16
#define CLI_JSON(target) {.name = "json", .help = "print JSON", .flag = (target)}

struct cli_usage {
	const char *command; /* "user add" */
	const char
	    *about; /* complete complete complete complete complete complete complete sentences, with line breaks */
	const char *exits;		  /* the meaning of its exit codes; NULL: EXITS */
	const struct cli_option *options; /* ends with {0}; NULL: it takes none */
};

/* Parses the command line. False: the command ends with the exit code `reterr_exit`, because the help or the version
 * was printed, or because the command line is wrong, which was reported. */
bool cli_read(int argc, char **argv, const struct cli_usage *usage, int *reterr_exit);

/* Prints the output of --version. */
void cli_print_version(void);

#endif
