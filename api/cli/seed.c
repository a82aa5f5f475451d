/* retort seed: fills the database with sample content, for trying out and for measuring. */
#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "cli/cli.h"
#include "cli/seed_rows.h"
#include "domain/password.h"
#include "generated/queries.h"

#define NUMBER_MAX (INT64_C(1) << 31)
#define BUSY_TRIES 6 /* each waits for seconds */
#define PROGRESS_MS 100

static const char help[] = "Usage: retort seed --users N --posts N --comments N [--seed S] [--quiet]\n"
			   "Adds sample users who write posts and comments. Each number is from 0, the default,\n"
			   "to 2147483648; posts need users, and comments need posts. Into an empty database, the\n"
			   "same numbers and seed (default 1) give the same content again. The server may go on\n"
			   "meanwhile. --quiet shows no progress, no warning and no summary.\n"
			   "All sample users have the password \"" SEED_PASSWORD "\": they are for trying out only.\n";

struct options {
	int64_t users, posts, comments, seed;
	bool quiet;
};

struct job {
	struct store *store;
	const struct seed_stage *stage;
	bool quiet;
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

/* A server that writes much may keep the database for longer than one try waits. */
static enum err write_chunk(struct job *job)
{
	enum err e = ERR_BUSY;

	for (int tries = 0; tries < BUSY_TRIES && e == ERR_BUSY; tries++)
		e = store_write(job->store, write_rows, job);
	return e;
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
		e = write_chunk(job);
	for (size_t i = 0; i < s->count && stage->note && !e; i++) {
		if (s->rows[i].id)
			e = stage->note(s, s->rows[i].id);
	}
	return e;
}

/* One line that is written over again, at most so often. */
static void show_progress(const struct seed_stage *stage, int64_t done, int64_t total, int64_t start_ms)
{
	static int64_t shown_ms;
	int64_t now_ms = clock_monotonic_ms();

	if (done < total && now_ms - shown_ms < PROGRESS_MS)
		return;
	shown_ms = now_ms;
	fprintf(stderr, "\r%-8s %" PRId64 " of %" PRId64 " (%" PRId64 " %%), %" PRId64 " a second   %s", stage->name,
		done, total, done * 100 / total, done * 1000 / (now_ms > start_ms ? now_ms - start_ms : 1),
		done == total ? "\n" : "");
}

static enum err run_stage(struct job *job, const struct seed_stage *stage, int64_t total)
{
	bool progress = !job->quiet && isatty(STDERR_FILENO);
	int64_t start_ms = clock_monotonic_ms();
	struct seeding *s = &job->seeding;
	enum err e = OK;

	job->stage = stage;
	for (s->first = 0; s->first < total && !e; s->first += (int64_t)s->count) {
		s->count = total - s->first < SEED_CHUNK ? (size_t)(total - s->first) : SEED_CHUNK;
		e = run_chunk(job);
		if (!e && progress)
			show_progress(stage, s->first + (int64_t)s->count, total, start_ms);
	}
	return e;
}

/* One hash for all: it takes as long as a hundred users. */
static enum err make_password(struct seeding *s, struct arena *mem)
{
	enum err e = password_init();

	return e ? e : password_hash(mem, STR(SEED_PASSWORD), &s->password_hash);
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
	enum err e = cli_open_store(&config, &job->store);

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

	job->quiet = options->quiet;
	job->seeding.mem = arena_new();
	e = seed(job, mem, options);
	if (e)
		fprintf(stderr, "retort seed: %s. The log above says why.%s\n", error_info(e)->title,
			plan->users.count ? " What was added before stays." : "");
	else if (!job->quiet)
		printf("Sample content was added in %.1f s: users %" PRId64 ", posts %" PRId64 ", comments %" PRId64
		       ".\n",
		       (double)(clock_monotonic_ms() - start_ms) / 1000, plan->users.count, plan->posts.count,
		       job->seeding.comments_made);
	ids_free(&plan->users);
	ids_free(&plan->posts);
	arena_free(job->seeding.mem);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static bool read_number(const char *option, const char *text, int64_t *ret)
{
	bool negative = text[0] == '-';
	const char *digits = text + negative;
	int64_t number;

	if (!*digits || digits[strspn(digits, "0123456789")]) {
		fprintf(stderr, "retort seed: --%s takes a whole number, not \"%s\".\n", option, text);
		return false;
	}
	number = strtoll(text, NULL, 10); /* out of its range, the largest or smallest there is */
	if (negative) {
		fprintf(stderr, "retort seed: --%s must not be negative, as %s is.\n", option, text);
		return false;
	}
	if (number > NUMBER_MAX) {
		fprintf(stderr, "retort seed: --%s must be at most %" PRId64 ".\n", option, NUMBER_MAX);
		return false;
	}
	*ret = number;
	return true;
}

static bool read_options(int argc, char **argv, struct options *ret)
{
	static const struct option known[] = {
	    {"users", required_argument, NULL, 'u'},	{"posts", required_argument, NULL, 'p'},
	    {"comments", required_argument, NULL, 'c'}, {"seed", required_argument, NULL, 's'},
	    {"quiet", no_argument, NULL, 'q'},		{0}};
	int option, index;
	bool good = true;

	while (good && (option = getopt_long(argc, argv, "", known, &index)) != -1) {
		if (option == 'u')
			good = read_number("users", optarg, &ret->users);
		else if (option == 'p')
			good = read_number("posts", optarg, &ret->posts);
		else if (option == 'c')
			good = read_number("comments", optarg, &ret->comments);
		else if (option == 's')
			good = read_number("seed", optarg, &ret->seed);
		else if (option == 'q')
			ret->quiet = true;
		else
			good = false; /* getopt_long() has said what */
	}
	if (!good)
		return false;
	if (optind < argc)
		fprintf(stderr, "retort seed: it takes no \"%s\".\n", argv[optind]);
	else if (ret->posts && !ret->users)
		fputs("retort seed: --posts needs --users: only sample users write sample posts.\n", stderr);
	else if (ret->comments && !ret->posts)
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

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		fputs(help, stdout);
		return EXIT_SUCCESS;
	}
	if (argc < 2) {
		fputs(help, stderr);
		return EXIT_USAGE;
	}
	if (!read_options(argc, argv, &options))
		return EXIT_USAGE;
	mem = arena_new();
	job = arena_new_struct(mem, struct job);
	code = run(job, mem, &options);
	arena_free(mem);
	return code;
}
