/* Moderation of comments. */
#include "core/moderation.h"

#include "base/clock.h"
#include "core/audit.h"

static enum err read_comment(struct db *w, struct moderation *m)
{
	return sql_moderated_get(w, m->mem, (struct moderated_get_in){.id = m->comment_id}, &m->comment);
}

static bool is_decided(const struct moderation *m)
{
	bool same_reason = !m->reason.ptr || str_eq(m->reason, m->comment.disabled_reason);

	return (bool)m->comment.disabled == m->disable && (!m->disable || same_reason);
}

static enum err store_decision(struct db *w, const struct moderation *m)
{
	if (!m->disable)
		return sql_comment_enable(w, (struct comment_enable_in){.id = m->comment_id}, NULL);
	return sql_comment_disable(w,
				   (struct comment_disable_in){.id = m->comment_id,
							       .disabled_at = clock_now(),
							       .disabled_by = m->caller->user_id,
							       .disabled_reason = m->reason},
				   NULL);
}

enum err moderation_decide(struct db *w, void *moderation)
{
	struct moderation *m = moderation;
	enum err e;

	e = read_comment(w, m);
	if (e)
		return e;
	e = precondition_check(m->precondition, m->comment.version);
	if (e || is_decided(m))
		return e;
	e = store_decision(w, m);
	if (e)
		return e;
	e = audit_add(w, &(struct audit_entry){.actor_id = m->caller->user_id,
					       .action = m->disable ? AUDIT_COMMENT_DISABLED : AUDIT_COMMENT_ENABLED,
					       .user_id = m->comment.author_id,
					       .post_id = m->comment.post_id,
					       .comment_id = m->comment_id});
	if (e)
		return e;
	return read_comment(w, m);
}
