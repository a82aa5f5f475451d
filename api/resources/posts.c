/* Posts. */
#include "base/clock.h"
#include "base/limits.h"
#include "domain/permission.h"
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

/* The schema Post. */
static void post_write(struct json_writer *w, const struct post_view_row *post)
{
	jw_object(w, NULL);
	jw_int(w, "id", post->id);
	jw_url(w, "url", API_PREFIX "/posts/", post->id, "");
	jw_str(w, "body", post->body);
	jw_str(w, "body_html", post->body_html);
	jw_time(w, "timestamp", post->created_at);
	jw_time(w, "edited_at", post->edited_at);
	person_write(w, "author", "author_url", post->author_id, post->username, post->avatar_hash);
	jw_url(w, "comments_url", API_PREFIX "/posts/", post->id, "/comments");
	jw_int(w, "comment_count", post->comment_count);
	jw_object_end(w);
}

bool post_write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write)
{
	struct post_view_row post;

	if (!sql_next_post_view(rows, &post))
		return false;
	*ret_key = (struct anchor_row){post.created_at, post.id};
	if (write)
		post_write(&rq->reply->body, &post);
	return true;
}

static const struct list all_posts = {.member = "posts",
				      .page_size = LIMIT_POSTS_PER_PAGE,
				      .find = sql_post_anchor,
				      .open = sql_post_page,
				      .next = post_write_next};

/* GET /posts: all posts, newest first. */
enum err op_listPosts(struct req *rq)
{
	const struct list_posts_parameters *in = rq->parameters;
	struct counters_get_row counters;
	enum err e = sql_counters_get(rq->db, rq->mem, &counters);

	return e ? e
		 : list_reply(rq, &all_posts,
			      &(struct list_page){.number = in->page, .from = in->from, .count = counters.post_count});
}

/* GET /posts/{id} */
enum err op_getPost(struct req *rq)
{
	const struct get_post_parameters *in = rq->parameters;
	struct post_view_row post;
	enum err e = sql_post_get(rq->db, rq->mem, (struct post_get_in){.id = in->id}, &post);

	if (e)
		return e;
	post_write(req_reply(rq, 200), &post);
	return OK;
}

/* A post on its way into the database. */
struct post_change {
	struct arena *mem;
	const struct caller *caller;
	int64_t id;
	struct str body, body_html; /* body absent: stays as it is */
	int64_t repeats_since;	    /* as of write_repeats_since() */
	struct post_view_row post;  /* as it is then */
};

/* ERR_CONFLICT: the author published the same text a moment ago. */
static enum err check_repeated(struct db *w, const struct post_change *c, int64_t now)
{
	struct id_row id;
	enum err e = sql_post_repeated(
	    w, c->mem,
	    (struct post_repeated_in){
		.author_id = c->caller->user_id, .after_at = c->repeats_since, .now_at = now, .body = c->body},
	    &id);

	return e == ERR_NOT_FOUND ? OK : e ? e : ERR_CONFLICT;
}

static enum err insert(struct db *w, void *arg)
{
	struct post_change *c = arg;
	int64_t now = clock_now();
	struct id_row id;
	enum err e;

	e = check_repeated(w, c, now);
	if (!e)
		e = sql_post_insert(w, c->mem,
				    (struct post_insert_in){.author_id = c->caller->user_id,
							    .body = c->body,
							    .body_html = c->body_html,
							    .renderer = MARKDOWN_RENDERER,
							    .created_at = now},
				    &id);
	if (!e)
		e = sql_counters_add(w, (struct counters_add_in){.posts = 1}, NULL);
	if (!e)
		e = sql_counters_add_user(w, (struct counters_add_user_in){.id = c->caller->user_id, .posts = 1}, NULL);
	return e ? e : sql_post_get(w, c->mem, (struct post_get_in){.id = id.id}, &c->post);
}

/* POST /posts */
enum err op_createPost(struct req *rq)
{
	const struct post_create *in = rq->body;
	struct post_change c = {
	    .mem = rq->mem, .caller = rq->caller, .body = in->body, .repeats_since = write_repeats_since(rq->config)};
	enum err e = markdown_body(rq, MARKDOWN_POST, in->body, &c.body_html);

	if (!e)
		e = req_write(rq, insert, &c);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/body", FIELD_DUPLICATE,
				  "You published the same text less than a minute ago.");
	if (e)
		return e;
	reply_header(rq->reply, "Location", arena_printf(rq->mem, API_PREFIX "/posts/%lld", (long long)c.post.id).ptr);
	post_write(req_reply(rq, 201), &c.post);
	return OK;
}

static bool is_own(const struct post_change *c)
{
	return c->post.author_id == c->caller->user_id;
}

/* The post, if the caller may change it: its author or an administrator. */
static enum err get_own(struct db *w, struct post_change *c)
{
	enum err e;

	e = sql_post_get(w, c->mem, (struct post_get_in){.id = c->id}, &c->post);
	if (e)
		return e;
	return is_own(c) || permission_allows(c->caller->permissions, PERMISSION_ADMIN) ? OK : ERR_PERMISSION;
}

/* What is done to another's post is written down. */
static enum err note(struct db *w, const struct post_change *c, const char *action)
{
	if (is_own(c))
		return OK;
	return audit_add(
	    w, &(struct audit_entry){
		   .actor_id = c->caller->user_id, .action = action, .user_id = c->post.author_id, .post_id = c->id});
}

static enum err update(struct db *w, void *arg)
{
	struct post_change *c = arg;
	enum err e = get_own(w, c);

	if (e || !c->body.ptr || str_eq(c->body, c->post.body))
		return e;
	e = sql_post_update(w,
			    (struct post_update_in){.id = c->id,
						    .body = c->body,
						    .body_html = c->body_html,
						    .renderer = MARKDOWN_RENDERER,
						    .edited_at = clock_now()},
			    NULL);
	if (!e)
		e = note(w, c, AUDIT_POST_EDITED);
	return e ? e : sql_post_get(w, c->mem, (struct post_get_in){.id = c->id}, &c->post);
}

/* PUT /posts/{id}: replaces the body. Author or administrator. */
enum err op_updatePost(struct req *rq)
{
	const struct update_post_parameters *at = rq->parameters;
	const struct post_update *in = rq->body;
	struct post_change c = {.mem = rq->mem, .caller = rq->caller, .id = at->id, .body = in->body};
	enum err e = in->body.ptr ? markdown_body(rq, MARKDOWN_POST, in->body, &c.body_html) : OK;

	if (!e)
		e = req_write(rq, update, &c);
	if (e)
		return e;
	post_write(req_reply(rq, 200), &c.post);
	return OK;
}

enum err post_remove(struct db *w, struct arena *mem, int64_t id)
{
	struct post_view_row post;
	enum err e = sql_post_get(w, mem, (struct post_get_in){.id = id}, &post);

	if (!e)
		e = sql_post_comments_uncount(w, (struct post_comments_uncount_in){.post_id = id}, NULL);
	if (!e)
		e = sql_post_comments_delete(w, (struct post_comments_delete_in){.post_id = id}, NULL);
	if (!e)
		e = sql_post_delete(w, (struct post_delete_in){.id = id}, NULL);
	if (!e)
		e = sql_counters_add(w, (struct counters_add_in){.posts = -1, .comments = -post.comment_count}, NULL);
	return e ? e : sql_counters_add_user(w, (struct counters_add_user_in){.id = post.author_id, .posts = -1}, NULL);
}

static enum err remove_own(struct db *w, void *arg)
{
	struct post_change *c = arg;
	enum err e = get_own(w, c);

	if (!e)
		e = post_remove(w, c->mem, c->id);
	return e ? e : note(w, c, AUDIT_POST_DELETED);
}

/* DELETE /posts/{id}: with its comments. Author or administrator. */
enum err op_deletePost(struct req *rq)
{
	const struct delete_post_parameters *at = rq->parameters;
	struct post_change c = {.mem = rq->mem, .caller = rq->caller, .id = at->id};
	enum err e = req_write(rq, remove_own, &c);

	if (!e)
		req_reply(rq, 204);
	return e;
}
