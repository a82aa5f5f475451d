/* Posts. */
#include "core/post.h"

#include "base/clock.h"
#include "core/audit.h"
#include "core/counter.h"
#include "core/list_order.h"
#include "core/post_tag.h"
#include "domain/permission.h"

struct post_view_row post_complete(struct arena *mem, const struct post_view_row *read)
{
	struct rendered rendered = {.title = STR(""), .excerpt = STR(""), .tags.count = 0};
	struct post_view_row post = *read;
	enum err ignored;

	if (post.renderer >= MARKDOWN_RENDERER)
		return post;
	ignored =
	    markdown_render(mem, MARKDOWN_POST, post.body, &rendered); /* too long: it has no title in the end, too */
	(void)ignored;
	post.title = rendered.title;
	post.excerpt = rendered.excerpt;
	post.tags = tag_names(mem, &rendered.tags);
	return post;
}

static enum err read_post(struct db *db, struct arena *mem, int64_t id, struct post_view_row *ret_post)
{
	return sql_post_get(db, mem, (struct post_get_in){.id = id}, ret_post);
}

enum err post_add(struct db *w, struct arena *mem, const struct new_post *post, int64_t *ret_id)
{
	struct id_row id;
	enum err e;

	e = sql_post_insert(w, mem,
			    (struct post_insert_in){.author_id = post->author_id,
						    .body = post->body,
						    .body_html = post->rendered.html,
						    .title = post->rendered.title,
						    .excerpt = post->rendered.excerpt,
						    .tags = tag_names(mem, &post->rendered.tags),
						    .renderer = MARKDOWN_RENDERER,
						    .created_at = post->created_at},
			    &id);
	if (e)
		return e;
	e = tag_attach(w, mem, id.id, &post->rendered.tags);
	if (e)
		return e;
	e = counter_add(w, post->author_id, 1, 0);
	if (e)
		return e;
	*ret_id = id.id;
	return OK;
}

enum err post_ask(struct db *w, void *change)
{
	struct post_change *c = change;
	int64_t now = clock_now();

	return sql_post_create(w, c->mem,
			       (struct post_create_in){.author_id = c->caller->user_id,
						       .body = c->body,
						       .body_html = c->rendered.html,
						       .title = c->rendered.title,
						       .excerpt = c->rendered.excerpt,
						       .tags = tag_names(c->mem, &c->rendered.tags),
						       .renderer = MARKDOWN_RENDERER,
						       .now_at = now,
						       .after_at = c->repeats_since,
						       .until_at = list_order_until(now)},
			       &c->post, &c->created);
}

enum err post_create(struct db *w, void *change)
{
	const struct post_change *c = change;
	enum err e;

	if (!c->created)
		return ERR_CONFLICT;
	e = tag_attach(w, c->mem, c->post.id, &c->rendered.tags);
	if (e)
		return e;
	return counter_add(w, c->caller->user_id, 1, 0);
}

static bool is_own(const struct post_change *c)
{
	return c->post.author_id == c->caller->user_id;
}

/* Reads the post, if the caller may change it and its version matches. */
static enum err read_changeable(struct db *w, struct post_change *c)
{
	enum err e;

	e = read_post(w, c->mem, c->id, &c->post);
	if (e)
		return e;
	if (!is_own(c) && !permission_allows(c->caller->permissions, PERMISSION_ADMIN))
		return ERR_PERMISSION;
	return precondition_check(c->precondition, c->post.version);
}

static enum err audit_others(struct db *w, const struct post_change *c, const char *action)
{
	if (is_own(c))
		return OK;
	return audit_add(
	    w, &(struct audit_entry){
		   .actor_id = c->caller->user_id, .action = action, .user_id = c->post.author_id, .post_id = c->id});
}

/* Most posts have no tags, and most edits leave them as they are. */
static enum err change_tags(struct db *w, struct arena *mem, const struct post_view_row *was,
			    const struct tag_list *tags)
{
	if (was->renderer == MARKDOWN_RENDERER && str_eq(was->tags, tag_names(mem, tags)))
		return OK;
	return tag_replace(w, mem, was->id, tags);
}

enum err post_update(struct db *w, void *change)
{
	struct post_change *c = change;
	enum err e;

	e = read_changeable(w, c);
	if (e || !c->body.ptr || str_eq(c->body, c->post.body))
		return e;
	e = sql_post_update(w,
			    (struct post_update_in){.id = c->id,
						    .body = c->body,
						    .body_html = c->rendered.html,
						    .title = c->rendered.title,
						    .excerpt = c->rendered.excerpt,
						    .tags = tag_names(c->mem, &c->rendered.tags),
						    .renderer = MARKDOWN_RENDERER,
						    .edited_at = clock_now()},
			    NULL);
	if (e)
		return e;
	e = change_tags(w, c->mem, &c->post, &c->rendered.tags);
	if (e)
		return e;
	e = audit_others(w, c, AUDIT_POST_EDITED);
	if (e)
		return e;
	return read_post(w, c->mem, c->id, &c->post);
}

enum err post_remove(struct db *w, struct arena *mem, int64_t id)
{
	struct post_view_row post;
	enum err e;

	e = read_post(w, mem, id, &post);
	if (e)
		return e;
	e = change_tags(w, mem, &post, &(struct tag_list){.count = 0});
	if (e)
		return e;
	e = sql_post_comments_uncount(w, (struct post_comments_uncount_in){.post_id = id}, NULL);
	if (e)
		return e;
	e = sql_post_comments_delete(w, (struct post_comments_delete_in){.post_id = id}, NULL);
	if (e)
		return e;
	e = sql_post_delete(w, (struct post_delete_in){.id = id}, NULL);
	if (e)
		return e;
	e = sql_counters_add(w, (struct counters_add_in){.comments = -post.comment_count});
	if (e)
		return e;
	return counter_add(w, post.author_id, -1, 0);
}

enum err post_delete(struct db *w, void *change)
{
	struct post_change *c = change;
	enum err e;

	e = read_changeable(w, c);
	if (e)
		return e;
	e = post_remove(w, c->mem, c->id);
	if (e)
		return e;
	return audit_others(w, c, AUDIT_POST_DELETED);
}
