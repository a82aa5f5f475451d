/* Moderation of comments. */
#include "core/moderation.h"

#include "base/limits.h"
#include "core/counter.h"
#include "core/user.h"
#include "domain/visibility.h"
#include "generated/comment.sql.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/users.h"
#include "resources/write.h"

/* The schema ModeratedComment. */
static void write_comment(struct json_writer *w, const struct moderated_row *comment)
{
	const struct text_state state = {.disabled = comment->disabled};
	bool shown = text_visibility(state, PLACE_MODERATION) == VISIBILITY_TEXT;

	jw_object(w, NULL);
	jw_int(w, "id", comment->id);
	jw_url(w, "url", API_PREFIX "/moderation/comments/", comment->id, "");
	jw_int(w, "post_id", comment->post_id);
	jw_url(w, "post_url", API_PREFIX "/posts/", comment->post_id, "");
	jw_str(w, "post_title", comment->post_title);
	jw_str(w, "body", shown ? comment->body : (struct str){0});
	jw_str(w, "body_html", shown ? comment->body_html : (struct str){0});
	jw_time(w, "timestamp", comment->created_at);
	jw_time(w, "edited_at", comment->edited_at);
	jw_bool(w, "disabled", comment->disabled);
	jw_time(w, "disabled_at", comment->disabled_at);
	jw_str(w, "disabled_by", comment->moderator);
	jw_bool(w, "disabled_by_deleted", comment->moderator_deleted);
	jw_str(w, "disabled_reason", comment->disabled_reason);
	author_write(w, "author", "author_url",
		     &(struct author){comment->author_id, comment->username, comment->avatar_hash, comment->deleted});
	jw_object_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct moderated_row comment;

	(void)rq;
	if (!sql_next_moderated(rows, &comment))
		return false;
	*ret_key = (struct anchor_row){comment.created_at, comment.id};
	if (out)
		write_comment(out, &comment);
	return true;
}

static const struct list queue = {.member = "comments",
				  .page_size = LIMIT_COMMENTS_PER_PAGE,
				  .find = sql_comment_anchor,
				  .count = sql_comment_count,
				  .open = sql_moderated_page,
				  .open_back = sql_moderated_page_back,
				  .next = write_next};

static const struct list queue_of_author = {.member = "comments",
					    .page_size = LIMIT_COMMENTS_PER_PAGE,
					    .find = sql_author_comment_anchor,
					    .count = sql_author_comment_count,
					    .open = sql_author_moderated_page,
					    .open_back = sql_author_moderated_page_back,
					    .next = write_next};

/* The comments of one author; none for an unknown one. */
static enum err list_of_author(struct req *rq, const struct list_moderated_comments_parameters *in)
{
	struct list_page page = {LIST_PAGE_SORTED(in), .filter = list_user_filter(rq, "author", in->author)};
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->author, &user);
	if (e && e != ERR_NOT_FOUND)
		return e;
	page.in.owner_id = e ? 0 : user.id;
	page.count = e ? 0 : user.comment_count;
	return list_reply(rq, &queue_of_author, &page);
}

/* GET /moderation/comments: newest first. */
enum err op_listModeratedComments(struct req *rq)
{
	const struct list_moderated_comments_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct counters_get_row counters;
	enum err e;

	if (in->author.ptr)
		return list_of_author(rq, in);
	e = sql_counters_get(rq->db, rq->mem, &counters);
	if (e)
		return e;
	page.count = counters.comment_count;
	return list_reply(rq, &queue, &page);
}

static void reply_comment(struct req *rq, const struct moderated_row *comment)
{
	rq->reply->version = comment->version;
	write_comment(req_reply(rq, 200), comment);
}

/* GET /moderation/comments/{id} */
enum err op_getModeratedComment(struct req *rq)
{
	const struct get_moderated_comment_parameters *at = rq->parameters;
	struct moderated_row comment;
	enum err e;

	e = sql_moderated_get(rq->db, rq->mem, (struct moderated_get_in){.id = at->id}, &comment);
	if (e)
		return e;
	reply_comment(rq, &comment);
	return OK;
}

/* PUT /moderation/comments/{id}: disables or enables it. */
enum err op_moderateComment(struct req *rq)
{
	const struct moderate_comment_parameters *at = rq->parameters;
	const struct moderation_update *in = rq->body;
	struct moderation m = {.mem = rq->mem,
			       .caller = rq->caller,
			       .precondition = &rq->precondition,
			       .comment_id = at->id,
			       .disable = in->disabled,
			       .reason = in->reason};
	enum err e;

	e = req_write(rq, moderation_decide, &m);
	if (e)
		return e;
	reply_comment(rq, &m.comment);
	return OK;
}
