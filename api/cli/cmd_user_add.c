/* retort user add: creates an account. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/email.h"
#include "base/limits.h"
#include "base/text.h"
#include "cli/cmd_user.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/account.h"
#include "core/audit.h"
#include "domain/password.h"

#define COMMAND "user add"

struct addition {
	struct arena *mem;
	struct config config;
	struct new_account account;
	const char *email, *username, *role;
	bool password_stdin, json;
	struct str password;
	int64_t id;
};

static enum err insert(struct db *w, void *arg)
{
	struct addition *a = arg;
	enum err e;

	e = account_create(w, a->mem, &a->config, &a->account, &a->id);
	if (e)
		return e;
	return audit_add(w, &(struct audit_entry){.action = AUDIT_ACCOUNT_CREATED, .user_id = a->id});
}

static enum err add(struct addition *a)
{
	struct store *store = NULL;
	enum err e;

	e = cli_open_current_store(&a->config, &store);
	a->account.username = text_trim(a->mem, str_from(a->username));
	a->account.email = email_to_key(a->mem, str_from(a->email));
	a->account.role = str_from(a->role);
	if (!e)
		e = cli_init_passwords();
	if (!e)
		e = password_hash(NULL, a->mem, a->password, &a->account.password_hash);
	if (!e)
		e = cli_write(store, insert, a);
	store_close(store);
	return e;
}

static void print_text(const struct addition *a)
{
	printf("Created account %" PRId64 ", %s <%s>, %s%s.\n", a->id, a->account.username.ptr, a->account.email.ptr,
	       a->role, a->account.confirmed ? "" : ", not confirmed");
	if (!a->password_stdin)
		printf("Its password is %s\n", a->password.ptr);
}

static void print_json(const struct addition *a)
{
	struct json_writer w = {0};

	jw_object(&w, NULL);
	jw_int(&w, "id", a->id);
	jw_str(&w, "username", a->account.username);
	jw_str(&w, "email", a->account.email);
	jw_str(&w, "role", a->account.role);
	jw_bool(&w, "confirmed", a->account.confirmed);
	if (!a->password_stdin)
		jw_str(&w, "password", a->password);
	jw_object_end(&w);
	cli_end_json(&w);
}

static int run(struct addition *a)
{
	enum err e;

	if (!user_read_password(a->mem, COMMAND, a->password_stdin, &a->password) ||
	    !user_is_valid(a->mem, COMMAND, str_from(a->email), str_from(a->username), a->password))
		return EXIT_USAGE;
	e = add(a);
	if (e == ERR_CONFLICT)
		fputs("retort user add: the email address or the username is taken; the username of a deleted account "
		      "stays taken for " LIMIT_TEXT(LIMIT_USERNAME_RESERVED_DAYS) " days.\n",
		      stderr);
	else if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort user add: there is no role \"%s\"; `retort role list` shows them.\n", a->role);
	else if (e)
		cli_fail(COMMAND, e);
	else if (a->json)
		print_json(a);
	else
		print_text(a);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

int cmd_user_add(int argc, char **argv)
{
	struct addition a = {0};
	const struct cli_option options[] = {
	    {.name = "email", .value = "E", .required = true, .help = "the email address", .text = &a.email},
	    {.name = "username", .value = "U", .required = true, .help = "the username", .text = &a.username},
	    {.name = "role",
	     .value = "ROLE",
	     .required = true,
	     .help = "User, Moderator, Administrator or a role of your own",
	     .text = &a.role},
	    {.name = "confirmed",
	     .help = "create it as confirmed, so that it can sign in at once",
	     .flag = &a.account.confirmed},
	    {.name = "password-stdin",
	     .help = "read the password from the first line of standard input",
	     .flag = &a.password_stdin},
	    CLI_JSON(&a.json),
	    {0}};
	const struct cli_usage usage = {
	    .command = COMMAND,
	    .about = "Creates an account. Without --password-stdin, a password is generated and printed.",
	    .options = options,
	};
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	a.mem = cli_arena();
	code = run(&a);
	arena_free(a.mem);
	return code;
}
