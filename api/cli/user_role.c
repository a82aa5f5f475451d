/* retort user role: gives an account another role. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "cli/cli.h"
#include "cli/user.h"
#include "generated/queries.h"
#include "resources/accounts.h"

static const char help[] =
    "Usage: retort user role --email E --role ROLE\n"
    "Gives the account another role, of those that `retort role list` shows. The last administrator\n"
    "stays one.\n";

struct change {
	struct arena *mem;
	struct config config;
	const char *email;
	struct account_update update;
	struct account_refusal refusal;
};

static enum err give_role(struct db *w, void *arg)
{
	struct change *c = arg;
	struct account_by_address_row account;
	struct str key = text_lower_key(c->mem, str_from(c->email));
	enum err e = sql_account_by_address(w, c->mem, (struct account_by_address_in){.email_key = key}, &account);

	return e ? e : account_change(w, c->mem, &c->config, 0, account.id, &c->update, &c->refusal);
}

static int run(struct change *change)
{
	struct store *store = NULL;
	enum err e = cli_open_store(&change->config, &store);

	if (!e)
		e = store_write(store, give_role, change);
	store_close(store);
	if (e == ERR_INVALID && change->refusal.pointer)
		fprintf(stderr, "retort user role: there is no role \"%s\"; `retort role list` shows them.\n",
			change->update.role.ptr);
	else if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort user role: no account has the address %s.\n", change->email);
	else if (e == ERR_CONFLICT)
		fprintf(stderr, "retort user role: %s is the last administrator. Make somebody else one first.\n",
			change->email);
	else if (e)
		fprintf(stderr, "retort user role: %s. The log above says why.\n", error_info(e)->title);
	else
		printf("%s is %s now.\n", change->email, change->update.role.ptr);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

int cli_user_role(int argc, char **argv)
{
	static const struct option known[] = {{"email", required_argument, NULL, 'e'},
					      {"role", required_argument, NULL, 'r'},
					      {"help", no_argument, NULL, 'h'},
					      {0}};
	struct change change = {0};
	int option, code;

	while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (option == 'e')
			change.email = optarg;
		else if (option == 'r')
			change.update.role = str_from(optarg);
		else {
			fputs(help, option == 'h' ? stdout : stderr);
			return option == 'h' ? EXIT_SUCCESS : EXIT_USAGE;
		}
	}
	if (optind != argc || !change.email || !change.update.role.ptr) {
		fputs(help, stderr);
		return EXIT_USAGE;
	}
	change.mem = arena_new();
	code = run(&change);
	arena_free(change.mem);
	return code;
}
