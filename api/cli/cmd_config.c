/* retort config: the settings in effect. */
#include <stdio.h>
#include <stdlib.h>

#include "base/setting.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/setup.h"

static void print_table(void)
{
	char value[SETTING_VALUE_SIZE];

	for (enum setting which = 0; which < SETTING_COUNT; which++) {
		setting_mask(setting(which), value);
		printf("%s%s=%s\n", setting_is_set(which) ? "" : "# ", setting_name(which), value);
	}
}

static void print_json(void)
{
	struct json_writer w = {0};
	char value[SETTING_VALUE_SIZE];

	jw_object(&w, NULL);
	for (enum setting which = 0; which < SETTING_COUNT; which++) {
		setting_mask(setting(which), value);
		jw_object(&w, setting_name(which));
		jw_str(&w, "value", str_from(value));
		jw_bool(&w, "is_default", !setting_is_set(which));
		jw_object_end(&w);
	}
	jw_object_end(&w);
	cli_end_json(&w);
}

/* For scripts: one value, or their own default. */
static int print_one(const char *name, const char *fallback)
{
	enum setting which = setting_find(name);
	char value[SETTING_VALUE_SIZE];

	if (which == SETTING_COUNT) {
		fprintf(stderr, "retort config: there is no setting \"%s\"; `retort config` shows them.\n", name);
		return EXIT_USAGE;
	}
	setting_mask(setting(which), value);
	puts(fallback && !setting_is_set(which) ? fallback : value);
	return EXIT_SUCCESS;
}

int cmd_config(int argc, char **argv)
{
	const char *name = NULL, *fallback = NULL;
	bool json = false;
	const struct cli_option options[] = {
	    {.value = "NAME", .help = "print the value of this setting only", .text = &name},
	    {.name = "default", .value = "VALUE", .help = "print VALUE if NAME is not set", .text = &fallback},
	    CLI_JSON(&json),
	    {0}};
	const struct cli_usage usage = {
	    .command = "config",
	    .about =
		"Prints all settings in effect, as lines for .env; defaults are commented out. Passwords are masked.",
	    .options = options,
	};
	struct config config;
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (name ? json : fallback != NULL) {
		fputs("retort config: --json prints all settings; --default needs a NAME.\n", stderr);
		return EXIT_USAGE;
	}
	if (cli_begin(&config))
		return EXIT_FAILURE;
	if (name)
		return print_one(name, fallback);
	if (json)
		print_json();
	else
		print_table();
	return EXIT_SUCCESS;
}
