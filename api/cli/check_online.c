/* retort check --online: looks at the running site. */
#include "cli/check_online.h"

#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "base/reason.h"
#include "cli/json_output.h"
#include "cli/setup.h"
#include "core/site_check.h"

static void print_text(const struct site_findings *found)
{
	for (unsigned i = 0; i < found->count; i++) {
		const struct site_finding *it = &found->item[i];

		printf("%-8s %-15s %s\n", it->level ? site_level_names[it->level] : "ok", it->check, it->says);
		if (*it->advice)
			printf("%-24s %s\n", "", it->advice);
	}
}

static void print_json(const struct site_findings *found)
{
	struct json_writer w = {0};

	jw_object(&w, NULL);
	jw_time(&w, "checked_at", found->checked_at);
	jw_str(&w, "level", str_from(site_level_names[found->worst]));
	jw_array(&w, "findings");
	for (unsigned i = 0; i < found->count; i++) {
		const struct site_finding *it = &found->item[i];

		jw_object(&w, NULL);
		jw_str(&w, "check", str_from(it->check));
		jw_str(&w, "level", str_from(site_level_names[it->level]));
		jw_str(&w, "says", str_from(it->says));
		jw_str(&w, "advice", *it->advice ? str_from(it->advice) : (struct str){0});
		jw_object_end(&w);
	}
	jw_array_end(&w);
	jw_object_end(&w);
	cli_end_json(&w);
}

/* The database may be what is wrong: then the rest is checked all the same. */
static enum err look(struct site *site, struct device_key *key, struct site_findings *ret_findings)
{
	struct store *store = NULL;
	enum err e;

	e = store_open(site->config->database_url, &store);
	reason_log(Y_LOG_LEVEL_ERROR);
	if (!e) {
		site->store = store;
		e = device_key_load(store, key);
		if (!e)
			site->device_key = key;
	}
	e = site_check(site, ret_findings);
	store_close(store);
	return e;
}

int check_online(bool json)
{
	static struct site_findings found;
	struct site site = {.reason = "see the message above"};
	struct device_key key;
	struct config config;
	enum err e;

	e = cli_begin(&config);
	if (e)
		return EXIT_FAILURE;
	site.config = &config;
	e = look(&site, &key, &found);
	if (e)
		return cli_fail("check", e);
	if (json)
		print_json(&found);
	else
		print_text(&found);
	return found.worst == SITE_PROBLEM ? EXIT_FAILURE : found.worst == SITE_WARNING ? EXIT_WARNINGS : EXIT_SUCCESS;
}
