/* retort serve: answers requests until it is stopped. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "base/config_load.h"
#include "base/log.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "server/server.h"
#include "store/migrate.h"

/* Unlike messages of other commands, those of the server have timestamps. */
static enum err start_log(const struct config *config)
{
	enum err e;

	e = log_start(config->log_format, config->log_level);
	if (e)
		fputs("retort: logging cannot be started\n", stderr);
	return e;
}

/* Mail servers refuse a sender whose domain does not exist; without this warning, that would show only later. */
static void warn_of_sender(const struct config *config)
{
	const char *host = strrchr(config->mail_from, '@') + 1; /* the setting is valid */

	bool is_localhost = strcspn(host, ">") == 9 && strncmp(host, "localhost", 9) == 0;

	if (is_localhost && strncmp(config->smtp_url, "smtp", 4) == 0)
		y_log_message(
		    Y_LOG_LEVEL_WARNING,
		    "emails are sent from %s, which most mail servers reject: set RETORT_MAIL_FROM to an address of "
		    "your domain.",
		    config->mail_from);
}

int cmd_serve(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "serve",
	    .about = "Updates the database schema, then answers requests until SIGTERM, SIGINT, SIGHUP\n"
		     "or SIGQUIT.\n"
		     "Settings come from the environment and .env; README.md lists them, `retort config` prints\n"
		     "those in effect.",
	};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (config_load(&config) || start_log(&config))
		return EXIT_FAILURE;
	warn_of_sender(&config);
	e = migrate_database(config.database_url);
	if (!e)
		e = server_run(&config);
	if (e == ERR_MEMORY) /* of all else, there is a reason or a line in the log */
		y_log_message(Y_LOG_LEVEL_ERROR, "there is not enough memory, or no more threads can be started");
	log_stop();
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}
