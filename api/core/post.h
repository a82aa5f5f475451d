/* Posts: publishing, editing and deleting them. Their author and the site have counters of them. */
#ifndef RETORT_POST_H
#define RETORT_POST_H

#include "base/arena.h"
#include "base/precondition.h"
#include "core/caller.h"
#include "domain/markdown.h"
#include "generated/post.sql.h"

/* A change of a post, and who makes it. */
struct post_change {
	struct arena *mem;
	const struct caller *caller;
	struct precondition *precondition; /* of post_update() and post_delete(); may be NULL */
	int64_t id;			   /* of the post; post_create() ignores it */
	struct str body;		   /* absent: unchanged */
	struct rendered rendered;	   /* `body` */
	int64_t repeats_since;		   /* for post_create(), as of write_repeats_since() */
	bool created;			   /* of post_ask() */
	struct post_view_row post;	   /* result: the post afterwards; of post_delete(), before */
};

/* Writes (store_write_fn); `change` is a struct post_change. */

/* The two steps of store_write_asked(). ERR_CONFLICT: the author recently published the same text. */
enum err post_ask(struct db *w, void *change);
enum err post_create(struct db *w, void *change);

/* For the author and for administrators, else ERR_PERMISSION; changes of others' posts are recorded in the audit
 * trail. ERR_NOT_FOUND, ERR_PRECONDITION. Deleting a post deletes its comments. */
enum err post_update(struct db *w, void *change);
enum err post_delete(struct db *w, void *change);

struct new_post {
	int64_t author_id;
	struct str body;
	struct rendered rendered;
	int64_t created_at;
};

/* Inside a write: adds a post, and counts it. Checks nothing. */
enum err post_add(struct db *w, struct arena *mem, const struct new_post *post, int64_t *ret_id);

/* A row as it was read, completed: one that an older release wrote has no title and no excerpt until it is rendered
 * again (core/rerender.h); these are made now, in `mem`. */
struct post_view_row post_complete(struct arena *mem, const struct post_view_row *read);

/* Inside a write: deletes a post with its comments, without checking permissions. ERR_NOT_FOUND. */
enum err post_remove(struct db *w, struct arena *mem, int64_t id);

#endif
