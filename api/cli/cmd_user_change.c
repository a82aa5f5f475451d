/* retort user role, retort user suspend: change an account like an administrator. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cmd_user.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/account.h"
#include "core/account_edit.h"

struct change {
	const char *command;
	struct config config;
	const char *email;
	struct account_edit edit;
};

static enum err apply(struct db *w, void *arg)
{
	struct change *c = arg;
	struct account_view_row account;
	enum err e;

	e = account_find_by_email(w, c->edit.mem, str_from(c->email), &account);
	if (e)
		return e;
	c->edit.user_id = account.id;
	return account_edit(w, &c->edit);
}

static int fail(const struct change *c, enum err e)
{
	if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort %s: no account has the address %s; `retort user list` shows them.\n",
			c->command, c->email);
	else if (e == ERR_INVALID && c->edit.reterr_refusal.pointer)
		fprintf(stderr, "retort %s: there is no role \"%s\"; `retort role list` shows them.\n", c->command,
			c->edit.role.ptr);
	else if (e == ERR_CONFLICT)
		fprintf(stderr,
			"retort %s: %s is the last administrator. Make another account an administrator first.\n",
			c->command, c->email);
	else
		cli_fail(c->command, e);
	return EXIT_FAILURE;
}

static enum err change(struct change *c)
{
	struct store *store = NULL;
	enum err e;

	c->edit.config = &c->config;
	e = cli_open_current_store(&c->config, &store);
	c->edit.mem = cli_arena();
	if (!e)
		e = cli_write(store, apply, c);
	store_close(store);
	arena_free(c->edit.mem);
	return e;
}

int cmd_user_role(int argc, char **argv)
{
	struct change c = {.command = "user role"};
	const char *role = NULL;
	const struct cli_option options[] = {{.name = "email",
					      .value = "E",
					      .required = true,
					      .help = "the email address of the account",
					      .text = &c.email},
					     {.name = "role",
					      .value = "ROLE",
					      .required = true,
					      .help = "a role; see `retort role list`",
					      .text = &role},
					     {0}};
	const struct cli_usage usage = {.command = c.command,
					.about = "Changes the role of an account, effective immediately. The last "
						 "administrator cannot get another role.",
					.options = options};
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	c.edit.role = str_from(role);
	e = change(&c);
	if (e)
		return fail(&c, e);
	printf("%s now has the role %s.\n", c.email, role);
	return EXIT_SUCCESS;
}

int cmd_user_suspend(int argc, char **argv)
{
	struct change c = {.command = "user suspend"};
	bool lift = false;
	const struct cli_option options[] = {{.name = "email",
					      .value = "E",
					      .required = true,
					      .help = "the email address of the account",
					      .text = &c.email},
					     {.name = "lift", .help = "lift the suspension", .flag = &lift},
					     {0}};
	const struct cli_usage usage = {
	    .command = c.command,
	    .about = "Suspends an account: its sessions and tokens end at once, and it cannot sign in until the "
		     "suspension is\nlifted. Its posts and comments stay. The last administrator cannot be suspended.",
	    .options = options};
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	c.edit.has_suspended = true;
	c.edit.suspended = !lift;
	e = change(&c);
	if (e)
		return fail(&c, e);
	printf(lift ? "%s is no longer suspended.\n" : "%s is suspended.\n", c.email);
	return EXIT_SUCCESS;
}
