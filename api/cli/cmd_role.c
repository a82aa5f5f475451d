/* retort role: lists roles and their permissions, and changes them. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/role.h"
#include "domain/permission.h"

static void print_role(const struct role_row *role)
{
	printf("%.*s%s:", (int)role->name.len, role->name.ptr, role->is_default ? " (of new accounts)" : "");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows((uint32_t)role->permissions, 1u << i))
			printf(" %s", permission_name(i));
	puts(role->permissions ? "" : " nothing");
}

static void write_role(struct json_writer *w, const struct role_row *role)
{
	jw_object(w, NULL);
	jw_str(w, "name", role->name);
	jw_array(w, "permissions");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows((uint32_t)role->permissions, 1u << i))
			jw_str(w, NULL, str_from(permission_name(i)));
	jw_array_end(w);
	jw_bool(w, "is_default", role->is_default);
	jw_object_end(w);
}

static enum err print_roles(struct store *store, bool json)
{
	struct rows _rows_ rows = {0};
	struct json_writer w = {0};
	struct role_row role;
	struct db *db;
	enum err e;

	e = store_reader(store, &db);
	if (!e)
		e = sql_role_list(db, &rows);
	if (json)
		jw_array(&w, NULL);
	while (!e && sql_next_role(&rows, &role)) {
		if (json)
			write_role(&w, &role);
		else
			print_role(&role);
	}
	if (!e)
		e = db_close(&rows);
	if (json && !e) {
		jw_array_end(&w);
		cli_end_json(&w);
	}
	return e;
}

static int list(int argc, char **argv)
{
	bool json = false;
	const struct cli_option options[] = {CLI_JSON(&json), {0}};
	const struct cli_usage usage = {
	    .command = "role list", .about = "Lists the roles and their permissions.", .options = options};
	struct store *store = NULL;
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_open_store(&config, &store);
	if (!e)
		e = print_roles(store, json);
	store_close(store);
	return e ? cli_fail(usage.command, e) : EXIT_SUCCESS;
}

/* "FOLLOW,WRITE" as bits; false for an unknown permission. */
static bool read_permissions(const char *text, uint32_t *ret)
{
	uint32_t bits = 0;

	if (strcmp(text, "none") == 0) {
		*ret = 0;
		return true;
	}
	while (*text) {
		size_t length = strcspn(text, ",");
		unsigned i = 0;

		while (permission_name(i) &&
		       (strlen(permission_name(i)) != length || strncmp(permission_name(i), text, length) != 0))
			i++;
		if (!permission_name(i))
			return false;
		bits |= 1u << i;
		text += length + (text[length] == ',');
	}
	*ret = bits;
	return bits != 0;
}

static bool is_valid(struct role_change *c, const char *permissions)
{
	struct str name = c->name;

	if (text_is_blank(name) || !text_is_utf8(name) || text_code_points(name) > LIMIT_ROLE_NAME_LENGTH) {
		fprintf(stderr, "retort role set: --name must be between 1 and %d characters long.\n",
			LIMIT_ROLE_NAME_LENGTH);
		return false;
	}
	if (!read_permissions(permissions, &c->permissions)) {
		fprintf(stderr,
			"retort role set: --permissions \"%s\" contains an unknown permission. Use FOLLOW, COMMENT, "
			"WRITE, MODERATE and ADMIN, separated by commas, or none.\n",
			permissions);
		return false;
	}
	return true;
}

static int run(struct role_change *change)
{
	struct config config;
	struct store *store = NULL;
	enum err e;

	e = cli_open_current_store(&config, &store);
	if (!e)
		e = cli_write(store, role_store, change);
	store_close(store);
	if (e == ERR_CONFLICT)
		fputs("retort role set: this would leave no administrator. Make an account of another role an "
		      "administrator first.\n",
		      stderr);
	else if (e)
		cli_fail("role set", e);
	else
		printf("The role %s was stored.\n", change->name.ptr);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int set(int argc, char **argv)
{
	struct role_change change = {0};
	const char *name = NULL, *permissions = NULL;
	const struct cli_option options[] = {
	    {.name = "name", .value = "NAME", .required = true, .help = "a new or existing role", .text = &name},
	    {.name = "permissions",
	     .value = "LIST",
	     .required = true,
	     .help = "any of FOLLOW,COMMENT,WRITE,MODERATE,ADMIN, or none",
	     .text = &permissions},
	    {0}};
	const struct cli_usage usage = {
	    .command = "role set",
	    .about = "Creates a role, or changes the permissions of a role, effective from the next request of its "
		     "accounts.\nAt least one account must remain an administrator.",
	    .options = options};
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	change.name = str_from(name);
	if (!is_valid(&change, permissions))
		return EXIT_USAGE;
	change.mem = cli_arena();
	code = run(&change);
	arena_free(change.mem);
	return code;
}

int cmd_role(int argc, char **argv)
{
	static const struct cli_command commands[] = {{"list", "list the roles and their permissions", list},
						      {"set", "create a role, or change its permissions", set},
						      {0}};

	return cli_choose("retort role", commands, argc, argv);
}
