/* retort seed: fills the database with sample content, for testing and benchmarks. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/prng.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/seed_write.h"
#include "cli/setup.h"
#include "core/counter.h"
#include "domain/password.h"

#define PASSWORD "password"

struct options {
	int64_t users, posts, comments, seed;
	bool quiet;
};

/* In a database that has posts, the same posts would be created again, so the seed is combined with their number. */
static enum err make_plan(struct seed_writer *s, const struct options *options)
{
	struct counters_get_row there;
	struct db *db;
	enum err e;

	e = store_reader(s->store, &db);
	if (e)
		return e;
	e = sql_counters_get(db, s->mem, &there);
	if (e)
		return e;
	s->plan.seed = (uint64_t)options->seed;
	s->plan.now = clock_now();
	s->plan.user_count = options->users;
	s->plan.post_count = options->posts;
	s->plan.comment_count = options->comments;
	if (there.post_count)
		s->plan.seed = prng_key(s->plan.seed, 0, (uint64_t)there.post_count);
	return OK;
}

static enum err add_users(struct seed_writer *s, struct arena *mem, const struct options *options)
{
	enum err e;

	if (!options->users)
		return OK;
	e = cli_init_passwords();
	if (!e)
		e = password_hash(NULL, mem, STR(PASSWORD), &s->password_hash);
	if (!e)
		e = seed_write_users(s);
	if (e)
		return e;
	if (!options->quiet) {
		puts("The sample users have the password \"" PASSWORD
		     "\". Use them for testing only, not on a public site.");
		fflush(stdout);
	}
	return seed_write_follows(s);
}

static enum err add_all(struct seed_writer *s, struct arena *mem, const struct options *options)
{
	enum err e;

	e = make_plan(s, options);
	if (!e)
		e = add_users(s, mem, options);
	if (!e)
		e = seed_write_posts(s);
	if (!e)
		e = seed_write_comments(s);
	return e;
}

static int run(struct seed_writer *s, struct arena *mem, const struct options *options)
{
	int64_t start_ms = clock_monotonic_ms();
	struct config config;
	enum err e;

	s->config = &config;
	e = cli_open_current_store(&config, &s->store);
	if (!e)
		e = add_all(s, mem, options);
	store_close(s->store);
	progress_end(&s->progress);
	if (e)
		cli_fail("seed", e);
	if (e && s->plan.users.count)
		fputs("The content added so far stays in the database.\n", stderr);
	if (!e && !options->quiet)
		printf("Sample content was added in %.1f s: users %" PRId64 ", posts %" PRId64 ", comments %" PRId64
		       ".\n",
		       (double)(clock_monotonic_ms() - start_ms) / 1000, s->plan.users.count, s->plan.posts.count,
		       s->comments.count);
	ids_free(&s->plan.users);
	ids_free(&s->plan.posts);
	ids_free(&s->comments);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static bool read_options(int argc, char **argv, struct options *o, int *reterr_exit)
{
	const struct cli_option options[] = {
	    {.name = "users", .value = "N", .help = "how many users", .number = &o->users},
	    {.name = "posts", .value = "N", .help = "how many posts; needs --users", .number = &o->posts},
	    {.name = "comments", .value = "N", .help = "how many comments; needs --posts", .number = &o->comments},
	    {.name = "seed", .value = "S", .help = "the seed of the random content; 1 by default", .number = &o->seed},
	    {.name = "quiet", .help = "show no progress, warnings or summary", .flag = &o->quiet},
	    {0}};
	const struct cli_usage usage = {
	    .command = "seed",
	    .about = "Adds sample users, posts and comments. Each number is from 0, the default, to 2147483648. In an "
		     "empty\n"
		     "database, the same numbers and seed give the same content; its newest posts are some hours old. "
		     "The\nserver may be running. All sample users have the password \"" PASSWORD
		     "\": do not use them on a public site.",
	    .options = options,
	};

	if (!cli_read(argc, argv, &usage, reterr_exit))
		return false;
	*reterr_exit = EXIT_USAGE;
	if (argc == 1)
		fputs("retort seed: use --users, --posts and --comments to say how much to add; run `retort seed "
		      "--help` for "
		      "details.\n",
		      stderr);
	else if (o->posts && !o->users)
		fputs("retort seed: --posts needs --users: only sample users write sample posts.\n", stderr);
	else if (o->comments && !o->posts)
		fputs("retort seed: --comments needs --posts: sample comments go to sample posts of the same run.\n",
		      stderr);
	else
		return true;
	return false;
}

int cmd_seed(int argc, char **argv)
{
	struct options options = {.seed = 1};
	struct arena *mem;
	struct seed_writer *s;
	int code;

	if (!read_options(argc, argv, &options, &code))
		return code;
	mem = cli_arena();
	s = arena_new_struct(mem, struct seed_writer);
	s->mem = cli_arena();
	s->progress.hidden = options.quiet;
	code = run(s, mem, &options);
	arena_free(s->mem);
	arena_free(mem);
	return code;
}
