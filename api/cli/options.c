/* Parses the command line of a subcommand and prints its help. */
#include "cli/options.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_LENGTH 100
#define HELP_COLUMN 24

static const struct cli_option help_option = {.name = "help", .help = "show this help (or -h)"};
static const struct cli_option version_option = {.name = "version", .help = "show the version"};

/* Beside the options of a table. */
enum { HELP = CLI_OPTIONS_MAX, VERSION };

/* False at the end of the table, and if there is none. */
static bool is_there(const struct cli_option *option)
{
	return option && (option->name || option->value);
}

/* "--email E", "--json", "FILE". */
static void describe(const struct cli_option *option, char *ret, size_t size)
{
	snprintf(ret, size, "%s%s%s%s", option->name ? "--" : "", option->name ? option->name : "",
		 option->name && option->value ? " " : "", option->value ? option->value : "");
}

static void print_synopsis(FILE *to, const struct cli_usage *usage)
{
	int indent = fprintf(to, "Usage: retort %s", usage->command), column = indent;
	char text[64];

	for (const struct cli_option *o = usage->options; is_there(o); o++) {
		describe(o, text, sizeof(text));
		if (column + (int)strlen(text) + 3 > LINE_LENGTH)
			column = fprintf(to, "\n%*s", indent, "") - 1;
		column += fprintf(to, o->required ? " %s" : " [%s]", text);
	}
	fputc('\n', to);
}

static void print_option(const struct cli_option *option)
{
	char text[64];

	describe(option, text, sizeof(text));
	printf("  %-*s %s\n", HELP_COLUMN, text, option->help);
}

static void print_help(const struct cli_usage *usage)
{
	print_synopsis(stdout, usage);
	printf("%s\n\n", usage->about);
	for (const struct cli_option *o = usage->options; is_there(o); o++)
		print_option(o);
	print_option(&help_option);
	print_option(&version_option);
	printf("\n%s\n", usage->exits ? usage->exits : EXITS);
}

static bool refuse(const struct cli_usage *usage, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Always false. */
static bool refuse(const struct cli_usage *usage, const char *format, ...)
{
	va_list values;

	fprintf(stderr, "retort %s: ", usage->command);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fputc('\n', stderr);
	print_synopsis(stderr, usage);
	fprintf(stderr, "Run `retort %s --help` for details.\n", usage->command);
	return false;
}

static bool read_number(const struct cli_usage *usage, const struct cli_option *option, const char *text)
{
	const char *digits = text + (*text == '-');
	int64_t number = strtoll(text, NULL, 10); /* saturates if it is out of range */

	if (!*digits || digits[strspn(digits, "0123456789")])
		return refuse(usage, "--%s takes a whole number, not \"%s\".", option->name, text);
	if (*text == '-')
		return refuse(usage, "--%s must not be negative, but is %s.", option->name, text);
	if (number > CLI_NUMBER_MAX)
		return refuse(usage, "--%s must be at most %" PRId64 ".", option->name, CLI_NUMBER_MAX);
	*option->number = number;
	return true;
}

static bool take(const struct cli_usage *usage, const struct cli_option *option, const char *value)
{
	if (option->flag)
		*option->flag = true;
	else if (option->text)
		*option->text = value;
	else
		return read_number(usage, option, value);
	return true;
}

/* The positional arguments, in the order of the table. */
static bool read_words(int argc, char **argv, const struct cli_usage *usage, uint32_t *seen)
{
	for (const struct cli_option *o = usage->options; is_there(o) && optind < argc; o++) {
		if (o->name)
			continue;
		*o->text = argv[optind++];
		*seen |= 1u << (o - usage->options);
	}
	return optind == argc || refuse(usage, "unknown argument \"%s\".", argv[optind]);
}

static bool has_all(const struct cli_usage *usage, uint32_t seen)
{
	char text[64];

	for (const struct cli_option *o = usage->options; is_there(o); o++) {
		if (o->required && !(seen & 1u << (o - usage->options))) {
			describe(o, text, sizeof(text));
			return refuse(usage, "%s is missing.", text);
		}
	}
	return true;
}

bool cli_read(int argc, char **argv, const struct cli_usage *usage, int *reterr_exit)
{
	struct option known[CLI_OPTIONS_MAX + 3] = {{"help", no_argument, NULL, HELP},
						    {"version", no_argument, NULL, VERSION}};
	uint32_t seen = 0;
	int which, count = 2;

	for (const struct cli_option *o = usage->options; is_there(o); o++)
		if (o->name)
			known[count++] = (struct option){o->name, o->value ? required_argument : no_argument, NULL,
							 (int)(o - usage->options)};
	*reterr_exit = EXIT_USAGE;
	opterr = 0;
	while ((which = getopt_long(argc, argv, ":h", known, NULL)) != -1) {
		if (which == HELP || which == 'h' || which == VERSION) {
			if (which == VERSION)
				cli_print_version();
			else
				print_help(usage);
			*reterr_exit = EXIT_SUCCESS;
			return false;
		}
		if (which == ':')
			return refuse(usage, "%s needs a value.", argv[optind - 1]);
		if (which == '?')
			return refuse(usage, "unknown argument \"%s\".", argv[optind - 1]);
		if (!take(usage, &usage->options[which], optarg))
			return false;
		seen |= 1u << which;
	}
	return read_words(argc, argv, usage, &seen) && has_all(usage, seen);
}
