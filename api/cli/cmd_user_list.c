/* retort user list: the accounts, newest first. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "cli/cmd_user.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/setup.h"
#include "core/account.h"

#define PAGE 500 /* accounts per query, so that slow output does not keep a query open */

struct listing {
	struct arena *mem;
	const char *find;
	bool json;
	struct json_writer w;
};

static void print_row(const struct account_view_row *a)
{
	char since[CLOCK_TEXT_SIZE];

	clock_format(a->member_since, since);
	printf("%8" PRId64 "  %-20.*s  %-32.*s  %-14.*s  %.10s%s%s\n", a->id, (int)a->username.len, a->username.ptr,
	       (int)a->email.len, a->email.ptr, (int)a->role.len, a->role.ptr, since,
	       a->confirmed ? "" : "  not confirmed", a->suspended ? "  suspended" : "");
}

static void write_row(struct json_writer *w, const struct account_view_row *a)
{
	jw_object(w, NULL);
	jw_int(w, "id", a->id);
	jw_str(w, "username", a->username);
	jw_str(w, "email", a->email);
	jw_str(w, "role", a->role);
	jw_bool(w, "confirmed", a->confirmed);
	jw_bool(w, "suspended", a->suspended);
	jw_time(w, "member_since", a->member_since);
	jw_object_end(w);
}

/* Prints up to PAGE accounts; `in` is set to the start of the next page; its limit is 0 after the last one. */
static enum err print_page(struct db *db, struct listing *l, struct list_in *in)
{
	struct rows _rows_ rows = {0};
	struct account_view_row a;
	int64_t count = 0;
	enum err e;

	e = sql_account_page(db, *in, &rows);
	while (!e && sql_next_account_view(&rows, &a)) {
		in->from_at = a.member_since;
		in->from_id = a.id;
		if (++count > PAGE)
			break;
		if (l->json)
			write_row(&l->w, &a);
		else
			print_row(&a);
	}
	if (count <= PAGE)
		in->limit = 0;
	cli_print_json(&l->w);
	if (e)
		return e;
	return db_close(&rows);
}

static enum err print_all(struct store *store, struct listing *l)
{
	struct list_in in = {.part = account_search_pattern(l->mem, str_from(l->find)),
			     .from_at = INT64_MAX,
			     .from_id = INT64_MAX,
			     .limit = PAGE + 1};
	struct db *db;
	enum err e;

	e = store_reader(store, &db);
	if (l->json)
		jw_array(&l->w, NULL);
	else if (!e)
		printf("%8s  %-20s  %-32s  %-14s  %s\n", "ID", "USERNAME", "EMAIL", "ROLE", "MEMBER SINCE");
	while (!e && in.limit)
		e = print_page(db, l, &in);
	if (l->json && !e) {
		jw_array_end(&l->w);
		cli_end_json(&l->w);
	}
	return e;
}

int cmd_user_list(int argc, char **argv)
{
	struct listing l = {0};
	const struct cli_option options[] = {{.name = "find",
					      .value = "TEXT",
					      .help = "only accounts with TEXT in their name or email address",
					      .text = &l.find},
					     CLI_JSON(&l.json),
					     {0}};
	const struct cli_usage usage = {
	    .command = "user list", .about = "Lists the accounts, newest first.", .options = options};
	struct store *store = NULL;
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	l.mem = cli_arena();
	e = cli_open_store(&config, &store);
	if (!e)
		e = print_all(store, &l);
	store_close(store);
	arena_free(l.mem);
	return e ? cli_fail(usage.command, e) : EXIT_SUCCESS;
}
