/* retort config: the settings in effect. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"

static void print_table(void)
{
	struct config_setting setting;

	for (size_t i = 0; config_setting(i, &setting); i++)
		printf("%s%s=%s\n", setting.is_default ? "# " : "", setting.name, setting.value);
}

static void print_json(void)
{
	struct json_writer w = {0};
	struct config_setting setting;

	jw_object(&w, NULL);
	for (size_t i = 0; config_setting(i, &setting); i++) {
		jw_object(&w, setting.name);
		jw_str(&w, "value", str_from(setting.value));
		jw_bool(&w, "is_default", setting.is_default);
		jw_object_end(&w);
	}
	jw_object_end(&w);
	cli_end_json(&w);
}

int cli_config(int argc, char **argv)
{
	bool json = false;
	const struct cli_option options[] = {CLI_JSON(&json), {0}};
	const struct cli_usage usage = {
	    .command = "config",
	    .about = "Prints every setting in effect as a line of .env, behind a # where it holds by default.\n"
		     "Passwords are masked.",
	    .options = options,
	};
	struct config config;
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (cli_begin(&config))
		return EXIT_FAILURE;
	if (json)
		print_json();
	else
		print_table();
	return EXIT_SUCCESS;
}
