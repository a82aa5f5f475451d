/* Posts. */
#include "resources/posts.h"

#include "base/limits.h"
#include "base/text.h"
#include "base/url.h"
#include "core/counter.h"
#include "core/post.h"
#include "core/post_tag.h"
#include "core/write_limit.h"
#include "generated/operations.h"
#include "resources/creation.h"
#include "resources/list.h"
#include "resources/rendering.h"
#include "resources/users.h"
#include "resources/write.h"

/* Names with blanks between them. */
static void write_tags(struct json_writer *w, struct str names)
{
	const char *rest = names.ptr;
	struct str name;

	jw_array(w, "tags");
	while (text_next_item(&rest, &name))
		jw_str(w, NULL, name);
	jw_array_end(w);
}

/* The schema Post. */
static void write_post(struct req *rq, struct json_writer *w, const struct post_view_row *row, bool in_list)
{
	const struct post_view_row post = post_complete(rq->mem, row);

	jw_object(w, NULL);
	jw_int(w, "id", post.id);
	jw_url(w, "url", API_PREFIX "/posts/", post.id, "");
	jw_str(w, "title", post.title);
	if (!in_list)
		jw_str(w, "excerpt", post.excerpt);
	write_tags(w, post.tags);
	jw_str(w, "body", post.body);
	jw_str(w, "body_html", post.body_html);
	jw_time(w, "timestamp", post.created_at);
	jw_time(w, "edited_at", post.edited_at);
	author_write(w, "author", "author_url",
		     &(struct author){post.author_id, post.username, post.avatar_hash, post.deleted});
	jw_url(w, "comments_url", API_PREFIX "/posts/", post.id, "/comments");
	jw_int(w, "comment_count", post.comment_count);
	jw_object_end(w);
}

bool post_write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct post_view_row post;

	if (!sql_next_post_view(rows, &post))
		return false;
	*ret_key = (struct anchor_row){post.created_at, post.id};
	if (out)
		write_post(rq, out, &post, true);
	return true;
}

static const struct list all_posts = {.member = "posts",
				      .page_size = LIMIT_POSTS_PER_PAGE,
				      .find = sql_post_anchor,
				      .count = sql_post_count,
				      .open = sql_post_page,
				      .open_back = sql_post_page_back,
				      .next = post_write_next};

static const struct list posts_of_user = {.member = "posts",
					  .page_size = LIMIT_POSTS_PER_PAGE,
					  .find = sql_user_post_anchor,
					  .count = sql_user_post_count,
					  .open = sql_user_post_page,
					  .open_back = sql_user_post_page_back,
					  .next = post_write_next};

static const struct list posts_of_tag = {.member = "posts",
					 .page_size = LIMIT_POSTS_PER_PAGE,
					 .find = sql_tag_post_anchor,
					 .count = sql_tag_post_count,
					 .open = sql_tag_post_page,
					 .open_back = sql_tag_post_page_back,
					 .next = post_write_next};

/* The posts with one tag; none for an unknown one. */
static enum err list_of_tag(struct req *rq, const struct list_posts_parameters *in)
{
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct tag_row tag;
	enum err e;

	if (in->author.ptr)
		return req_refuse_parameter(rq, "tag", FIELD_UNKNOWN_VALUE, "Choose a tag or an author, not both.");
	e = tag_get(rq->db, rq->mem, in->tag, &tag);
	if (e && e != ERR_NOT_FOUND)
		return e;
	page.filter = arena_printf(rq->mem, "tag=%s&", url_encode(rq->mem, in->tag).ptr);
	page.in.owner_id = e ? 0 : tag.id;
	page.count = e ? 0 : tag.post_count;
	return list_reply(rq, &posts_of_tag, &page);
}

/* The posts of one author; none for an unknown one. */
static enum err list_of_author(struct req *rq, const struct list_posts_parameters *in)
{
	struct list_page page = {LIST_PAGE_SORTED(in), .filter = list_user_filter(rq, "author", in->author)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->author, &user);
	if (e && e != ERR_NOT_FOUND)
		return e;
	page.in.owner_id = e ? 0 : user.id;
	page.count = e ? 0 : user.post_count;
	return list_reply(rq, &posts_of_user, &page);
}

/* GET /posts: all posts, newest first. */
enum err op_listPosts(struct req *rq)
{
	const struct list_posts_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct counters_get_row counters;
	enum err e;

	if (in->tag.ptr)
		return list_of_tag(rq, in);
	if (in->author.ptr)
		return list_of_author(rq, in);
	e = sql_counters_get(rq->db, rq->mem, &counters);
	if (e)
		return e;
	page.count = counters.post_count;
	return list_reply(rq, &all_posts, &page);
}

/* GET /users/{id}/posts: newest first. */
enum err op_listUserPosts(struct req *rq)
{
	const struct list_user_posts_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	page.in.owner_id = user.id;
	page.count = user.post_count;
	return list_reply(rq, &posts_of_user, &page);
}

static void reply_post(struct req *rq, int status, const struct post_view_row *post)
{
	rq->reply->version = post->version;
	write_post(rq, req_reply(rq, status), post, false);
}

/* GET /posts/{id} */
enum err op_getPost(struct req *rq)
{
	const struct get_post_parameters *in = rq->parameters;
	struct post_view_row post;
	enum err e;

	e = sql_post_get(rq->db, rq->mem, (struct post_get_in){.id = in->id}, &post);
	if (e)
		return e;
	reply_post(rq, 200, &post);
	return OK;
}

static void answer_created(struct req *rq, const void *change)
{
	const struct post_view_row *post = &((const struct post_change *)change)->post;

	reply_header(rq->reply, "Location", arena_printf(rq->mem, API_PREFIX "/posts/%lld", (long long)post->id).ptr);
	reply_post(rq, 201, post);
}

/* POST /posts */
enum err op_createPost(struct req *rq)
{
	const struct post_create *in = rq->body;
	struct post_change c = {
	    .mem = rq->mem, .caller = rq->caller, .body = in->body, .repeats_since = write_repeats_since(rq->config)};
	enum err e;

	e = render_body(rq, MARKDOWN_POST, in->body, &c.rendered);
	if (e)
		return e;
	e = req_create(
	    rq,
	    &(struct creation){
		.ask = post_ask, .create = post_create, .answer = answer_created, .arg = &c, .post_id = &c.post.id});
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/body", FIELD_DUPLICATE,
				  "You published the same text less than a minute ago.");
	return e;
}

/* PUT /posts/{id}: replaces the body. Author or administrator. */
enum err op_updatePost(struct req *rq)
{
	const struct update_post_parameters *at = rq->parameters;
	const struct post_update *in = rq->body;
	struct post_change c = {
	    .mem = rq->mem, .caller = rq->caller, .precondition = &rq->precondition, .id = at->id, .body = in->body};
	enum err e = OK;

	if (in->body.ptr)
		e = render_body(rq, MARKDOWN_POST, in->body, &c.rendered);
	if (e)
		return e;
	e = req_write(rq, post_update, &c);
	if (e)
		return e;
	reply_post(rq, 200, &c.post);
	return OK;
}

/* DELETE /posts/{id}: with its comments. Author or administrator. */
enum err op_deletePost(struct req *rq)
{
	const struct delete_post_parameters *at = rq->parameters;
	struct post_change c = {.mem = rq->mem, .caller = rq->caller, .precondition = &rq->precondition, .id = at->id};
	enum err e;

	e = req_write(rq, post_delete, &c);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
}
