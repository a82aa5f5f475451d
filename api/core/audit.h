/* The audit trail: actions of moderators, administrators and the command line on other accounts and their texts. It
 * contains ids, never names or texts; the database refuses to change or delete entries. */
#ifndef RETORT_AUDIT_H
#define RETORT_AUDIT_H

#include "generated/constants.h"
#include "store/db.h"

struct audit_entry {
	int64_t actor_id;		  /* 0: the command line */
	const char *action;		  /* AUDIT_POST_DELETED and the like, as the schema AuditEntry lists them */
	int64_t user_id;		  /* the owner of the account or text; 0: none */
	int64_t post_id, comment_id;	  /* 0: none */
	struct str fields;		  /* of AUDIT_ACCOUNT_EDITED: which were edited, "username,email" */
	int64_t from_role_id, to_role_id; /* of AUDIT_ROLE_CHANGED */
	int64_t role_id;		  /* of AUDIT_ROLE_SET */
	uint32_t permissions;		  /* of that role: domain/permission.h */
};

/* Must be called inside the write of the action. Members that the action does not use are 0 or absent. */
enum err audit_add(struct db *w, const struct audit_entry *entry);

#endif
