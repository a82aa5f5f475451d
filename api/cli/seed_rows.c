/* How each kind of sample content is prepared and written. */
#include "cli/seed_rows.h"

#include <inttypes.h>

#include "base/text.h"
#include "domain/markdown.h"
#include "generated/queries.h"
#include "resources/follows.h"

/* A username that is free, and so is its address. */
static enum err find_name(struct db *w, struct arena *mem, uint64_t key, struct user_insert_in *ret_user)
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

static enum err write_user(struct db *w, struct seeding *s, struct seed_row *row, int64_t index)
{
	struct planned_user plan = plan_user(&s->plan, index);
	struct seed_profile profile = seed_text_profile(s->mem, plan.name_key);
	struct user_insert_in user = {
	    .password_hash = s->password_hash,
	    .confirmed = 1,
	    .avatar_hash = arena_printf(s->mem, "%016" PRIx64 "%016" PRIx64, plan.avatar[0], plan.avatar[1]),
	    .member_since = plan.member_since,
	};
	struct id_row id = {0};
	enum err e = sql_role_by_name(w, s->mem, (struct role_by_name_in){.name = STR("User")}, &id);

	user.role_id = id.id;
	if (!e)
		e = find_name(w, s->mem, plan.name_key, &user);
	if (!e)
		e = sql_user_insert(w, s->mem, user, &id);
	if (e)
		return e;
	row->id = id.id;
	e = sql_profile_update(
	    w,
	    (struct profile_update_in){
		.id = id.id, .name = profile.name, .location = profile.location, .about_me = profile.about_me},
	    NULL);
	return e ? e : sql_user_touch(w, (struct user_touch_in){.id = id.id, .last_seen = plan.last_seen}, NULL);
}

static enum err note_user(struct seeding *s, int64_t id)
{
	return ids_add(&s->plan.users, id);
}

static enum err write_follows(struct db *w, struct seeding *s, struct seed_row *row, int64_t index)
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

static enum err render(struct arena *mem, enum markdown_context context, struct seed_row *row)
{
	struct rendered rendered;
	enum err e = markdown_render(mem, context, row->body, &rendered);

	if (!e)
		row->html = rendered.html;
	return e;
}

static enum err prepare_post(struct seeding *s, struct seed_row *row, int64_t index)
{
	struct planned_post plan = plan_post(&s->plan, index);

	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_post(s->mem, plan.key);
	return render(s->mem, MARKDOWN_POST, row);
}

static enum err write_post(struct db *w, struct seeding *s, struct seed_row *row, int64_t index)
{
	struct id_row id;
	enum err e = sql_post_insert(w, s->mem,
				     (struct post_insert_in){.author_id = row->author,
							     .body = row->body,
							     .body_html = row->html,
							     .renderer = MARKDOWN_RENDERER,
							     .created_at = row->created_at},
				     &id);
	(void)index;

	if (e)
		return e;
	row->id = id.id;
	return sql_counters_add_user(w, (struct counters_add_user_in){.id = row->author, .posts = 1}, NULL);
}

static enum err finish_posts(struct db *w, int64_t rows)
{
	return sql_counters_add(w, (struct counters_add_in){.posts = rows}, NULL);
}

static enum err note_post(struct seeding *s, int64_t id)
{
	return ids_add(&s->plan.posts, id);
}

static enum err prepare_comment(struct seeding *s, struct seed_row *row, int64_t index)
{
	struct planned_comment plan = plan_comment(&s->plan, index);

	row->post = plan.post;
	row->author = plan.author;
	row->created_at = plan.created_at;
	row->body = seed_text_comment(s->mem, &plan.text);
	return render(s->mem, MARKDOWN_COMMENT, row);
}

static enum err write_comment(struct db *w, struct seeding *s, struct seed_row *row, int64_t index)
{
	int64_t found;
	struct id_row id;
	enum err e = sql_post_count_comments(w, (struct post_count_comments_in){.id = row->post, .delta = 1}, &found);
	(void)index;

	if (e || !found) /* somebody has deleted the post */
		return e;
	e = sql_comment_insert(w, s->mem,
			       (struct comment_insert_in){.post_id = row->post,
							  .author_id = row->author,
							  .body = row->body,
							  .body_html = row->html,
							  .renderer = MARKDOWN_RENDERER,
							  .created_at = row->created_at},
			       &id);
	if (e)
		return e;
	row->id = id.id;
	return sql_counters_add_user(w, (struct counters_add_user_in){.id = row->author, .comments = 1}, NULL);
}

static enum err finish_comments(struct db *w, int64_t rows)
{
	return sql_counters_add(w, (struct counters_add_in){.comments = rows}, NULL);
}

static enum err note_comment(struct seeding *s, int64_t id)
{
	(void)id;
	s->comments_made++;
	return OK;
}

const struct seed_stage seed_users = {"users", NULL, write_user, NULL, note_user};
const struct seed_stage seed_follows = {"follows", NULL, write_follows, NULL, NULL};
const struct seed_stage seed_posts = {"posts", prepare_post, write_post, finish_posts, note_post};
const struct seed_stage seed_comments = {"comments", prepare_comment, write_comment, finish_comments, note_comment};
