/* GET /feeds/…: which feeds there are, and their entries. */
#include "resources/feeds.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/config.h"
#include "base/limits.h"
#include "core/post.h"
#include "core/user.h"
#include "generated/comment.sql.h"
#include "resources/feed_atom.h"
#include "resources/feed_json.h"

#define SOURCE_SEGMENTS 3

static int64_t latest(int64_t created_at, int64_t edited_at)
{
	return edited_at > created_at ? edited_at : created_at;
}

static struct str user_url(struct req *rq, struct str username, bool deleted)
{
	if (deleted)
		return (struct str){0};
	return arena_printf(rq->mem, "%s/user/%.*s", rq->config->base_url, (int)username.len, username.ptr);
}

static struct str post_url(struct req *rq, int64_t id)
{
	return arena_printf(rq->mem, "%s/post/%" PRId64, rq->config->base_url, id);
}

/* That of its page, which has one even if the post has none. */
static struct str title_of(const struct post_view_row *post)
{
	return post->title.len ? post->title : STR("Post");
}

static void add_post(struct feed_writer *feed, const struct post_view_row *row)
{
	struct req *rq = feed->rq;
	const struct post_view_row post = post_complete(rq->mem, row);
	struct str url = post_url(rq, post.id);

	feed_add(feed,
		 &(struct feed_entry){.id = feed_entry_id(feed, "post", post.id, post.created_at),
				      .url = url,
				      .title = title_of(&post),
				      .html = post.body_html,
				      .author = post.username,
				      .author_url = user_url(rq, post.username, post.deleted),
				      .comments_url = arena_printf(rq->mem, "%s/feeds/posts/%" PRId64 "/comments",
								   rq->config->base_url, post.id),
				      .created_at = post.created_at,
				      .updated_at = latest(post.created_at, post.edited_at)},
		 url);
}

static void add_comment(struct feed_writer *feed, const struct comment_view_row *comment)
{
	struct req *rq = feed->rq;
	struct str page = post_url(rq, comment->post_id);

	feed_add(feed,
		 &(struct feed_entry){.id = feed_entry_id(feed, "comment", comment->id, comment->created_at),
				      .url = arena_printf(rq->mem, "%s#comment-%" PRId64, page.ptr, comment->id),
				      .title = arena_printf(rq->mem, "Comment by %.*s", (int)comment->username.len,
							    comment->username.ptr),
				      .html = comment->body_html,
				      .author = comment->username,
				      .author_url = user_url(rq, comment->username, comment->deleted),
				      .created_at = comment->created_at,
				      .updated_at = latest(comment->created_at, comment->edited_at)},
		 page);
}

static bool next_post(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct post_view_row post;

	(void)rq;
	if (!sql_next_post_view(rows, &post))
		return false;
	*ret_key = (struct anchor_row){post.created_at, post.id};
	if (out)
		add_post(out, &post);
	return true;
}

/* Disabled comments are omitted. */
static bool next_comment(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct comment_view_row comment;

	(void)rq;
	if (!sql_next_comment_view(rows, &comment))
		return false;
	*ret_key = (struct anchor_row){comment.created_at, comment.id};
	if (out && !comment.disabled)
		add_comment(out, &comment);
	return true;
}

static enum err find_site(struct req *rq, struct str ref, struct feed *feed, int64_t *ret_id)
{
	(void)ref;
	(void)ret_id;
	feed->title = STR("Retort");
	feed->url = arena_printf(rq->mem, "%s/", rq->config->base_url);
	feed->path = STR("/feeds/posts");
	return OK;
}

static bool is_id(struct str ref)
{
	return ref.len && ref.ptr[0] != '0' && strspn(ref.ptr, "0123456789") == ref.len;
}

static enum err find_user(struct req *rq, struct str ref, struct feed *feed, int64_t *ret_id)
{
	struct user_view_row user;
	enum err e;

	if (ref.ptr[0] != '@' && !is_id(ref))
		return ERR_NOT_FOUND;
	e = user_find(rq->db, rq->mem, ref, &user);
	if (e)
		return e;
	if (user.deleted)
		return ERR_NOT_FOUND;
	feed->title = arena_printf(rq->mem, "Posts by %s", user.username.ptr);
	feed->url = user_url(rq, user.username, false);
	feed->path = arena_printf(rq->mem, "/feeds/users/%" PRId64, user.id);
	*ret_id = user.id;
	return OK;
}

static enum err find_post(struct req *rq, struct str ref, struct feed *feed, int64_t *ret_id)
{
	struct post_get_in in = {.id = strtoll(ref.ptr, NULL, 10)};
	struct post_view_row post;
	enum err e;

	if (!is_id(ref))
		return ERR_NOT_FOUND;
	e = sql_post_get(rq->db, rq->mem, in, &post);
	if (e)
		return e;
	post = post_complete(rq->mem, &post);
	feed->title = arena_printf(rq->mem, "Comments on %s", title_of(&post).ptr);
	feed->url = post_url(rq, post.id);
	feed->path = arena_printf(rq->mem, "/feeds/posts/%" PRId64 "/comments", post.id);
	*ret_id = post.id;
	return OK;
}

static const struct list posts = {
    .page_size = LIMIT_POSTS_PER_PAGE, .open = sql_post_page, .open_back = sql_post_page_back, .next = next_post};
static const struct list posts_of_user = {.page_size = LIMIT_POSTS_PER_PAGE,
					  .open = sql_user_post_page,
					  .open_back = sql_user_post_page_back,
					  .next = next_post};
static const struct list comments_of_post = {.page_size = LIMIT_COMMENTS_PER_PAGE,
					     .oldest_first = true,
					     .open = sql_post_comment_page,
					     .open_back = sql_post_comment_page_back,
					     .next = next_comment};

/* What there are feeds of. In `path`, NULL is any segment: what `find` looks up. It fills in the feed, and the owner of
 * the list. */
static const struct source {
	const char *path[SOURCE_SEGMENTS];
	unsigned count;
	const struct list *list;
	enum err (*find)(struct req *rq, struct str ref, struct feed *feed, int64_t *ret_owner_id);
} sources[] = {
    {{"posts"}, 1, &posts, find_site},
    {{"users", NULL}, 2, &posts_of_user, find_user},
    {{"posts", NULL, "comments"}, 3, &comments_of_post, find_post},
};

/* Cuts the suffix of a format off; NULL if the name has none. */
static const struct feed_format *cut_suffix(struct str *name)
{
	static const struct feed_format *const formats[] = {&feed_atom, &feed_json};

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		struct str suffix = formats[i]->suffix;

		if (name->len <= suffix.len || memcmp(name->ptr + name->len - suffix.len, suffix.ptr, suffix.len) != 0)
			continue;
		name->len -= suffix.len;
		return formats[i];
	}
	return NULL;
}

static bool matches(const struct source *source, const struct str *path, unsigned count, struct str *ret_ref)
{
	struct str ref = {0};

	for (unsigned i = 0; i < count; i++) {
		if (!source->path[i])
			ref = path[i];
		else if (!str_eq(path[i], str_from(source->path[i])))
			return false;
	}
	*ret_ref = ref;
	return true;
}

static const struct source *find_source(const struct str *path, unsigned count, struct str *ret_ref)
{
	for (size_t i = 0; i < sizeof(sources) / sizeof(*sources); i++)
		if (sources[i].count == count && matches(&sources[i], path, count, ret_ref))
			return &sources[i];
	return NULL;
}

enum err feeds_answer(struct req *rq, const struct str *path, unsigned count, struct str from, struct str until)
{
	struct list_page page = {.number = 1, .from = from, .until = until, .sort = STR("newest")};
	struct str names[SOURCE_SEGMENTS], ref = {0};
	const struct feed_format *format;
	const struct source *source;
	struct feed feed = {0};
	enum err e;

	if (!rq->config->public_read || count == 0 || count > SOURCE_SEGMENTS)
		return ERR_NOT_FOUND;
	memcpy(names, path, count * sizeof(*names));
	format = cut_suffix(&names[count - 1]);
	source = format ? find_source(names, count, &ref) : NULL;
	if (!source)
		return ERR_NOT_FOUND;
	e = source->find(rq, arena_str(rq->mem, ref), &feed, &page.in.owner_id);
	if (e)
		return e;
	page.size = source->list->page_size;
	return feed_reply(rq, format, &feed, source->list, &page);
}
