/* Start and failure of subcommands. */
#include "cli/setup.h"

#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "base/config_load.h"
#include "base/reason.h"
#include "domain/password.h"
#include "store/migrate.h"

#define WRITE_TRIES 6 /* each waits for seconds */

/* Messages go to stderr without timestamps; stdout is for the output of the command. */
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
	struct config config;
	enum err e;

	e = config_load(&config);
	if (e)
		return e;
	if (!y_init_logs("retort", Y_LOG_MODE_CALLBACK, config.log_level, NULL, NULL) ||
	    !y_set_logs_callback(print_log, NULL, NULL)) {
		fputs("retort: logging cannot be started\n", stderr);
		return ERR_INTERNAL;
	}
	*ret_config = config;
	return OK;
}

static enum err open_store(struct config *ret_config, struct store **ret_store, bool migrate)
{
	struct config config;
	enum err e;

	e = cli_begin(&config);
	if (e)
		return e;
	if (migrate) {
		e = migrate_database(config.database_url);
		if (e)
			return e;
	}
	e = store_open(config.database_url, ret_store);
	if (e)
		return e;
	*ret_config = config;
	return OK;
}

enum err cli_open_store(struct config *ret_config, struct store **ret_store)
{
	return open_store(ret_config, ret_store, false);
}

enum err cli_open_current_store(struct config *ret_config, struct store **ret_store)
{
	return open_store(ret_config, ret_store, true);
}

enum err cli_init_passwords(void)
{
	enum err e;

	e = password_init();
	if (e == ERR_INTERNAL)
		fputs("retort: the system provides no random bytes.\n", stderr);
	return e;
}

struct arena *cli_arena(void)
{
	struct arena *mem;

	mem = arena_new();
	if (!mem) {
		fputs("retort: there is not enough memory.\n", stderr);
		exit(EXIT_FAILURE);
	}
	return mem;
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
	reason_log(Y_LOG_LEVEL_ERROR);
	if (e == ERR_BUSY)
		fprintf(stderr, "retort %s: the database is busy. Try again.\n", command);
	else if (e == ERR_MEMORY)
		fprintf(stderr, "retort %s: there is not enough memory.\n", command);
	else
		fprintf(stderr, "retort %s: failed; see the messages above.\n", command);
	return EXIT_FAILURE;
}
