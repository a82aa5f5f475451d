/* What moderators see of comments, and do to them. */
#include "base/clock.h"
#include "base/limits.h"
#include "generated/comments.sql.h"
#include "generated/counters.sql.h"
#include "generated/moderation.sql.h"
#include "generated/operations.h"
#include "resources/audit.h"
#include "resources/list.h"
#include "resources/views.h"
#include "resources/write.h"

/* The schema ModeratedComment. */
static void write_comment(struct json_writer *w, const struct moderated_row *comment)
{
	jw_object(w, NULL);
	jw_int(w, "id", comment->id);
	jw_url(w, "url", API_PREFIX "/comments/", comment->id, "");
	jw_int(w, "post_id", comment->post_id);
	jw_url(w, "post_url", API_PREFIX "/posts/", comment->post_id, "");
	jw_str(w, "body", comment->body);
	jw_str(w, "body_html", comment->body_html);
	jw_time(w, "timestamp", comment->created_at);
	jw_time(w, "edited_at", comment->edited_at);
	jw_bool(w, "disabled", comment->disabled);
	jw_time(w, "disabled_at", comment->disabled_at);
	jw_str(w, "disabled_by", comment->moderator);
	jw_str(w, "disabled_reason", comment->disabled_reason);
	person_write(w, "author", "author_url", comment->author_id, comment->username, comment->avatar_hash);
	jw_object_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write)
{
	struct moderated_row comment;

	if (!sql_next_moderated(rows, &comment))
		return false;
	*ret_key = (struct anchor_row){comment.created_at, comment.id};
	if (write)
		write_comment(&rq->reply->body, &comment);
	return true;
}

static const struct list queue = {.member = "comments",
				  .page_size = LIMIT_COMMENTS_PER_PAGE,
				  .find = sql_comment_anchor,
				  .open = sql_moderated_page,
				  .next = write_next};

/* GET /moderation/comments: newest first. */
enum err op_listModeratedComments(struct req *rq)
{
	const struct list_moderated_comments_parameters *in = rq->parameters;
	struct counters_get_row counters;
	enum err e = sql_counters_get(rq->db, rq->mem, &counters);

	return e ? e
		 : list_reply(
		       rq, &queue,
		       &(struct list_page){.number = in->page, .from = in->from, .count = counters.comment_count});
}

/* GET /moderation/comments/{id} */
enum err op_getModeratedComment(struct req *rq)
{
	const struct get_moderated_comment_parameters *at = rq->parameters;
	struct moderated_row comment;
	enum err e = sql_moderated_get(rq->db, rq->mem, (struct moderated_get_in){.id = at->id}, &comment);

	if (e)
		return e;
	write_comment(req_reply(rq, 200), &comment);
	return OK;
}

struct decision {
	struct arena *mem;
	const struct caller *caller;
	int64_t id;
	const struct moderation_update *in;
	struct moderated_row comment; /* as it is then */
};

static enum err store_decision(struct db *w, const struct decision *d)
{
	if (!d->in->disabled)
		return sql_comment_enable(w, (struct comment_enable_in){.id = d->id}, NULL);
	return sql_comment_disable(w,
				   (struct comment_disable_in){.id = d->id,
							       .disabled_at = clock_now(),
							       .disabled_by = d->caller->user_id,
							       .disabled_reason = d->in->reason},
				   NULL);
}

/* Whether a comment is as it is wanted to be; a reason that was not sent stays. */
static bool is_decided(const struct decision *d)
{
	return (bool)d->comment.disabled == d->in->disabled &&
	       (!d->in->disabled || !d->in->reason.ptr || str_eq(d->in->reason, d->comment.disabled_reason));
}

static enum err decide(struct db *w, void *arg)
{
	struct decision *d = arg;
	enum err e;

	e = sql_moderated_get(w, d->mem, (struct moderated_get_in){.id = d->id}, &d->comment);
	if (e || is_decided(d))
		return e;
	e = store_decision(w, d);
	if (!e)
		e = audit_add(
		    w, &(struct audit_entry){.actor_id = d->caller->user_id,
					     .action = d->in->disabled ? AUDIT_COMMENT_DISABLED : AUDIT_COMMENT_ENABLED,
					     .user_id = d->comment.author_id,
					     .post_id = d->comment.post_id,
					     .comment_id = d->id});
	return e ? e : sql_moderated_get(w, d->mem, (struct moderated_get_in){.id = d->id}, &d->comment);
}

/* PUT /moderation/comments/{id}: disables or enables it. */
enum err op_moderateComment(struct req *rq)
{
	const struct moderate_comment_parameters *at = rq->parameters;
	struct decision d = {.mem = rq->mem, .caller = rq->caller, .id = at->id, .in = rq->body};
	enum err e = req_write(rq, decide, &d);

	if (e)
		return e;
	write_comment(req_reply(rq, 200), &d.comment);
	return OK;
}
