/* retort check: checks for damage, and for wrong counters, which it can repair. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "base/reason.h"
#include "cli/check_online.h"
#include "cli/check_times.h"
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "core/role.h"
#include "store/check.h"
#include "store/damage.h"

struct check {
	bool repair, json, online;
	struct store *store;
	struct db *db;
	struct arena *mem;
	struct progress progress;
	struct json_writer w;
	int64_t findings, wrong, repaired; /* wrong ones, repaired or not */
	int64_t roles, times;		   /* of the wrong ones */
	/* The current chunk: a range of ids, and the rows in it with wrong counters. */
	const struct check_table *table;
	struct check_in range;
	struct check_row rows[CHECK_ROWS];
	size_t count;
};

/* Counters, and their correct values. */
static const struct {
	const char *name;
	size_t stored, counted;
} counters[] = {
    {"post_count", offsetof(struct check_row, post_count), offsetof(struct check_row, posts)},
    {"comment_count", offsetof(struct check_row, comment_count), offsetof(struct check_row, comments)},
    {"follower_count", offsetof(struct check_row, follower_count), offsetof(struct check_row, followers)},
    {"following_count", offsetof(struct check_row, following_count), offsetof(struct check_row, following)},
};

static void report_damage(void *arg, struct str sentence)
{
	struct check *c = arg;

	progress_end(&c->progress);
	c->findings++;
	if (c->json)
		jw_str(&c->w, NULL, sentence);
	else
		printf("%.*s\n", (int)sentence.len, sentence.ptr);
}

static void report_counter(struct check *c, int64_t id, const char *counter, int64_t stored, int64_t counted)
{
	c->wrong++;
	if (!c->json) {
		printf("%s %" PRId64 ": %s is %" PRId64 ", but there are %" PRId64 "\n", c->table->name, id, counter,
		       stored, counted);
		return;
	}
	jw_object(&c->w, NULL);
	jw_str(&c->w, "table", str_from(c->table->name));
	jw_int(&c->w, "id", id);
	jw_str(&c->w, "counter", str_from(counter));
	jw_int(&c->w, "stored", stored);
	jw_int(&c->w, "counted", counted);
	jw_object_end(&c->w);
}

static void report_chunk(struct check *c)
{
	progress_end(&c->progress);
	for (size_t i = 0; i < c->count; i++) {
		const char *row = (const char *)&c->rows[i];

		for (size_t k = 0; k < sizeof(counters) / sizeof(*counters); k++) {
			int64_t stored = *(const int64_t *)(row + counters[k].stored);
			int64_t counted = *(const int64_t *)(row + counters[k].counted);

			if (stored != counted)
				report_counter(c, c->rows[i].id, counters[k].name, stored, counted);
		}
	}
	cli_print_json(&c->w);
}

static enum err find(struct db *db, struct check *c)
{
	return check_find(db, c->table, c->range, c->rows, &c->count);
}

/* Counts again inside the write, because a running server may have changed the rows. */
static enum err repair(struct db *w, void *arg)
{
	struct check *c = arg;
	enum err e;

	e = find(w, c);
	if (e)
		return e;
	return check_repair(w, c->table, c->rows, c->count);
}

static enum err check_chunk(struct check *c)
{
	int64_t before = c->wrong;
	enum err e;

	e = find(c->db, c);
	if (!e && c->count && c->repair)
		e = cli_write(c->store, repair, c);
	if (e || !c->count)
		return e;
	report_chunk(c);
	if (c->repair)
		c->repaired += c->wrong - before;
	return OK;
}

static enum err check_table(struct check *c, const struct check_table *table)
{
	struct check_range_row range;
	enum err e = OK;

	c->table = table;
	c->range = (struct check_in){.limit = CHECK_ROWS};
	while (!e) {
		arena_reset(c->mem);
		e = table->range(c->db, c->mem, c->range, &range);
		if (e || range.until == 0)
			break;
		c->range.until = range.until;
		e = check_chunk(c);
		c->range.after = range.until;
		progress_show(&c->progress, table->name, range.until, range.last);
	}
	return e;
}

static void report_role(struct check *c, const char *role)
{
	progress_end(&c->progress);
	c->wrong++;
	c->roles++;
	if (c->json)
		jw_str(&c->w, NULL, str_from(role));
	else
		printf("the role %s is missing\n", role);
}

static enum err repair_roles(struct db *w, void *roles)
{
	return check_add_roles(w, roles);
}

static enum err check_roles(struct check *c)
{
	struct check_roles_row roles;
	int64_t before = c->wrong;
	enum err e;

	e = sql_check_roles(c->db, c->mem, &roles);
	if (e)
		return e;
	if (!roles.defaults)
		report_role(c, "of new accounts");
	if (!roles.administrators)
		report_role(c, ROLE_ADMINISTRATOR);
	if (!c->repair || c->wrong == before)
		return OK;
	e = cli_write(c->store, repair_roles, &roles);
	if (!e)
		c->repaired += c->wrong - before;
	return e;
}

static enum err check_dates(struct check *c)
{
	struct check_times times = {.store = c->store,
				    .db = c->db,
				    .repair = c->repair,
				    .json = c->json ? &c->w : NULL,
				    .progress = &c->progress};
	enum err e;

	e = check_times(&times);
	c->times = times.wrong;
	c->wrong += times.wrong;
	c->repaired += times.repaired;
	return e;
}

static enum err check_counters(struct check *c)
{
	enum err e = OK;

	for (size_t i = 0; i < CHECK_TABLES && !e; i++)
		e = check_table(c, &check_tables[i]);
	return e;
}

static void next_array(struct check *c, const char *name)
{
	if (!c->json)
		return;
	jw_array_end(&c->w);
	jw_array(&c->w, name);
}

/* Counting is useless in a damaged database. */
static enum err check(struct check *c)
{
	struct config config;
	bool sound;
	enum err e;

	e = cli_begin(&config);
	if (e)
		return e;
	if (c->json) {
		jw_object(&c->w, NULL);
		jw_array(&c->w, "damage");
	}
	progress_show(&c->progress, "looking for damage", 0, 0);
	e = store_find_damage(config.database_url, report_damage, c);
	reason_log(e ? Y_LOG_LEVEL_ERROR : Y_LOG_LEVEL_INFO);
	c->mem = cli_arena();
	sound = !e && !c->findings;
	if (sound)
		e = store_open(config.database_url, &c->store);
	if (sound && !e)
		e = store_reader(c->store, &c->db);
	next_array(c, "roles");
	if (sound && !e)
		e = check_roles(c);
	next_array(c, "counters");
	if (sound && !e)
		e = check_counters(c);
	next_array(c, "times");
	if (sound && !e)
		e = check_dates(c);
	progress_end(&c->progress);
	arena_free(c->mem);
	store_close(c->store);
	return e;
}

static void print_json_end(struct check *c, bool good)
{
	jw_array_end(&c->w);
	jw_int(&c->w, "wrong", c->wrong);
	jw_int(&c->w, "repaired", c->repaired);
	jw_bool(&c->w, "ok", good);
	jw_object_end(&c->w);
	cli_end_json(&c->w);
}

static int conclude(struct check *c)
{
	bool good = !c->findings && c->wrong == c->repaired;
	const char *what = c->roles && c->times ? "counters, roles and times"
			   : c->roles		? "counters and roles"
			   : c->times		? "counters and times"
						: "counters";

	if (c->json)
		print_json_end(c, good);
	else if (good && !c->wrong)
		puts("The database is intact, and its counters are correct.");
	else if (good)
		printf("%" PRId64 " %s were repaired.\n", c->repaired, what);
	if (c->findings)
		fputs("The database is damaged. Stop the server, keep a copy of the file, and restore a backup with "
		      "`retort restore`. The counters were not checked.\n",
		      stderr);
	else if (!good)
		fprintf(stderr, "%" PRId64 " %s are wrong. `retort check --repair` repairs them.\n", c->wrong, what);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int run(struct check *c)
{
	enum err e;

	if (c->online)
		return check_online(c->json);
	e = check(c);
	return e ? cli_fail("check", e) : conclude(c);
}

int cmd_check(int argc, char **argv)
{
	struct arena *mem = cli_arena();
	struct check *c = arena_new_struct(mem, struct check);
	const struct cli_option options[] = {
	    {.name = "repair",
	     .help = "repair wrong counters, missing roles and times in the future; the server may be running",
	     .flag = &c->repair},
	    {.name = "online",
	     .help = "look at the running site instead: database, disk, mail, backups, address, settings",
	     .flag = &c->online},
	    CLI_JSON(&c->json),
	    {0}};
	const struct cli_usage usage = {
	    .command = "check",
	    .about = "Looks for damage, missing roles and times in the future, and compares the counters of posts,\n"
		     "comments and follows with what they count. The server may be running.",
	    .exits = "Exit codes: 0 correct or repaired, 1 something is wrong, or the check failed, 2 invalid\ncommand "
		     "line; with --online: 0 nothing to do, 1 problems, 3 only warnings.",
	    .options = options};
	int code;

	if (cli_read(argc, argv, &usage, &code))
		code = run(c);
	arena_free(mem);
	return code;
}
