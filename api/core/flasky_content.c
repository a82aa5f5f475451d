/* Imports flasky's posts, comments and follows. */
#include "core/flasky_content.h"

#include <inttypes.h>

#include "base/limits.h"
#include "base/text.h"
#include "core/flasky_account.h"
#include "core/post_tag.h"
#include "domain/markdown.h"
#include "generated/flasky_content.sql.h"
#include "generated/import_write.sql.h"

/* Ordered by follower; `taken`: the number imported of the current one. */
static enum err take_follow(struct flasky *f, const struct flasky_follow_row *row, int64_t *taken)
{
	struct import_follow_in follow = {.follower_id = row->follower_id, .followed_id = row->followed_id};
	int64_t made;
	enum err e;

	if (row->follower_id == row->followed_id) {
		f->report->self_follows++;
		return OK;
	}
	if (*taken == LIMIT_FOLLOWING) {
		import_report_line(f->report, "over the limit of %d follows; skipped.", LIMIT_FOLLOWING);
		return OK;
	}
	follow.created_at = flasky_time(f, "timestamp", row->timestamp, f->now);
	e = sql_import_follow(f->w, follow, &made);
	if (e)
		return e;
	if (!made) {
		import_report_line(f->report, "one of the two does not exist; skipped.");
		return OK;
	}
	import_report_imported(f->report, IMPORT_FOLLOWS);
	++*taken;
	return OK;
}

enum err flasky_take_follows(struct flasky *f)
{
	struct rows _rows_ rows = {0};
	struct flasky_follow_row row;
	int64_t number = 0, follower = 0, taken = 0;
	enum err e;

	e = sql_flasky_follows(f->from, &rows);
	while (!e && sql_next_flasky_follow(&rows, &row)) {
		e = flasky_row_begin(f, IMPORT_FOLLOWS, number++, "follow of user %" PRId64 " by user %" PRId64,
				     row.followed_id, row.follower_id);
		if (row.follower_id != follower)
			taken = 0;
		follower = row.follower_id;
		if (!e)
			e = take_follow(f, &row, &taken);
	}
	if (e)
		return e;
	return db_close(&rows);
}

/* Cut to the limit of the context, and further if its HTML is still too long. */
static enum err render(struct flasky *f, enum markdown_context context, struct str given, struct str *ret_body,
		       struct rendered *ret_rendered)
{
	size_t most = context == MARKDOWN_POST ? LIMIT_POST_BYTES : LIMIT_COMMENT_BYTES;
	struct str whole = flasky_text(f, "body", given), body = flasky_cut(whole, most);
	struct rendered rendered;
	enum err e;

	e = markdown_render(f->mem, context, body, &rendered);
	while (e == ERR_INVALID && body.len) {
		body = flasky_cut(body, body.len / 2);
		e = markdown_render(f->mem, context, body, &rendered);
	}
	if (e)
		return e;
	if (body.len < whole.len)
		import_report_line(f->report, "its body is %zu bytes long; cut to %zu.", whole.len, body.len);
	if (text_is_blank(body))
		import_report_line(f->report, "its body is blank; kept as it is.");
	*ret_body = body;
	*ret_rendered = rendered;
	return OK;
}

static enum err take_post(struct flasky *f, const struct flasky_post_row *row, int64_t *before)
{
	struct import_post_in post = {.id = row->id, .author_id = row->author_id, .renderer = MARKDOWN_RENDERER};
	struct rendered rendered;
	int64_t made;
	enum err e;

	e = render(f, MARKDOWN_POST, row->body, &post.body, &rendered);
	if (e)
		return e;
	post.body_html = rendered.html;
	post.title = rendered.title;
	post.excerpt = rendered.excerpt;
	post.tags = tag_names(f->mem, &rendered.tags);
	post.created_at = flasky_time(f, "timestamp", row->timestamp, *before);
	*before = post.created_at;
	e = sql_import_post(f->w, post, &made);
	if (!e && !made) {
		import_report_line(f->report, "its author does not exist; attributed to a deleted user.");
		e = flasky_missing_author(f, &post.author_id);
		if (!e)
			e = sql_import_post(f->w, post, &made);
	}
	if (!e)
		e = tag_attach(f->w, f->mem, row->id, &rendered.tags);
	if (!e)
		import_report_imported(f->report, IMPORT_POSTS);
	return e;
}

enum err flasky_take_posts(struct flasky *f)
{
	struct rows _rows_ rows = {0};
	struct flasky_post_row row;
	int64_t number = 0, before = f->now;
	enum err e;

	e = sql_flasky_posts(f->from, &rows);
	while (!e && sql_next_flasky_post(&rows, &row)) {
		e = flasky_row_begin(f, IMPORT_POSTS, number++, "post %" PRId64, row.id);
		if (e)
			break;
		if (flasky_id_fits(row.id))
			e = take_post(f, &row, &before);
		else
			flasky_skip(f);
	}
	if (e)
		return e;
	return db_close(&rows);
}

/* If it was not imported: because its post is missing, or its author. */
static enum err take_orphan(struct flasky *f, struct import_comment_in *comment)
{
	struct count_row post;
	enum err e;

	e = sql_import_post_exists(f->w, f->mem, (struct import_post_exists_in){.id = comment->post_id}, &post);
	if (e)
		return e;
	if (!post.count) {
		import_report_line(f->report, "its post does not exist; skipped.");
		return OK;
	}
	import_report_line(f->report, "its author does not exist; attributed to a deleted user.");
	e = flasky_missing_author(f, &comment->author_id);
	if (!e)
		e = sql_import_comment(f->w, *comment, NULL);
	if (!e)
		import_report_imported(f->report, IMPORT_COMMENTS);
	return e;
}

static enum err take_comment(struct flasky *f, const struct flasky_comment_row *row, int64_t *before)
{
	struct import_comment_in comment = {.id = row->id,
					    .post_id = row->post_id,
					    .author_id = row->author_id,
					    .renderer = MARKDOWN_RENDERER,
					    .disabled = row->disabled != 0};
	struct rendered rendered;
	int64_t made;
	enum err e;

	e = render(f, MARKDOWN_COMMENT, row->body, &comment.body, &rendered);
	if (e)
		return e;
	comment.body_html = rendered.html;
	comment.created_at = flasky_time(f, "timestamp", row->timestamp, *before);
	*before = comment.created_at;
	e = sql_import_comment(f->w, comment, &made);
	if (e)
		return e;
	if (!made)
		return take_orphan(f, &comment);
	import_report_imported(f->report, IMPORT_COMMENTS);
	return OK;
}

enum err flasky_take_comments(struct flasky *f)
{
	struct rows _rows_ rows = {0};
	struct flasky_comment_row row;
	int64_t number = 0, before = f->now;
	enum err e;

	e = sql_flasky_comments(f->from, &rows);
	while (!e && sql_next_flasky_comment(&rows, &row)) {
		e = flasky_row_begin(f, IMPORT_COMMENTS, number++, "comment %" PRId64 " on post %" PRId64, row.id,
				     row.post_id);
		if (e)
			break;
		if (flasky_id_fits(row.id))
			e = take_comment(f, &row, &before);
		else
			flasky_skip(f);
	}
	if (e)
		return e;
	return db_close(&rows);
}
