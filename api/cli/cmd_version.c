/* retort version: prints the versions of the program and its libraries. */
#include <stdio.h>
#include <stdlib.h>
#include <ulfius.h>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "store/connect.h"

static void print_json(void)
{
	struct json_writer w = {0};

	jw_object(&w, NULL);
	jw_str(&w, "version", str_from(program_version()));
	jw_str(&w, "libmicrohttpd", str_from(MHD_get_version()));
	jw_str(&w, "sqlite", str_from(db_library_version(DB_SQLITE)));
	jw_str(&w, "libpq", str_from(db_library_version(DB_POSTGRES)));
	jw_object_end(&w);
	cli_end_json(&w);
}

void cli_print_version(void)
{
	printf("retort %s (libmicrohttpd %s, SQLite %s, libpq %s)\n", program_version(), MHD_get_version(),
	       db_library_version(DB_SQLITE), db_library_version(DB_POSTGRES));
}

int cmd_version(int argc, char **argv)
{
	bool json = false;
	const struct cli_option options[] = {CLI_JSON(&json), {0}};
	const struct cli_usage usage = {
	    .command = "version",
	    .about = "Prints the versions of the program and its main libraries.",
	    .options = options,
	};
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (json)
		print_json();
	else
		cli_print_version();
	return EXIT_SUCCESS;
}
