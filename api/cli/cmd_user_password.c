/* retort user password: gives an account another password. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/cmd_user.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/audit.h"
#include "domain/password.h"
#include "generated/administration.sql.h"
#include "mail/letters.h"
#include "resources/passwords.h"

#define COMMAND "user password"

struct change {
	struct arena *mem;
	const char *email;
	bool password_stdin;
	struct str password, hash;
	struct account_view_row account;
	struct mail notice;
};

static enum err set(struct db *w, void *arg)
{
	struct change *c = arg;
	struct account_view_row now;
	enum err e;

	e = user_by_email(w, c->mem, c->email, &now);
	if (!e && now.id != c->account.id)
		e = ERR_NOT_FOUND;
	if (!e)
		e = password_set(w, now.id, c->hash, 0, &c->notice);
	if (e)
		return e;
	return audit_add(w, &(struct audit_entry){.action = AUDIT_PASSWORD_SET, .user_id = now.id});
}

static enum err change(struct change *c, const struct config *config, struct store *store)
{
	struct db *db;
	enum err e;

	e = store_reader(store, &db);
	if (!e)
		e = user_by_email(db, c->mem, c->email, &c->account);
	if (!e && !user_is_valid(c->mem, COMMAND, c->account.email, c->account.username, c->password))
		e = ERR_INVALID;
	if (!e)
		e = cli_init_passwords();
	if (!e)
		e = password_hash(NULL, c->mem, c->password, &c->hash);
	if (e)
		return e;
	c->notice = letter_password_changed(c->mem, config->base_url, c->account.email, c->account.username);
	return cli_write(store, set, c);
}

static int run(struct change *c)
{
	struct config config;
	struct store *store = NULL;
	enum err e;

	if (!user_read_password(c->mem, COMMAND, c->password_stdin, &c->password))
		return EXIT_USAGE;
	e = cli_open_current_store(&config, &store);
	if (!e)
		e = change(c, &config, store);
	store_close(store);
	if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort " COMMAND ": no account has the address %s; `retort user list` shows them.\n",
			c->email);
	else if (e == ERR_INVALID && c->account.id)
		return EXIT_USAGE; /* it was said what is wrong with the password */
	else if (e)
		cli_fail(COMMAND, e);
	if (e)
		return EXIT_FAILURE;
	printf("%s has another password now; sessions and tokens have ended.\n", c->email);
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
					      .help = "read the password from the first line of the standard input",
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
