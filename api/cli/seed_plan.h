/* The plan of sample content: who writes when, and on which post. Everything is determined by the seed and an index,
 * so that only the ids of created rows must be stored.
 *
 * The times are those of a growing community: users joined between two and two and a half years ago, posts are from
 * then until a few hours ago, comments and visits until now, and most are recent. They ascend with the indexes of each
 * kind. */
#ifndef RETORT_SEED_PLAN_H
#define RETORT_SEED_PLAN_H

#include <stdint.h>

#include "base/error.h"
#include "cli/seed_text.h"

#define PLAN_HORIZON 300 /* a comment belongs to one of this number of latest posts */

/* Ids in order of creation, as ranges, because they have gaps only where others wrote in the meantime. */
struct ids {
	struct range {
		int64_t start, first; /* the index of the first id among all, and that id */
	} *ranges;
	size_t range_count;
	int64_t count;
};

/* ERR_INTERNAL without memory. */
enum err ids_add(struct ids *ids, int64_t id);
void ids_free(struct ids *ids);

struct plan {
	uint64_t seed;
	int64_t now;				       /* in µs; no time is later */
	int64_t user_count, post_count, comment_count; /* how many to create */
	struct ids users, posts;		       /* created so far */
	struct recent_post {
		int64_t post;
		uint64_t comments;
	} recent[PLAN_HORIZON]; /* the number of comments of the latest posts, by index modulo their number */
};

struct planned_user {
	uint64_t name_key;
	uint64_t avatar[2];
	int64_t member_since, last_seen;
};

struct planned_post {
	uint64_t key;
	int64_t author, created_at;
};

struct planned_comment {
	struct seed_comment text;
	int64_t post, author, created_at;
};

/* Whom a user follows; may return the same user twice, or the user itself. */
struct planned_follows {
	int64_t follower;
	unsigned count;
	struct {
		int64_t followed, created_at;
	} follow[8];
};

struct planned_user plan_user(const struct plan *plan, int64_t index);
/* After all users are created. */
struct planned_follows plan_follows(const struct plan *plan, int64_t index);
struct planned_post plan_post(const struct plan *plan, int64_t index);
/* After all posts are created; each index once, in order. */
struct planned_comment plan_comment(struct plan *plan, int64_t index);

#endif
