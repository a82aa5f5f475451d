/* The tags of posts. Each has a counter of its posts, and is deleted with the last one. */
#ifndef RETORT_POST_TAG_H
#define RETORT_POST_TAG_H

#include "domain/tag.h"
#include "generated/post_tag.sql.h"

/* The tag with this name, in any letter case, also if it was renamed since. ERR_NOT_FOUND, also for a removed one. */
enum err tag_get(struct db *db, struct arena *mem, struct str name, struct tag_row *ret_tag);

/* The most used tags; with `prefix`, only those that begin with it. For sql_next_tag(). */
enum err tag_list_most_used(struct db *db, struct arena *mem, struct str prefix, int64_t limit, struct rows *ret_rows);

/* Inside a write: gives the post these tags instead of those that it has. */
enum err tag_replace(struct db *w, struct arena *mem, int64_t post_id, const struct tag_list *tags);

/* Inside a write: the same for a post that has none. */
enum err tag_attach(struct db *w, struct arena *mem, int64_t post_id, const struct tag_list *tags);

#endif
