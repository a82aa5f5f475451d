/* The audit trail. */
#include "core/audit.h"

#include "base/limits.h"
#include "generated/audit.sql.h"
#include "generated/operations.h"
#include "resources/list.h"

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write)
{
	struct json_writer *w = &rq->reply->body;
	struct audit_page_row entry;

	if (!sql_next_audit_page(rows, &entry))
		return false;
	*ret_key = (struct anchor_row){entry.created_at, entry.id};
	if (!write)
		return true;
	jw_object(w, NULL);
	jw_int(w, "id", entry.id);
	jw_time(w, "timestamp", entry.created_at);
	jw_id(w, "actor_id", entry.actor_id);
	jw_str(w, "actor_username", entry.actor_username);
	jw_str(w, "action", entry.action);
	jw_id(w, "user_id", entry.user_id);
	jw_str(w, "username", entry.username);
	jw_id(w, "post_id", entry.post_id);
	jw_id(w, "comment_id", entry.comment_id);
	jw_str(w, "detail", entry.detail);
	jw_object_end(w);
	return true;
}

static const struct list trail = {.member = "entries",
				  .page_size = LIMIT_PEOPLE_PER_PAGE,
				  .find = sql_audit_anchor,
				  .open = sql_audit_page,
				  .next = write_next};

/* GET /audit: newest first. */
enum err op_listAuditEntries(struct req *rq)
{
	const struct list_audit_entries_parameters *in = rq->parameters;
	struct list_page page = {.number = in->page, .from = in->from};
	struct count_row count;
	enum err e;

	e = sql_audit_count(rq->db, rq->mem, &count);
	if (e)
		return e;
	page.count = count.count;
	return list_reply(rq, &trail, &page);
}
