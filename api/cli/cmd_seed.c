/* retort seed: fills the database with sample content, for trying out and for measuring. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/prng.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/seed_plan.h"
#include "cli/seed_text.h"
#include "cli/setup.h"
#include "core/follow.h"
#include "domain/markdown.h"
#include "domain/password.h"
#include "generated/account.sql.h"
#include "generated/comment.sql.h"
#include "generated/counter.sql.h"
#include "generated/credential.sql.h"
#include "generated/post.sql.h"
#include "generated/role.sql.h"
#include "generated/sign_in.sql.h"
#include "generated/user.sql.h"
#include "generated/username.sql.h"

#define CHUNK 500 /* rows in one write: between two, a running server gets its turn */
#define PASSWORD "password"

struct options {
	int64_t users, posts, comments, seed;
	bool quiet;
};

struct row {
	int64_t id; /* as it was made; 0: it was not */
	int64_t post, author, created_at;
	struct str body, html;
};

struct seeding {
	struct store *store;
	struct progress progress;
	struct plan plan;
	struct ids comments; /* made so far */
	struct str password_hash;
	/* The chunk at hand, and what its rows are made of. */
	struct arena *mem;
	const struct stage *stage;
	int64_t first;
	size_t count;
	struct row rows[CHUNK];
};

/* A kind of rows. Those of one chunk are all prepared, then written in one write, which keeps the counts right, so that
 * the work may be interrupted between two chunks. */
struct stage {
	const char *name;
	int64_t posts, comments; /* what a row adds to the counts of its author and of the site */
	/* Makes the text of a row, without the database, which is rendered as `markdown`. NULL: it has none. */
	void (*prepare)(struct seeding *s, struct row *row, int64_t index);
	enum markdown_context markdown;
	/* Sets the id of a row that it makes, which was 0. */
	enum err (*write)(struct db *w, struct seeding *s, struct row *row, int64_t index);
};

/* A username that is free, and so is its address. */
static enum err find_name(struct db *w, struct arena *mem, uint64_t key, struct account_insert_in *ret_user)
{
	enum err e = OK;

	for (unsigned attempt = 0; !e; attempt++) {
		struct str name = seed_text_username(mem, key, attempt), name_key = text_lower_key(mem, name);
		struct str email = arena_printf(mem, "%s@example.com", name_key.ptr);
		struct account_by_address_row owner;
		struct id_row taken;

		e = sql_user_by_username(w, mem, (struct user_by_username_in){.username_key = name_key}, &taken);
		if (e == ERR_NOT_FOUND)
			e = sql_account_by_address(w, mem, (struct account_by_address_in){.email_key = email}, &owner);
		if (e == ERR_NOT_FOUND) {
			ret_user->username = name;
			ret_user->username_key = name_key;
			ret_user->email = ret_user->email_key = email;
			return OK;
		}
	}
	return e;
}

static enum err write_user(struct db *w, struct seeding *s, struct row *row, int64_t index)
{
	struct planned_user plan = plan_user(&s->plan, index);
	struct seed_profile profile = seed_text_profile(s->mem, plan.name_key);
	struct account_insert_in user = {
	    .password_hash = s->password_hash,
	    .confirmed = 1,
	    .avatar_hash = arena_printf(s->mem, "%016" PRIx64 "%016" PRIx64, plan.avatar[0], plan.avatar[1]),
	    .member_since = plan.member_since,
	};
	struct id_row id;
	enum err e;

	e = sql_role_by_name(w, s->mem, (struct role_by_name_in){.name = STR("User")}, &id);
	if (e)
		return e;
	user.role_id = id.id;
	e = find_name(w, s->mem, plan.name_key, &user);
	if (e)
		return e;
	e = sql_account_insert(w, s->mem, user, &id);
	if (e)
		return e;
	row->id = id.id;
	e = sql_account_set_profile(
	    w,
	    (struct account_set_profile_in){
		.id = id.id, .name = profile.name, .location = profile.location, .about_me = profile.about_me},
	    NULL);
	if (e)
		return e;
	return sql_user_touch(w, (struct user_touch_in){.id = id.id, .last_seen = plan.last_seen}, NULL);
}

static enum err write_follows(struct db *w, struct seeding *s, struct row *row, int64_t index)
{
	struct planned_follows plan = plan_follows(&s->plan, index);
	enum err e = OK;
	(void)row;

	for (unsigned i = 0; i < plan.count && !e; i++) {
		if (plan.follow[i].followed != plan.follower)
			e = follow_add(w, plan.follower, plan.follow[i].followed, plan.follow[i].created_at);
	}
	return e;
}

static void prepare_post(struct seeding *s, struct row *row, int64_t index)
{
	struct planned_post plan = plan_post(&s->plan, index);

	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_post(s->mem, plan.key);
}

static enum err write_post(struct db *w, struct seeding *s, struct row *row, int64_t index)
{
	struct id_row id;
	enum err e;
	(void)index;

	e = sql_post_insert(w, s->mem,
			    (struct post_insert_in){.author_id = row->author,
						    .body = row->body,
						    .body_html = row->html,
						    .renderer = MARKDOWN_RENDERER,
						    .created_at = row->created_at},
			    &id);
	if (!e)
		row->id = id.id;
	return e;
}

static void prepare_comment(struct seeding *s, struct row *row, int64_t index)
{
	struct planned_comment plan = plan_comment(&s->plan, index);

	row->post = plan.post;
	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_comment(s->mem, &plan.text);
}

static enum err write_comment(struct db *w, struct seeding *s, struct row *row, int64_t index)
{
	struct post_comment_count_row post;
	struct id_row id;
	enum err e;
	(void)index;

	e = sql_post_comment_count(w, s->mem, (struct post_comment_count_in){.id = row->post}, &post);
	if (e == ERR_NOT_FOUND) /* somebody has deleted it */
		return OK;
	if (!e)
		e = sql_post_count_comments(w, (struct post_count_comments_in){.id = row->post, .delta = 1});
	if (e)
		return e;
	e = sql_comment_insert(w, s->mem,
			       (struct comment_insert_in){.post_id = row->post,
							  .author_id = row->author,
							  .body = row->body,
							  .body_html = row->html,
							  .renderer = MARKDOWN_RENDERER,
							  .created_at = row->created_at},
			       &id);
	if (!e)
		row->id = id.id;
	return e;
}

static const struct stage users = {.name = "users", .write = write_user};
static const struct stage follows = {.name = "follows", .write = write_follows};
static const struct stage posts = {
    .name = "posts", .posts = 1, .markdown = MARKDOWN_POST, .prepare = prepare_post, .write = write_post};
static const struct stage comments = {.name = "comments",
				      .comments = 1,
				      .markdown = MARKDOWN_COMMENT,
				      .prepare = prepare_comment,
				      .write = write_comment};

static enum err prepare_row(struct seeding *s, struct row *row, int64_t index)
{
	struct rendered rendered;
	enum err e;

	s->stage->prepare(s, row, index);
	e = markdown_render(s->mem, s->stage->markdown, row->body, &rendered);
	if (!e)
		row->html = rendered.html;
	return e;
}

static enum err write_row(struct db *w, struct seeding *s, struct row *row, int64_t index)
{
	const struct stage *stage = s->stage;
	enum err e;

	row->id = 0;
	e = stage->write(w, s, row, index);
	if (e || !row->id || !(stage->posts || stage->comments))
		return e;
	return sql_counters_add_user(
	    w, (struct counters_add_user_in){.id = row->author, .posts = stage->posts, .comments = stage->comments});
}

static enum err write_chunk(struct db *w, void *arg)
{
	struct seeding *s = arg;
	int64_t made = 0;
	enum err e = OK;

	for (size_t i = 0; i < s->count && !e; i++) {
		e = write_row(w, s, &s->rows[i], s->first + (int64_t)i);
		made += s->rows[i].id != 0;
	}
	if (e)
		return e;
	return sql_counters_add(
	    w, (struct counters_add_in){.posts = made * s->stage->posts, .comments = made * s->stage->comments});
}

/* `ids` gets those of the rows that were made, once they are on the disk. */
static enum err run_chunk(struct seeding *s, struct ids *ids)
{
	enum err e = OK;

	arena_reset(s->mem);
	for (size_t i = 0; i < s->count && s->stage->prepare && !e; i++)
		e = prepare_row(s, &s->rows[i], s->first + (int64_t)i);
	if (!e)
		e = cli_write(s->store, write_chunk, s);
	for (size_t i = 0; i < s->count && !e; i++) {
		if (s->rows[i].id)
			e = ids_add(ids, s->rows[i].id);
	}
	return e;
}

static enum err run_stage(struct seeding *s, const struct stage *stage, int64_t total, struct ids *ids)
{
	enum err e = OK;

	s->stage = stage;
	for (s->first = 0; s->first < total && !e; s->first += (int64_t)s->count) {
		s->count = total - s->first < CHUNK ? (size_t)(total - s->first) : CHUNK;
		e = run_chunk(s, ids);
		if (!e)
			progress_show(&s->progress, stage->name, s->first + (int64_t)s->count, total);
	}
	return e;
}

/* Into a database that has posts, the same posts would come again, so their number makes another seed. */
static enum err make_plan(struct seeding *s, const struct options *options)
{
	struct counters_get_row there;
	struct db *db;
	enum err e;

	e = store_reader(s->store, &db);
	if (!e)
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

static enum err add_users(struct seeding *s, struct arena *mem, const struct options *options)
{
	enum err e;

	if (!options->users)
		return OK;
	e = cli_init_passwords();
	if (!e) /* one hash for all: it takes as long as a hundred users */
		e = password_hash(NULL, mem, STR(PASSWORD), &s->password_hash);
	if (!e)
		e = run_stage(s, &users, options->users, &s->plan.users);
	if (e)
		return e;
	if (!options->quiet) {
		puts("The sample users have the password \"" PASSWORD
		     "\": for trying out only, not on a site that others can reach.");
		fflush(stdout);
	}
	return run_stage(s, &follows, options->users, NULL);
}

static enum err add_all(struct seeding *s, struct arena *mem, const struct options *options)
{
	enum err e;

	e = make_plan(s, options);
	if (!e)
		e = add_users(s, mem, options);
	if (!e)
		e = run_stage(s, &posts, options->posts, &s->plan.posts);
	if (!e)
		e = run_stage(s, &comments, options->comments, &s->comments);
	return e;
}

static int run(struct seeding *s, struct arena *mem, const struct options *options)
{
	int64_t start_ms = clock_monotonic_ms();
	struct config config;
	enum err e;

	e = cli_open_current_store(&config, &s->store);
	if (!e)
		e = add_all(s, mem, options);
	store_close(s->store);
	progress_end(&s->progress);
	if (e)
		cli_fail("seed", e);
	if (e && s->plan.users.count)
		fputs("What was added so far stays.\n", stderr);
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
	    .about =
		"Adds sample users, posts and comments. Each number is from 0, the default, to 2147483648. In an "
		"empty\n"
		"database, the same numbers and seed give the same content; its newest posts are some hours old. The\n"
		"server may run meanwhile. All sample users have the password \"" PASSWORD
		"\": do not use them on a public site.",
	    .options = options,
	};

	if (!cli_read(argc, argv, &usage, reterr_exit))
		return false;
	*reterr_exit = EXIT_USAGE;
	if (argc == 1)
		fputs("retort seed: --users, --posts and --comments say how much to add; run `retort seed --help` for "
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
	struct seeding *s;
	int code;

	if (!read_options(argc, argv, &options, &code))
		return code;
	mem = cli_arena();
	s = arena_new_struct(mem, struct seeding);
	s->mem = cli_arena();
	s->progress.hidden = options.quiet;
	code = run(s, mem, &options);
	arena_free(s->mem);
	arena_free(mem);
	return code;
}
