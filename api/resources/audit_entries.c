/* The audit trail. */
#include "core/audit.h"

#include <string.h>

#include "base/limits.h"
#include "core/user.h"
#include "generated/audit.sql.h"
#include "generated/operations.h"
#include "resources/list.h"
#include "resources/roles.h"

/* The names of a list "username,email" as an array. */
static void write_names(struct json_writer *w, const char *key, struct str list)
{
	jw_array(w, key);
	while (list.len) {
		const char *comma = memchr(list.ptr, ',', list.len);
		size_t len = comma ? (size_t)(comma - list.ptr) : list.len;
		size_t past = comma ? len + 1 : len;

		jw_str(w, NULL, (struct str){list.ptr, len});
		list = (struct str){list.ptr + past, list.len - past};
	}
	jw_array_end(w);
}

static bool write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out)
{
	struct json_writer *w = out;
	struct audit_entry_row entry;

	(void)rq;
	if (!sql_next_audit_entry(rows, &entry))
		return false;
	*ret_key = (struct anchor_row){entry.created_at, entry.id};
	if (!out)
		return true;
	jw_object(w, NULL);
	jw_int(w, "id", entry.id);
	jw_time(w, "timestamp", entry.created_at);
	jw_id(w, "actor_id", entry.actor_id);
	jw_str(w, "actor_username", entry.actor_username);
	jw_bool(w, "actor_deleted", entry.actor_deleted);
	jw_str(w, "action", entry.action);
	jw_id(w, "user_id", entry.user_id);
	jw_str(w, "username", entry.username);
	jw_bool(w, "user_deleted", entry.user_deleted);
	jw_id(w, "post_id", entry.post_id);
	jw_id(w, "comment_id", entry.comment_id);
	write_names(w, "fields", entry.fields);
	jw_id(w, "from_role_id", entry.from_role_id);
	jw_id(w, "to_role_id", entry.to_role_id);
	jw_id(w, "role_id", entry.role_id);
	permissions_write(w, (uint32_t)entry.permissions);
	jw_str(w, "detail", entry.detail);
	jw_object_end(w);
	return true;
}

static const struct list trail = {.member = "entries",
				  .page_size = LIMIT_PEOPLE_PER_PAGE,
				  .find = sql_audit_anchor,
				  .count = sql_audit_count_between,
				  .open = sql_audit_page,
				  .open_back = sql_audit_page_back,
				  .next = write_next};

static const struct list trail_of_actor = {.member = "entries",
					   .page_size = LIMIT_PEOPLE_PER_PAGE,
					   .find = sql_actor_audit_anchor,
					   .count = sql_actor_audit_count,
					   .open = sql_actor_audit_page,
					   .open_back = sql_actor_audit_page_back,
					   .next = write_next};

/* What one account did; nothing for an unknown one. */
static enum err list_of_actor(struct req *rq, const struct list_audit_entries_parameters *in)
{
	struct list_page page = {LIST_PAGE_SORTED(in), .filter = list_user_filter(rq, "actor", in->actor)};
	struct user_view_row user;
	struct count_row count;
	enum err e;

	e = user_find(rq->db, rq->mem, in->actor, &user);
	if (e && e != ERR_NOT_FOUND)
		return e;
	page.in.owner_id = e ? 0 : user.id;
	e = sql_actor_audit_count(rq->db, rq->mem, (struct list_in){.owner_id = page.in.owner_id, .from_at = INT64_MAX},
				  &count);
	if (e)
		return e;
	page.count = count.count;
	return list_reply(rq, &trail_of_actor, &page);
}

/* GET /audit: newest first. */
enum err op_listAuditEntries(struct req *rq)
{
	const struct list_audit_entries_parameters *in = rq->parameters;
	struct list_page page = {LIST_PAGE_SORTED(in)};
	struct count_row count;
	enum err e;

	if (in->actor.ptr)
		return list_of_actor(rq, in);
	e = sql_audit_count(rq->db, rq->mem, &count);
	if (e)
		return e;
	page.count = count.count;
	return list_reply(rq, &trail, &page);
}
