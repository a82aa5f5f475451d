/* retort user: lists, creates and changes accounts. */
#include "cli/cmd_user.h"

#include <stdio.h>
#include <string.h>

#include "base/schema.h"
#include "base/text.h"
#include "cli/commands.h"
#include "core/new_password.h"
#include "core/registration.h"
#include "domain/secret.h"
#include "generated/bodies.h"

#define PASSWORD_LINE 1024

static const struct cli_command commands[] = {
    {"add", "create an account", cmd_user_add},
    {"list", "list the accounts", cmd_user_list},
    {"role", "change the role of an account", cmd_user_role},
    {"password", "change the password of an account", cmd_user_password},
    {"suspend", "suspend an account, or lift the suspension", cmd_user_suspend},
    {0}};

int cmd_user(int argc, char **argv)
{
	return cli_choose("retort user", commands, argc, argv);
}

bool user_read_password(struct arena *mem, const char *command, bool from_stdin, struct str *ret_password)
{
	char line[PASSWORD_LINE];

	if (!from_stdin) {
		*ret_password = secret_new(mem);
		return true;
	}
	if (!fgets(line, sizeof(line), stdin) || strcspn(line, "\r\n") == 0) {
		fprintf(stderr, "retort %s: the first line of standard input contains no password.\n", command);
		return false;
	}
	*ret_password = arena_str(mem, (struct str){line, strcspn(line, "\r\n")});
	return true;
}

static void print_errors(const char *command, const struct field_errors *errors)
{
	for (size_t i = 0; i < errors->count; i++) {
		const char *field = errors->item[i].pointer.ptr + strlen("#/");
		bool is_option = strcmp(field, "password") != 0;

		fprintf(stderr, "retort %s: %s%s: %s\n", command, is_option ? "--" : "the ", field,
			errors->item[i].detail.ptr);
	}
}

static bool are_utf8(const struct user_create *form)
{
	return text_is_utf8(form->email) && text_is_utf8(form->username) && text_is_utf8(form->password);
}

bool user_is_valid(struct arena *mem, const char *command, struct str email, struct str username, struct str password)
{
	const struct user_create form = {.email = email, .username = username, .password = password};
	struct field_errors errors = {.count = 0};
	struct field_refusal refusal;

	if (!are_utf8(&form)) {
		fprintf(stderr, "retort %s: the options and the password must be valid UTF-8.\n", command);
		return false;
	}
	if (registration_check_form(mem, &form, &errors)) {
		print_errors(command, &errors);
		return false;
	}
	if (new_password_check(mem, password, username, email, &refusal)) {
		fprintf(stderr, "retort %s: the password: %s\n", command, refusal.detail);
		return false;
	}
	return true;
}
