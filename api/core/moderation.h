/* What moderators see of comments, and do to them. */
#ifndef RETORT_MODERATION_H
#define RETORT_MODERATION_H

#include "base/arena.h"
#include "base/precondition.h"
#include "core/caller.h"
#include "generated/moderation.sql.h"

/* A moderator's decision about a comment. */
struct moderation {
	struct arena *mem;
	const struct caller *caller;
	struct precondition *precondition; /* may be NULL */
	int64_t comment_id;
	bool disable;
	struct str reason;	      /* absent: stays as it is; empty: none */
	struct moderated_row comment; /* result: the comment as it is then */
};

/* A write (store_write_fn); `moderation` is a struct moderation. Disables or enables the comment and writes that into
 * the audit trail, unless it is so already. ERR_NOT_FOUND, ERR_PRECONDITION. */
enum err moderation_decide(struct db *w, void *moderation);

#endif
