/* What the subcommands share. */
#include "cli/cli.h"

#include <orcania.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "store/migrate.h"

#define WRITE_TRIES 6 /* each waits for seconds */

static void print_commands(FILE *to, const char *program, const struct cli_command *commands)
{
	fprintf(to, "Usage: %s COMMAND\n\n", program);
	for (; commands->name; commands++)
		fprintf(to, "  %-10s %s\n", commands->name, commands->summary);
	fprintf(to, "\n`%s COMMAND --help` says more. " EXITS "\n", program);
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
			return commands[i].run(argc - 1, argv + 1);
	if (argc >= 2)
		fprintf(stderr, "%s: there is no command \"%s\".\n", program, argv[1]);
	print_commands(stderr, program, commands);
	return EXIT_USAGE;
}

/* Sentences for whoever types; stdout is for what was asked for. */
static void print_log(void *cls, const char *app_name, const time_t date, const unsigned long level,
		      const char *message)
{
	(void)cls;
	(void)date;
	(void)level;
	fprintf(stderr, "%s: %s\n", app_name, message);
}

enum err cli_begin(struct config *ret_config)
{
	enum err e = config_load(ret_config);

	if (!e && (!y_init_logs("retort", Y_LOG_MODE_CALLBACK, ret_config->log_level, NULL, NULL) ||
		   !y_set_logs_callback(print_log, NULL, NULL))) {
		fputs("retort: the log cannot be started\n", stderr);
		return ERR_INTERNAL;
	}
	return e;
}

enum err cli_open_store(struct config *ret_config, struct store **ret_store)
{
	enum err e = cli_begin(ret_config);

	return e ? e : store_open(ret_config->database_url, ret_store);
}

enum err cli_open_current_store(struct config *ret_config, struct store **ret_store)
{
	enum err e = cli_begin(ret_config);

	if (!e)
		e = migrate_database(ret_config->database_url);
	return e ? e : store_open(ret_config->database_url, ret_store);
}

enum err cli_write(struct store *store, store_write_fn fn, void *arg)
{
	enum err e = ERR_BUSY;

	for (int tries = 0; tries < WRITE_TRIES && e == ERR_BUSY; tries++)
		e = store_write(store, fn, arg);
	return e;
}

int cli_fail(const char *command, enum err e)
{
	if (e == ERR_BUSY)
		fprintf(stderr, "retort %s: others keep the database busy. Try again.\n", command);
	else
		fprintf(stderr, "retort %s: it failed; what stands above says why.\n", command);
	return EXIT_FAILURE;
}

void cli_print_json(struct json_writer *w)
{
	if (w->failed) {
		fputs("retort: there is not enough memory.\n", stderr);
		exit(EXIT_FAILURE);
	}
	fwrite(w->data, 1, w->len, stdout);
	w->len = 0;
}

void cli_end_json(struct json_writer *w)
{
	jw_raw(w, STR("\n"));
	cli_print_json(w);
	o_free(w->data);
	*w = (struct json_writer){0};
}
