/* retort user add: makes an account. */
#include <getopt.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/user.h"
#include "domain/password.h"
#include "domain/secret.h"
#include "http/operation.h"
#include "resources/accounts.h"

static const char help[] =
    "Usage: retort user add --email E --username U --role User|Moderator|Administrator\n"
    "                       [--confirmed] [--password-stdin]\n"
    "Makes an account. The password is the first line of the standard input, or a generated one that is printed.\n";

struct options {
	const char *email, *username, *role;
	bool confirmed, password_stdin;
};

static bool read_options(int argc, char **argv, struct options *ret)
{
	static const struct option known[] = {
	    {"email", required_argument, NULL, 'e'},	{"username", required_argument, NULL, 'u'},
	    {"role", required_argument, NULL, 'r'},	{"confirmed", no_argument, NULL, 'c'},
	    {"password-stdin", no_argument, NULL, 'p'}, {0}};
	int option;

	while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (option == 'e')
			ret->email = optarg;
		else if (option == 'u')
			ret->username = optarg;
		else if (option == 'r')
			ret->role = optarg;
		else if (option == 'c')
			ret->confirmed = true;
		else if (option == 'p')
			ret->password_stdin = true;
		else
			return false;
	}
	return optind == argc && ret->email && ret->username && ret->role;
}

/* The rules of registration, from the contract. */
static const struct schema *registration_schema(void)
{
	for (unsigned i = 0; i < generated_route_count; i++) {
		const struct operation *op = generated_routes[i].operations[HTTP_POST];

		if (op && strcmp(op->id, "registerUser") == 0)
			return op->body;
	}
	return NULL;
}

static bool is_valid(struct arena *mem, const struct options *options, const char *password)
{
	const struct schema *schema = registration_schema();
	struct field_errors errors = {.count = 0};
	json_auto_t *body = json_object();

	if (!schema || json_object_set_new(body, "email", json_string(options->email)) ||
	    json_object_set_new(body, "username", json_string(options->username)) ||
	    json_object_set_new(body, "password", json_string(password))) {
		fputs("retort user add: the options must be valid UTF-8.\n", stderr);
		return false;
	}
	if (!schema_read_body(schema, mem, body, arena_alloc(mem, schema->size), &errors))
		return true;
	for (size_t i = 0; i < errors.count; i++)
		fprintf(stderr, "retort user add: --%s: %s\n", errors.item[i].pointer.ptr + strlen("#/"),
			errors.item[i].detail.ptr);
	return false;
}

/* The first line of the standard input, without its end. */
static struct str read_password(struct arena *mem)
{
	char line[1024];
	size_t length;

	if (!fgets(line, sizeof(line), stdin))
		return (struct str){0};
	length = strcspn(line, "\r\n");
	return arena_str(mem, (struct str){line, length});
}

struct addition {
	struct arena *mem;
	const struct config *config;
	struct account account;
	int64_t id;
};

static enum err insert(struct db *w, void *arg)
{
	struct addition *a = arg;

	return account_create(w, a->mem, a->config, &a->account, &a->id);
}

static enum err add(struct arena *mem, const struct options *options, struct str password, int64_t *ret_id)
{
	struct config config;
	struct store *store = NULL;
	struct addition a = {.mem = mem,
			     .config = &config,
			     .account = {.username = str_from(options->username),
					 .email = str_from(options->email),
					 .role = str_from(options->role),
					 .confirmed = options->confirmed}};
	enum err e = cli_open_store(&config, &store);

	if (!e)
		e = password_init();
	if (!e)
		e = password_hash(mem, password, &a.account.password_hash);
	if (!e)
		e = store_write(store, insert, &a);
	if (e == ERR_CONFLICT)
		fputs("retort user add: the e-mail address or the username already has an account.\n", stderr);
	else if (e == ERR_NOT_FOUND)
		fprintf(stderr, "retort user add: there is no role \"%s\".\n", options->role);
	else if (e)
		fprintf(stderr, "retort user add: %s. The log above says why.\n", error_info(e)->title);
	else
		*ret_id = a.id;
	store_close(store);
	return e;
}

static int run_add(struct arena *mem, const struct options *options)
{
	struct str password = options->password_stdin ? read_password(mem) : secret_new(mem);
	int64_t id;

	if (!password.ptr) {
		fputs("retort user add: the standard input holds no password.\n", stderr);
		return EXIT_USAGE;
	}
	if (!is_valid(mem, options, password.ptr))
		return EXIT_USAGE;
	if (add(mem, options, password, &id))
		return EXIT_FAILURE;
	printf("Made account %lld, %s <%s>, %s%s.\n", (long long)id, options->username, options->email, options->role,
	       options->confirmed ? "" : ", not confirmed");
	if (!options->password_stdin)
		printf("Its password is %s\n", password.ptr);
	return EXIT_SUCCESS;
}

int cli_user_add(int argc, char **argv)
{
	struct options options = {0};
	struct arena *mem;
	int code;

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		fputs(help, stdout);
		return EXIT_SUCCESS;
	}
	if (!read_options(argc, argv, &options)) {
		fputs(help, stderr);
		return EXIT_USAGE;
	}
	mem = arena_new();
	code = run_add(mem, &options);
	arena_free(mem);
	return code;
}
