/* The audit trail: what moderators, administrators and the command line do to others and what others wrote. It holds
 * ids and no words of anybody; the database refuses to change or delete what stands there. */
#ifndef RETORT_AUDIT_H
#define RETORT_AUDIT_H

#include "generated/constants.h"
#include "store/db.h"

struct audit_entry {
	int64_t actor_id;	     /* 0: the command line */
	const char *action;	     /* AUDIT_POST_DELETED and the like, as the schema AuditEntry lists them */
	int64_t user_id;	     /* whose account or text it was done to; 0: nobody's */
	int64_t post_id, comment_id; /* 0: none */
	/* Absent: none. Of account_edited the fields, of role_changed from which role to which, by id; of role_set
	 * which role, by id, and its permissions as bits. */
	struct str detail;
};

/* Inside the write that does it. */
enum err audit_add(struct db *w, const struct audit_entry *entry);

#endif
