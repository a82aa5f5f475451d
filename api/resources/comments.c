/* Comments. */
#include "base/clock.h"
#include "base/limits.h"
#include "domain/permission.h"
#include "generated/comments.sql.h"
#include "generated/counters.sql.h"
#include "generated/operations.h"
#include "generated/posts.sql.h"
#include "resources/audit.h"
#include "resources/list.h"
#include "resources/markdown.h"
#include "resources/removal.h"
#include "resources/views.h"
#include "resources/write.h"
#include "resources/write_limit.h"

/* The schema Comment. The text of a disabled comment is for moderators, who read it elsewhere. */
static void comment_write(struct json_writer *w, const struct comment_view_row *comment)
{
	jw_object(w, NULL);
	jw_int(w, "id", comment->id);
	jw_url(w, "url", API_PREFIX "/comments/", comment->id, "");
	jw_int(w, "post_id", comment->post_id);
	jw_url(w, "post_url", API_PREFIX "/posts/", comment->post_id, "");
	jw_str(w, "body", comment->disabled ? (struct str){0} : comment->body);
	jw_str(w, "body_html", comment->disabled ? (struct str){0} : comment->body_html);
	jw_time(w, "timestamp", comment->created_at);
	jw_time(w, "edited_at", comment->edited_at);
	jw_bool(w, "disabled", comment->disabled);
	person_write(w, "author", "author_url", comment->author_id, comment->username, comment->avatar_hash);
	jw_object_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write)
{
	struct comment_view_row comment;

	if (!sql_next_comment_view(rows, &comment))
		return false;
	*ret_key = (struct anchor_row){comment.created_at, comment.id};
	if (write)
		comment_write(&rq->reply->body, &comment);
	return true;
}

static const struct list all_comments = {.member = "comments",
					 .page_size = LIMIT_COMMENTS_PER_PAGE,
					 .find = sql_comment_anchor,
					 .open = sql_comment_page,
					 .next = write_next};

static const struct list comments_of_post = {.member = "comments",
					     .page_size = LIMIT_COMMENTS_PER_PAGE,
					     .oldest_first = true,
					     .find = sql_post_comment_anchor,
					     .open = sql_post_comment_page,
					     .next = write_next};

/* GET /comments: all comments, newest first. */
enum err op_listComments(struct req *rq)
{
	const struct list_comments_parameters *in = rq->parameters;
	struct counters_get_row counters;
	enum err e = sql_counters_get(rq->db, rq->mem, &counters);

	return e ? e
		 : list_reply(
		       rq, &all_comments,
		       &(struct list_page){.number = in->page, .from = in->from, .count = counters.comment_count});
}

/* GET /posts/{id}/comments: oldest first. */
enum err op_listPostComments(struct req *rq)
{
	const struct list_post_comments_parameters *in = rq->parameters;
	struct post_comment_count_row post;
	enum err e = sql_post_comment_count(rq->db, rq->mem, (struct post_comment_count_in){.id = in->id}, &post);

	return e ? e
		 : list_reply(
		       rq, &comments_of_post,
		       &(struct list_page){
			   .in.owner_id = in->id, .number = in->page, .from = in->from, .count = post.comment_count});
}

/* GET /comments/{id} */
enum err op_getComment(struct req *rq)
{
	const struct get_comment_parameters *in = rq->parameters;
	struct comment_view_row comment;
	enum err e = sql_comment_get(rq->db, rq->mem, (struct comment_get_in){.id = in->id}, &comment);

	if (e)
		return e;
	comment_write(req_reply(rq, 200), &comment);
	return OK;
}

/* A comment on its way into the database. */
struct comment_change {
	struct arena *mem;
	const struct caller *caller;
	int64_t id, post_id;
	struct str body, body_html;	 /* body absent: stays as it is */
	int64_t repeats_since;		 /* as of write_repeats_since() */
	struct comment_view_row comment; /* as it is then */
};

/* ERR_CONFLICT: the author wrote the same there a moment ago. */
static enum err check_repeated(struct db *w, const struct comment_change *c, int64_t now)
{
	struct id_row id;
	enum err e = sql_comment_repeated(w, c->mem,
					  (struct comment_repeated_in){.author_id = c->caller->user_id,
								       .after_at = c->repeats_since,
								       .now_at = now,
								       .post_id = c->post_id,
								       .body = c->body},
					  &id);

	return e == ERR_NOT_FOUND ? OK : e ? e : ERR_CONFLICT;
}

/* One comment more or less: the post, its author and the site know how many they have. */
static enum err count(struct db *w, int64_t post_id, int64_t author_id, int delta)
{
	enum err e = sql_post_count_comments(w, (struct post_count_comments_in){.id = post_id, .delta = delta}, NULL);

	if (!e)
		e = sql_counters_add(w, (struct counters_add_in){.comments = delta}, NULL);
	return e ? e
		 : sql_counters_add_user(w, (struct counters_add_user_in){.id = author_id, .comments = delta}, NULL);
}

static enum err insert(struct db *w, void *arg)
{
	struct comment_change *c = arg;
	int64_t now = clock_now();
	struct post_comment_count_row post;
	struct id_row id;
	enum err e;

	e = sql_post_comment_count(w, c->mem, (struct post_comment_count_in){.id = c->post_id}, &post);
	if (!e)
		e = check_repeated(w, c, now);
	if (!e)
		e = sql_comment_insert(w, c->mem,
				       (struct comment_insert_in){.post_id = c->post_id,
								  .author_id = c->caller->user_id,
								  .body = c->body,
								  .body_html = c->body_html,
								  .renderer = MARKDOWN_RENDERER,
								  .created_at = now},
				       &id);
	if (!e)
		e = count(w, c->post_id, c->caller->user_id, 1);
	return e ? e : sql_comment_get(w, c->mem, (struct comment_get_in){.id = id.id}, &c->comment);
}

/* POST /posts/{id}/comments */
enum err op_createComment(struct req *rq)
{
	const struct create_comment_parameters *at = rq->parameters;
	const struct comment_create *in = rq->body;
	struct comment_change c = {.mem = rq->mem,
				   .caller = rq->caller,
				   .post_id = at->id,
				   .body = in->body,
				   .repeats_since = write_repeats_since(rq->config)};
	enum err e = markdown_body(rq, MARKDOWN_COMMENT, in->body, &c.body_html);

	if (!e)
		e = req_write(rq, insert, &c);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/body", FIELD_DUPLICATE,
				  "You wrote the same comment here less than a minute ago.");
	if (e)
		return e;
	reply_header(rq->reply, "Location",
		     arena_printf(rq->mem, API_PREFIX "/comments/%lld", (long long)c.comment.id).ptr);
	comment_write(req_reply(rq, 201), &c.comment);
	return OK;
}

/* The comment, if the caller wrote it or has `instead`. */
static enum err get_own(struct db *w, struct comment_change *c, uint32_t instead)
{
	enum err e = sql_comment_get(w, c->mem, (struct comment_get_in){.id = c->id}, &c->comment);

	if (e)
		return e;
	if (c->comment.author_id == c->caller->user_id)
		return OK;
	return instead && permission_allows(c->caller->permissions, instead) ? OK : ERR_PERMISSION;
}

static enum err update(struct db *w, void *arg)
{
	struct comment_change *c = arg;
	enum err e = get_own(w, c, 0);

	if (e || !c->body.ptr || str_eq(c->body, c->comment.body))
		return e;
	e = sql_comment_update(w,
			       (struct comment_update_in){.id = c->id,
							  .body = c->body,
							  .body_html = c->body_html,
							  .renderer = MARKDOWN_RENDERER,
							  .edited_at = clock_now()},
			       NULL);
	return e ? e : sql_comment_get(w, c->mem, (struct comment_get_in){.id = c->id}, &c->comment);
}

/* PUT /comments/{id}: replaces the body. Author only. */
enum err op_updateComment(struct req *rq)
{
	const struct update_comment_parameters *at = rq->parameters;
	const struct comment_update *in = rq->body;
	struct comment_change c = {.mem = rq->mem, .caller = rq->caller, .id = at->id, .body = in->body};
	enum err e = in->body.ptr ? markdown_body(rq, MARKDOWN_COMMENT, in->body, &c.body_html) : OK;

	if (!e)
		e = req_write(rq, update, &c);
	if (e)
		return e;
	comment_write(req_reply(rq, 200), &c.comment);
	return OK;
}

enum err comment_remove(struct db *w, struct arena *mem, int64_t id)
{
	struct comment_view_row comment;
	enum err e = sql_comment_get(w, mem, (struct comment_get_in){.id = id}, &comment);

	if (!e)
		e = sql_comment_delete(w, (struct comment_delete_in){.id = id}, NULL);
	return e ? e : count(w, comment.post_id, comment.author_id, -1);
}

static enum err remove_own(struct db *w, void *arg)
{
	struct comment_change *c = arg;
	enum err e = get_own(w, c, PERMISSION_MODERATE);

	if (!e)
		e = comment_remove(w, c->mem, c->id);
	if (e || c->comment.author_id == c->caller->user_id)
		return e;
	return audit_add(w, &(struct audit_entry){.actor_id = c->caller->user_id,
						  .action = AUDIT_COMMENT_DELETED,
						  .user_id = c->comment.author_id,
						  .post_id = c->comment.post_id,
						  .comment_id = c->id});
}

/* DELETE /comments/{id}. Author or moderator. */
enum err op_deleteComment(struct req *rq)
{
	const struct delete_comment_parameters *at = rq->parameters;
	struct comment_change c = {.mem = rq->mem, .caller = rq->caller, .id = at->id};
	enum err e = req_write(rq, remove_own, &c);

	if (!e)
		req_reply(rq, 204);
	return e;
}
