/* What the subcommands share. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "store/migrate.h"

enum err cli_begin(struct config *ret_config)
{
	enum err e = config_load(ret_config);

	if (!e && !y_init_logs("retort", Y_LOG_MODE_CONSOLE, ret_config->log_level, NULL, NULL)) {
		fputs("retort: the log cannot be started\n", stderr);
		return ERR_INTERNAL;
	}
	return e;
}

enum err cli_open_store(struct config *ret_config, struct store **ret_store)
{
	enum err e = cli_begin(ret_config);

	if (!e)
		e = migrate_database(ret_config->database_url);
	return e ? e : store_open(ret_config->database_url, ret_store);
}

bool cli_no_options(int argc, char **argv, const char *help, int *ret_exit)
{
	if (argc == 1)
		return false;
	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		fputs(help, stdout);
		*ret_exit = EXIT_SUCCESS;
	} else {
		fprintf(stderr, "retort %s: it takes no \"%s\".\n%s", argv[0], argv[1], help);
		*ret_exit = EXIT_USAGE;
	}
	return true;
}
