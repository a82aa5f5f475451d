/* Writes sample content. */
#include "cli/seed_write.h"

#include <inttypes.h>

#include "base/text.h"
#include "cli/setup.h"
#include "core/account.h"
#include "core/comment.h"
#include "core/follow.h"
#include "core/post.h"
#include "core/username.h"

/* A kind of rows. */
struct seed_stage {
	const char *name;
	/* The row as planned, without the database. NULL: `write` asks the plan. */
	enum err (*prepare)(struct seed_writer *s, struct seed_row *row, int64_t index);
	/* Inside a write. Sets the id of a row that it creates. */
	enum err (*write)(struct db *w, struct seed_writer *s, struct seed_row *row, int64_t index);
};

static enum err check_address_available(struct db *w, struct arena *mem, struct str email)
{
	struct account_view_row owner;
	enum err e;

	e = account_find_by_email(w, mem, email, &owner);
	if (!e)
		return ERR_CONFLICT;
	return e == ERR_NOT_FOUND ? OK : e;
}

/* A username that is available, and so is its address. */
static enum err find_name(struct db *w, struct arena *mem, uint64_t key, struct new_account *ret_account)
{
	for (unsigned attempt = 0;; attempt++) {
		struct str name = seed_text_username(mem, key, attempt);
		struct str email = arena_printf(mem, "%s@example.com", text_lower_key(mem, name).ptr);
		enum err e;

		e = username_check_available(w, mem, name);
		if (!e)
			e = check_address_available(w, mem, email);
		if (e == ERR_CONFLICT)
			continue;
		if (e)
			return e;
		ret_account->username = name;
		ret_account->email = email;
		return OK;
	}
}

static enum err write_user(struct db *w, struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct planned_user plan = plan_user(&s->plan, index);
	struct seed_profile texts = seed_text_profile(s->mem, plan.name_key);
	struct new_account account = {
	    .password_hash = s->password_hash,
	    .role = STR("User"), /* not an administrator's, whatever RETORT_ADMIN_EMAIL is */
	    .confirmed = true,
	    .avatar_hash = arena_printf(s->mem, "%016" PRIx64 "%016" PRIx64, plan.avatar[0], plan.avatar[1]),
	    .member_since = plan.member_since,
	    .last_seen = plan.last_seen,
	};
	struct profile_change profile = {
	    .mem = s->mem, .name = texts.name, .location = texts.location, .about_me = texts.about_me};
	enum err e;

	e = find_name(w, s->mem, plan.name_key, &account);
	if (e)
		return e;
	e = account_create(w, s->mem, s->config, &account, &row->id);
	if (e)
		return e;
	profile.user_id = row->id;
	return account_change_profile(w, &profile);
}

static enum err write_follows(struct db *w, struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct planned_follows plan = plan_follows(&s->plan, index);
	(void)row;

	for (unsigned i = 0; i < plan.count; i++) {
		enum err e;

		if (plan.follow[i].followed == plan.follower)
			continue;
		e = follow_add(w, plan.follower, plan.follow[i].followed, plan.follow[i].created_at);
		if (e)
			return e;
	}
	return OK;
}

static enum err render(struct seed_writer *s, enum markdown_context context, struct seed_row *row)
{
	struct rendered rendered;
	enum err e;

	e = markdown_render(s->mem, context, row->body, &rendered);
	if (e)
		return e;
	row->rendered = rendered;
	return OK;
}

static enum err prepare_post(struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct planned_post plan = plan_post(&s->plan, index);

	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_post(s->mem, plan.key);
	return render(s, MARKDOWN_POST, row);
}

static enum err write_post(struct db *w, struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct new_post post = {
	    .author_id = row->author, .body = row->body, .rendered = row->rendered, .created_at = row->created_at};
	(void)index;

	return post_add(w, s->mem, &post, &row->id);
}

static enum err prepare_comment(struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct planned_comment plan = plan_comment(&s->plan, index);

	row->post = plan.post;
	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_comment(s->mem, &plan.text);
	return render(s, MARKDOWN_COMMENT, row);
}

static enum err write_comment(struct db *w, struct seed_writer *s, struct seed_row *row, int64_t index)
{
	struct new_comment comment = {.post_id = row->post,
				      .author_id = row->author,
				      .body = row->body,
				      .rendered = row->rendered,
				      .created_at = row->created_at};
	struct post_comment_count_row post;
	enum err e;
	(void)index;

	e = sql_post_comment_count(w, s->mem, (struct post_comment_count_in){.id = row->post}, &post);
	if (e == ERR_NOT_FOUND) /* somebody has deleted it */
		return OK;
	if (e)
		return e;
	return comment_add(w, s->mem, &comment, &row->id);
}

static enum err write_chunk(struct db *w, void *writer)
{
	struct seed_writer *s = writer;

	for (size_t i = 0; i < s->count; i++) {
		struct seed_row *row = &s->rows[i];
		enum err e;

		row->id = 0;
		e = s->stage->write(w, s, row, s->first + (int64_t)i);
		if (e)
			return e;
	}
	return OK;
}

static enum err prepare_chunk(struct seed_writer *s)
{
	arena_reset(s->mem);
	for (size_t i = 0; i < s->count && s->stage->prepare; i++) {
		enum err e;

		e = s->stage->prepare(s, &s->rows[i], s->first + (int64_t)i);
		if (e)
			return e;
	}
	return OK;
}

/* `ids` gets those of the created rows once they are committed; NULL: they have none. */
static enum err run_chunk(struct seed_writer *s, struct ids *ids)
{
	enum err e;

	e = prepare_chunk(s);
	if (e)
		return e;
	e = cli_write(s->store, write_chunk, s);
	if (e)
		return e;
	for (size_t i = 0; i < s->count && ids; i++) {
		e = s->rows[i].id ? ids_add(ids, s->rows[i].id) : OK;
		if (e)
			return e;
	}
	return OK;
}

static enum err run_stage(struct seed_writer *s, const struct seed_stage *stage, int64_t total, struct ids *ids)
{
	s->stage = stage;
	for (s->first = 0; s->first < total; s->first += (int64_t)s->count) {
		enum err e;

		s->count = total - s->first < SEED_CHUNK ? (size_t)(total - s->first) : SEED_CHUNK;
		e = run_chunk(s, ids);
		if (e)
			return e;
		progress_show(&s->progress, stage->name, s->first + (int64_t)s->count, total);
	}
	return OK;
}

enum err seed_write_users(struct seed_writer *s)
{
	static const struct seed_stage users = {"users", NULL, write_user};

	return run_stage(s, &users, s->plan.user_count, &s->plan.users);
}

enum err seed_write_follows(struct seed_writer *s)
{
	static const struct seed_stage follows = {"follows", NULL, write_follows};

	return run_stage(s, &follows, s->plan.user_count, NULL);
}

enum err seed_write_posts(struct seed_writer *s)
{
	static const struct seed_stage posts = {"posts", prepare_post, write_post};

	return run_stage(s, &posts, s->plan.post_count, &s->plan.posts);
}

enum err seed_write_comments(struct seed_writer *s)
{
	static const struct seed_stage comments = {"comments", prepare_comment, write_comment};

	return run_stage(s, &comments, s->plan.comment_count, &s->comments);
}
