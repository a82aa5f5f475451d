/* Comments: writing, editing and deleting them. The post, the author and the site have counters of them. */
#ifndef RETORT_COMMENT_H
#define RETORT_COMMENT_H

#include "base/arena.h"
#include "base/precondition.h"
#include "core/caller.h"
#include "domain/markdown.h"
#include "generated/comment.sql.h"

/* A change of a comment, and who makes it. */
struct comment_change {
	struct arena *mem;
	const struct caller *caller;
	struct precondition *precondition; /* of comment_update() and comment_delete(); may be NULL */
	int64_t post_id;		   /* for comment_create() */
	int64_t id;			   /* of the comment; comment_create() ignores it */
	struct str body;		   /* absent: unchanged */
	struct rendered rendered;	   /* `body` */
	int64_t repeats_since;		   /* for comment_create(), as of write_repeats_since() */
	bool created;			   /* of comment_ask() */
	struct comment_view_row comment;   /* result: the comment afterwards; of comment_delete(), before */
};

/* Writes (store_write_fn); `change` is a struct comment_change. */

/* The two steps of store_write_asked(). ERR_NOT_FOUND: no such post; ERR_CONFLICT: the author recently wrote the same
 * there. */
enum err comment_ask(struct db *w, void *change);
enum err comment_create(struct db *w, void *change);

/* For the author only, else ERR_PERMISSION. ERR_NOT_FOUND, ERR_PRECONDITION. */
enum err comment_update(struct db *w, void *change);

/* For the author and for moderators, else ERR_PERMISSION; that by a moderator is recorded in the audit trail.
 * ERR_NOT_FOUND, ERR_PRECONDITION. */
enum err comment_delete(struct db *w, void *change);

struct new_comment {
	int64_t post_id, author_id;
	struct str body;
	struct rendered rendered;
	int64_t created_at;
};

/* Inside a write: adds a comment to a post that exists, and counts it. Checks nothing. */
enum err comment_add(struct db *w, struct arena *mem, const struct new_comment *comment, int64_t *ret_id);

/* Inside a write: deletes a comment, without checking permissions. ERR_NOT_FOUND. */
enum err comment_remove(struct db *w, struct arena *mem, int64_t id);

#endif
