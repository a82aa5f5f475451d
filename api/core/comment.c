/* Comments. */
#include "core/comment.h"

#include "base/clock.h"
#include "core/audit.h"
#include "core/counter.h"
#include "core/list_order.h"
#include "domain/permission.h"
#include "generated/post.sql.h"

static enum err read_comment(struct db *db, struct arena *mem, int64_t id, struct comment_view_row *ret_comment)
{
	return sql_comment_get(db, mem, (struct comment_get_in){.id = id}, ret_comment);
}

static enum err count(struct db *w, int64_t post_id, int64_t author_id, int64_t delta)
{
	enum err e;

	e = sql_post_count_comments(w, (struct post_count_comments_in){.id = post_id, .delta = delta});
	if (e)
		return e;
	return counter_add(w, author_id, 0, delta);
}

enum err comment_add(struct db *w, struct arena *mem, const struct new_comment *comment, int64_t *ret_id)
{
	struct id_row id;
	enum err e;

	e = sql_comment_insert(w, mem,
			       (struct comment_insert_in){.post_id = comment->post_id,
							  .author_id = comment->author_id,
							  .body = comment->body,
							  .body_html = comment->rendered.html,
							  .renderer = MARKDOWN_RENDERER,
							  .created_at = comment->created_at},
			       &id);
	if (e)
		return e;
	e = count(w, comment->post_id, comment->author_id, 1);
	if (e)
		return e;
	*ret_id = id.id;
	return OK;
}

enum err comment_ask(struct db *w, void *change)
{
	struct comment_change *c = change;
	int64_t now = clock_now();

	return sql_comment_create(w, c->mem,
				  (struct comment_create_in){.post_id = c->post_id,
							     .author_id = c->caller->user_id,
							     .body = c->body,
							     .body_html = c->rendered.html,
							     .renderer = MARKDOWN_RENDERER,
							     .now_at = now,
							     .after_at = c->repeats_since,
							     .until_at = list_order_until(now)},
				  &c->comment, &c->created);
}

static enum err reason_of_refusal(struct db *w, const struct comment_change *c)
{
	struct post_comment_count_row post;
	enum err e;

	e = sql_post_comment_count(w, c->mem, (struct post_comment_count_in){.id = c->post_id}, &post);
	if (e)
		return e;
	return ERR_CONFLICT;
}

enum err comment_create(struct db *w, void *change)
{
	struct comment_change *c = change;

	if (!c->created)
		return reason_of_refusal(w, c);
	return count(w, c->post_id, c->caller->user_id, 1);
}

static bool is_own(const struct comment_change *c)
{
	return c->comment.author_id == c->caller->user_id;
}

enum err comment_update(struct db *w, void *change)
{
	struct comment_change *c = change;
	enum err e;

	e = read_comment(w, c->mem, c->id, &c->comment);
	if (e)
		return e;
	if (!is_own(c))
		return ERR_PERMISSION;
	e = precondition_check(c->precondition, c->comment.version);
	if (e)
		return e;
	if (!c->body.ptr || str_eq(c->body, c->comment.body))
		return OK;
	e = sql_comment_update(w,
			       (struct comment_update_in){.id = c->id,
							  .body = c->body,
							  .body_html = c->rendered.html,
							  .renderer = MARKDOWN_RENDERER,
							  .edited_at = clock_now()},
			       NULL);
	if (e)
		return e;
	return read_comment(w, c->mem, c->id, &c->comment);
}

enum err comment_remove(struct db *w, struct arena *mem, int64_t id)
{
	struct comment_view_row comment;
	enum err e;

	e = read_comment(w, mem, id, &comment);
	if (e)
		return e;
	e = sql_comment_delete(w, (struct comment_delete_in){.id = id}, NULL);
	if (e)
		return e;
	return count(w, comment.post_id, comment.author_id, -1);
}

enum err comment_delete(struct db *w, void *change)
{
	struct comment_change *c = change;
	enum err e;

	e = read_comment(w, c->mem, c->id, &c->comment);
	if (e)
		return e;
	if (!is_own(c) && !permission_allows(c->caller->permissions, PERMISSION_MODERATE))
		return ERR_PERMISSION;
	e = precondition_check(c->precondition, c->comment.version);
	if (e)
		return e;
	e = comment_remove(w, c->mem, c->id);
	if (e || is_own(c))
		return e;
	return audit_add(w, &(struct audit_entry){.actor_id = c->caller->user_id,
						  .action = AUDIT_COMMENT_DELETED,
						  .user_id = c->comment.author_id,
						  .post_id = c->comment.post_id,
						  .comment_id = c->id});
}
