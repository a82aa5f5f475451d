/* Comments. */
#include "core/comment.h"

#include "base/limits.h"
#include "core/counter.h"
#include "core/user.h"
#include "core/write_limit.h"
#include "domain/visibility.h"
#include "generated/operations.h"
#include "generated/post.sql.h"
#include "resources/creation.h"
#include "resources/list.h"
#include "resources/rendering.h"
#include "resources/users.h"
#include "resources/write.h"

/* The schema Comment. The text of a disabled comment is omitted; moderators get it elsewhere. */
static void write_comment(struct json_writer *w, const struct comment_view_row *comment)
{
	const struct text_state state = {.disabled = comment->disabled};
	bool shown = text_visibility(state, PLACE_READING) == VISIBILITY_TEXT;

	jw_object(w, NULL);
	jw_int(w, "id", comment->id);
	jw_url(w, "url", API_PREFIX "/comments/", comment->id, "");
	jw_int(w, "post_id", comment->post_id);
	jw_url(w, "post_url", API_PREFIX "/posts/", comment->post_id, "");
	jw_str(w, "body", shown ? comment->body : (struct str){0});
	jw_str(w, "body_html", shown ? comment->body_html : (struct str){0});
	jw_time(w, "timestamp", comment->created_at);
	jw_time(w, "edited_at", comment->edited_at);
	jw_bool(w, "disabled", comment->disabled);
	author_write(w, "author", "author_url",
		     &(struct author){comment->author_id, comment->username, comment->avatar_hash, comment->deleted});
	jw_object_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct comment_view_row comment;

	(void)rq;
	if (!sql_next_comment_view(rows, &comment))
		return false;
	*ret_key = (struct anchor_row){comment.created_at, comment.id};
	if (out)
		write_comment(out, &comment);
	return true;
}

static const struct list all_comments = {.member = "comments",
					 .page_size = LIMIT_COMMENTS_PER_PAGE,
					 .find = sql_comment_anchor,
					 .count = sql_comment_count,
					 .open = sql_comment_page,
					 .open_back = sql_comment_page_back,
					 .next = write_next};

static const struct list comments_of_post = {.member = "comments",
					     .page_size = LIMIT_COMMENTS_PER_PAGE,
					     .oldest_first = true,
					     .find = sql_post_comment_anchor,
					     .count = sql_post_comment_count_between,
					     .open = sql_post_comment_page,
					     .open_back = sql_post_comment_page_back,
					     .next = write_next};

static const struct list comments_of_author = {.member = "comments",
					       .page_size = LIMIT_COMMENTS_PER_PAGE,
					       .find = sql_author_comment_anchor,
					       .count = sql_author_comment_count,
					       .open = sql_author_comment_page,
					       .open_back = sql_author_comment_page_back,
					       .next = write_next};

/* The comments of one author; none for an unknown one. */
static enum err list_of_author(struct req *rq, const struct list_comments_parameters *in)
{
	struct list_page page = {LIST_PAGE_SORTED(in), .filter = list_user_filter(rq, "author", in->author)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->author, &user);
	if (e && e != ERR_NOT_FOUND)
		return e;
	page.in.owner_id = e ? 0 : user.id;
	page.count = e ? 0 : user.comment_count;
	return list_reply(rq, &comments_of_author, &page);
}

/* GET /comments: all comments, newest first. */
enum err op_listComments(struct req *rq)
{
	const struct list_comments_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct counters_get_row counters;
	enum err e;

	if (in->author.ptr)
		return list_of_author(rq, in);
	e = sql_counters_get(rq->db, rq->mem, &counters);
	if (e)
		return e;
	page.count = counters.comment_count;
	return list_reply(rq, &all_comments, &page);
}

/* GET /posts/{id}/comments: oldest first. */
enum err op_listPostComments(struct req *rq)
{
	const struct list_post_comments_parameters *in = rq->parameters;
	struct list_page page = {.in.owner_id = in->id, LIST_PAGE_SORTED(in)};
	struct post_comment_count_row post;
	enum err e;

	e = sql_post_comment_count(rq->db, rq->mem, (struct post_comment_count_in){.id = in->id}, &post);
	if (e)
		return e;
	page.count = post.comment_count;
	return list_reply(rq, &comments_of_post, &page);
}

static void reply_comment(struct req *rq, int status, const struct comment_view_row *comment)
{
	rq->reply->version = comment->version;
	write_comment(req_reply(rq, status), comment);
}

/* GET /comments/{id} */
enum err op_getComment(struct req *rq)
{
	const struct get_comment_parameters *in = rq->parameters;
	struct comment_view_row comment;
	enum err e;

	e = sql_comment_get(rq->db, rq->mem, (struct comment_get_in){.id = in->id}, &comment);
	if (e)
		return e;
	reply_comment(rq, 200, &comment);
	return OK;
}

static void answer_created(struct req *rq, const void *change)
{
	const struct comment_view_row *comment = &((const struct comment_change *)change)->comment;

	reply_header(rq->reply, "Location",
		     arena_printf(rq->mem, API_PREFIX "/comments/%lld", (long long)comment->id).ptr);
	reply_comment(rq, 201, comment);
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
	enum err e;

	e = render_body(rq, MARKDOWN_COMMENT, in->body, &c.rendered);
	if (e)
		return e;
	e = req_create(rq, &(struct creation){

			       .ask = comment_ask,
			       .create = comment_create,
			       .answer = answer_created,
			       .arg = &c,
			       .comment_id = &c.comment.id});
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/body", FIELD_DUPLICATE,
				  "You wrote the same comment here less than a minute ago.");
	return e;
}

/* PUT /comments/{id}: replaces the body. Author only. */
enum err op_updateComment(struct req *rq)
{
	const struct update_comment_parameters *at = rq->parameters;
	const struct comment_update *in = rq->body;
	struct comment_change c = {
	    .mem = rq->mem, .caller = rq->caller, .precondition = &rq->precondition, .id = at->id, .body = in->body};
	enum err e = OK;

	if (in->body.ptr)
		e = render_body(rq, MARKDOWN_COMMENT, in->body, &c.rendered);
	if (e)
		return e;
	e = req_write(rq, comment_update, &c);
	if (e)
		return e;
	reply_comment(rq, 200, &c.comment);
	return OK;
}

/* DELETE /comments/{id}. Author or moderator. */
enum err op_deleteComment(struct req *rq)
{
	const struct delete_comment_parameters *at = rq->parameters;
	struct comment_change c = {
	    .mem = rq->mem, .caller = rq->caller, .precondition = &rq->precondition, .id = at->id};
	enum err e;

	e = req_write(rq, comment_delete, &c);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
}
