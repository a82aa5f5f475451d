/* Moderation of comments. */
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
	struct str reason;	      /* absent: unchanged; empty: none */
	struct moderated_row comment; /* result: the comment afterwards */
};

/* A write (store_write_fn); `moderation` is a struct moderation. Disables or enables the comment and records that in
 * the audit trail, unless nothing changes. ERR_NOT_FOUND, ERR_PRECONDITION. */
enum err moderation_decide(struct db *w, void *moderation);

#endif
