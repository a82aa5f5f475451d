/* retort user password: changes the password of an account. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cmd_user.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/account.h"
#include "core/audit.h"
#include "core/new_password.h"
#include "domain/password.h"

#define COMMAND "user password"

struct change {
	struct arena *mem;
	struct config config;
	const char *email;
	bool password_stdin;
	struct str password;
	struct password_change change;
};

static enum err set(struct db *w, void *arg)
{
	struct change *c = arg;
	struct account_view_row account;
	enum err e;

	e = account_find_by_email(w, c->mem, str_from(c->email), &account);
	if (e)
		return e;
	if (account.id != c->change.user_id)
		return ERR_NOT_FOUND;
	e = password_change(w, &c->change);
	if (e)
		return e;
	return audit_add(w, &(struct audit_entry){.action = AUDIT_PASSWORD_SET, .user_id = account.id});
}

static enum err change(struct change *c, struct store *store)
{
	struct account_view_row account;
	struct db *db;
	enum err e;

	e = store_reader(store, &db);
	if (e)
		return e;
	e = account_find_by_email(db, c->mem, str_from(c->email), &account);
	if (e)
		return e;
	c->change = (struct password_change){.mem = c->mem, .config = &c->config, .user_id = account.id};
	if (!user_is_valid(c->mem, COMMAND, account.email, account.username, c->password))
		return ERR_INVALID;
	e = cli_init_passwords();
	if (e)
		return e;
	e = password_hash(NULL, c->mem, c->password, &c->change.hash);
	if (e)
		return e;
	return cli_write(store, set, c);
}

static int run(struct change *c)
{
	struct store *store = NULL;
	enum err e;

	if (!user_read_password(c->mem, COMMAND, c->password_stdin, &c->password))
		return EXIT_USAGE;
	e = cli_open_current_store(&c->config, &store);
	if (!e)
		e = change(c, store);
	store_close(store);
	if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort " COMMAND ": no account has the address %s; `retort user list` shows them.\n",
			c->email);
	else if (e == ERR_INVALID && c->change.user_id)
		return EXIT_USAGE; /* the errors of the password were reported */
	else if (e)
		cli_fail(COMMAND, e);
	if (e)
		return EXIT_FAILURE;
	printf("The password of %s was changed; its sessions and tokens are no longer valid.\n", c->email);
	if (!c->password_stdin)
		printf("It is %s\n", c->password.ptr);
	return EXIT_SUCCESS;
}

int cmd_user_password(int argc, char **argv)
{
	struct change c = {0};
	const struct cli_option options[] = {{.name = "email",
					      .value = "E",
					      .required = true,
					      .help = "the email address of the account",
					      .text = &c.email},
					     {.name = "password-stdin",
					      .help = "read the password from the first line of standard input",
					      .flag = &c.password_stdin},
					     {0}};
	const struct cli_usage usage = {
	    .command = COMMAND,
	    .about = "Changes the password of an account; without --password-stdin, one is generated and printed. Its\n"
		     "sessions, tokens and emailed links become invalid, and its owner gets an email.",
	    .options = options};
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	c.mem = cli_arena();
	code = run(&c);
	arena_free(c.mem);
	return code;
}
