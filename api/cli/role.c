/* retort role: which roles there are, and what they allow. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/cli.h"
#include "domain/permission.h"
#include "generated/queries.h"
#include "resources/accounts.h"

#define LONGEST_NAME 64

static const char help[] =
    "Usage: retort role list\n"
    "       retort role set --name NAME --permissions FOLLOW,COMMENT,WRITE,MODERATE,ADMIN|none\n"
    "Shows the roles, or makes one or changes what it allows. Somebody can always administer the site.\n";

struct change {
	struct arena *mem;
	const char *name;
	uint32_t permissions;
};

static void print_role(const struct role_row *role)
{
	printf("%.*s%s:", (int)role->name.len, role->name.ptr, role->is_default ? " (of new accounts)" : "");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows((uint32_t)role->permissions, 1u << i))
			printf(" %s", permission_name(i));
	puts(role->permissions ? "" : " nothing");
}

static enum err list(struct store *store)
{
	struct rows _rows_ rows = {0};
	struct role_row role;
	struct db *db;
	enum err e = store_reader(store, &db);

	if (!e)
		e = sql_role_list(db, &rows);
	while (!e && sql_next_role(&rows, &role))
		print_role(&role);
	return e ? e : db_close(&rows);
}

static enum err set(struct db *w, void *arg)
{
	const struct change *c = arg;
	int64_t before, after;
	struct id_row role;
	enum err e = accounts_administrators(w, c->mem, &before);

	if (!e)
		e = sql_role_set(w, c->mem,
				 (struct role_set_in){.name = str_from(c->name), .permissions = c->permissions}, &role);
	if (!e)
		e = accounts_administrators(w, c->mem, &after);
	return e ? e : before && !after ? ERR_CONFLICT : OK;
}

/* "FOLLOW,WRITE" as bits; false for a word that is no permission. */
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

static bool read_change(int argc, char **argv, struct change *ret)
{
	static const struct option known[] = {
	    {"name", required_argument, NULL, 'n'}, {"permissions", required_argument, NULL, 'p'}, {0}};
	const char *permissions = NULL;
	int option;

	while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (option == 'n')
			ret->name = optarg;
		else if (option == 'p')
			permissions = optarg;
		else
			return false;
	}
	if (optind != argc || !ret->name || !permissions)
		return false;
	if (text_is_blank(str_from(ret->name)) || !text_is_utf8(str_from(ret->name)) ||
	    text_code_points(str_from(ret->name)) > LONGEST_NAME) {
		fprintf(stderr, "retort role set: --name must be between 1 and %d characters long.\n", LONGEST_NAME);
		return false;
	}
	if (!read_permissions(permissions, &ret->permissions)) {
		fprintf(stderr, "retort role set: --permissions \"%s\" holds a word that is no permission.\n",
			permissions);
		return false;
	}
	return true;
}

static int run(struct change *change)
{
	struct config config;
	struct store *store = NULL;
	enum err e = cli_open_store(&config, &store);

	if (!e)
		e = change->name ? store_write(store, set, change) : list(store);
	store_close(store);
	if (e == ERR_CONFLICT)
		fputs("retort role set: nobody could administer the site any more. Make somebody of another role an "
		      "administrator first.\n",
		      stderr);
	else if (e)
		fprintf(stderr, "retort role: %s. The log above says why.\n", error_info(e)->title);
	else if (change->name)
		printf("The role %s was stored.\n", change->name);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

int cli_role(int argc, char **argv)
{
	struct change change = {0};
	bool lists = argc == 2 && strcmp(argv[1], "list") == 0;
	int code;

	if (argc >= 2 && strcmp(argv[argc - 1], "--help") == 0) {
		fputs(help, stdout);
		return EXIT_SUCCESS;
	}
	if (!lists && !(argc >= 2 && strcmp(argv[1], "set") == 0 && read_change(argc - 1, argv + 1, &change))) {
		fputs(help, stderr);
		return EXIT_USAGE;
	}
	change.mem = arena_new();
	code = run(&change);
	arena_free(change.mem);
	return code;
}
