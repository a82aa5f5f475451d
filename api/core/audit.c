/* The audit trail. */
#include "core/audit.h"

#include "base/clock.h"
#include "core/list_order.h"
#include "generated/audit.sql.h"

enum err audit_add(struct db *w, const struct audit_entry *entry)
{
	int64_t now = clock_now();

	return sql_audit_insert(w,
				(struct audit_insert_in){.created_at = now,
							 .until_at = list_order_until(now),
							 .actor_id = entry->actor_id,
							 .action = str_from(entry->action),
							 .user_id = entry->user_id,
							 .post_id = entry->post_id,
							 .comment_id = entry->comment_id,
							 .fields = entry->fields,
							 .from_role_id = entry->from_role_id,
							 .to_role_id = entry->to_role_id,
							 .role_id = entry->role_id,
							 .permissions = entry->permissions},
				NULL);
}
