/* The audit trail: what moderators, administrators and the command line do to others and what others wrote. It holds
 * ids and no words of anybody; the database refuses to change or delete what stands there. */
#ifndef RETORT_AUDIT_H
#define RETORT_AUDIT_H

#include "store/db.h"

/* Actions, as stored and as the schema AuditEntry lists them. */
#define AUDIT_ACCOUNT_CREATED "account_created"
#define AUDIT_ACCOUNT_EDITED "account_edited" /* detail: the fields */
#define AUDIT_ROLE_CHANGED "role_changed"     /* detail: from which role to which, by id */
#define AUDIT_ACCOUNT_CONFIRMED "account_confirmed"
#define AUDIT_ACCOUNT_UNCONFIRMED "account_unconfirmed"
#define AUDIT_ACCOUNT_SUSPENDED "account_suspended"
#define AUDIT_SUSPENSION_LIFTED "suspension_lifted"
#define AUDIT_PASSWORD_SET "password_set"
#define AUDIT_CREDENTIALS_REVOKED "credentials_revoked"
#define AUDIT_ROLE_SET "role_set" /* detail: which role, by id, and its permissions as bits */
#define AUDIT_COMMENT_DISABLED "comment_disabled"
#define AUDIT_COMMENT_ENABLED "comment_enabled"
#define AUDIT_COMMENT_DELETED "comment_deleted"
#define AUDIT_POST_EDITED "post_edited"
#define AUDIT_POST_DELETED "post_deleted"

struct audit_entry {
	int64_t actor_id; /* 0: the command line */
	const char *action;
	int64_t user_id;	     /* whose account or text it was done to; 0: nobody's */
	int64_t post_id, comment_id; /* 0: none */
	struct str detail;	     /* absent: none */
};

/* Inside the write that does it. */
enum err audit_add(struct db *w, const struct audit_entry *entry);

#endif
