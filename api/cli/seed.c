/* retort seed: fills the database with sample content, for trying out and for measuring. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "cli/cli.h"
#include "cli/progress.h"
#include "cli/seed_rows.h"
#include "domain/password.h"
#include "generated/queries.h"

struct options {
	int64_t users, posts, comments, seed;
	bool quiet;
};

struct job {
	struct store *store;
	const struct seed_stage *stage;
	bool quiet;
	struct progress progress;
	struct seeding seeding;
};

static enum err write_rows(struct db *w, void *arg)
{
	struct job *job = arg;
	struct seeding *s = &job->seeding;
	int64_t made = 0;
	enum err e = OK;

	for (size_t i = 0; i < s->count && !e; i++) {
		s->rows[i].id = 0;
		e = job->stage->write(w, s, &s->rows[i], s->first + (int64_t)i);
		made += s->rows[i].id != 0;
	}
	return e || !job->stage->finish ? e : job->stage->finish(w, made);
}

static enum err run_chunk(struct job *job)
{
	const struct seed_stage *stage = job->stage;
	struct seeding *s = &job->seeding;
	enum err e = OK;

	arena_reset(s->mem);
	for (size_t i = 0; i < s->count && stage->prepare && !e; i++)
		e = stage->prepare(s, &s->rows[i], s->first + (int64_t)i);
	if (!e)
		e = cli_write(job->store, write_rows, job);
	for (size_t i = 0; i < s->count && stage->note && !e; i++) {
		if (s->rows[i].id)
			e = stage->note(s, s->rows[i].id);
	}
	return e;
}

static enum err run_stage(struct job *job, const struct seed_stage *stage, int64_t total)
{
	struct seeding *s = &job->seeding;
	enum err e = OK;

	job->stage = stage;
	for (s->first = 0; s->first < total && !e; s->first += (int64_t)s->count) {
		s->count = total - s->first < SEED_CHUNK ? (size_t)(total - s->first) : SEED_CHUNK;
		e = run_chunk(job);
		if (!e)
			progress_show(&job->progress, stage->name, s->first + (int64_t)s->count, total);
	}
	return e;
}

/* One hash for all: it takes as long as a hundred users. */
static enum err make_password(struct seeding *s, struct arena *mem)
{
	enum err e = password_init();

	return e ? e : password_hash(NULL, mem, STR(SEED_PASSWORD), &s->password_hash);
}

/* Into a database that has posts, the same posts would come again, so their number makes another seed. */
static enum err make_plan(struct job *job, const struct options *options)
{
	struct seeding *s = &job->seeding;
	struct counters_get_row there;
	struct db *db;
	enum err e = store_reader(job->store, &db);

	if (!e)
		e = sql_counters_get(db, s->mem, &there);
	if (e)
		return e;
	s->plan = (struct plan){.seed = (uint64_t)options->seed,
				.now = clock_now(),
				.user_count = options->users,
				.post_count = options->posts,
				.comment_count = options->comments};
	if (there.post_count)
		s->plan.seed = prng_key(s->plan.seed, 0, (uint64_t)there.post_count);
	return OK;
}

static enum err add_users(struct job *job, struct arena *mem, int64_t count)
{
	enum err e = count ? make_password(&job->seeding, mem) : OK;

	if (!e)
		e = run_stage(job, &seed_users, count);
	if (!e && count && !job->quiet) {
		puts("The sample users have the password \"" SEED_PASSWORD
		     "\": for trying out only, not on a site that others can reach.");
		fflush(stdout);
	}
	return e ? e : run_stage(job, &seed_follows, count);
}

static enum err seed(struct job *job, struct arena *mem, const struct options *options)
{
	struct config config;
	enum err e = cli_open_current_store(&config, &job->store);

	if (!e)
		e = make_plan(job, options);
	if (!e)
		e = add_users(job, mem, options->users);
	if (!e)
		e = run_stage(job, &seed_posts, options->posts);
	if (!e)
		e = run_stage(job, &seed_comments, options->comments);
	store_close(job->store);
	return e;
}

static int run(struct job *job, struct arena *mem, const struct options *options)
{
	struct plan *plan = &job->seeding.plan;
	int64_t start_ms = clock_monotonic_ms();
	enum err e;

	job->quiet = job->progress.hidden = options->quiet;
	job->seeding.mem = arena_new();
	e = seed(job, mem, options);
	progress_end(&job->progress);
	if (e)
		cli_fail("seed", e);
	if (e && plan->users.count)
		fputs("What was added before stays.\n", stderr);
	if (!e && !job->quiet)
		printf("Sample content was added in %.1f s: users %" PRId64 ", posts %" PRId64 ", comments %" PRId64
		       ".\n",
		       (double)(clock_monotonic_ms() - start_ms) / 1000, plan->users.count, plan->posts.count,
		       job->seeding.comments_made);
	ids_free(&plan->users);
	ids_free(&plan->posts);
	arena_free(job->seeding.mem);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static bool read_options(int argc, char **argv, struct options *o, int *ret_exit)
{
	const struct cli_option options[] = {
	    {.name = "users", .value = "N", .help = "how many users", .number = &o->users},
	    {.name = "posts", .value = "N", .help = "how many posts; they need users", .number = &o->posts},
	    {.name = "comments", .value = "N", .help = "how many comments; they need posts", .number = &o->comments},
	    {.name = "seed", .value = "S", .help = "what all of it is made from; 1 by default", .number = &o->seed},
	    {.name = "quiet", .help = "no progress, no warning and no summary", .flag = &o->quiet},
	    {0}};
	const struct cli_usage usage = {
	    .command = "seed",
	    .about =
		"Adds sample users who write posts and comments. Each number is from 0, the default, to 2147483648.\n"
		"Into an empty database, the same numbers and seed give the same content again, the newest of it of\n"
		"the last hours. The server may go on meanwhile. All sample users have the password \"" SEED_PASSWORD
		"\": they are for trying out only.",
	    .options = options,
	};

	if (!cli_read(argc, argv, &usage, ret_exit))
		return false;
	*ret_exit = EXIT_USAGE;
	if (argc == 1)
		fputs("retort seed: --users, --posts and --comments say how many; `retort seed --help` says more.\n",
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

int cli_seed(int argc, char **argv)
{
	struct options options = {.seed = 1};
	struct arena *mem;
	struct job *job;
	int code;

	if (!read_options(argc, argv, &options, &code))
		return code;
	mem = arena_new();
	job = arena_new_struct(mem, struct job);
	code = run(job, mem, &options);
	arena_free(mem);
	return code;
}
