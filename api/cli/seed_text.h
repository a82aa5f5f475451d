/* The texts of sample content, composed from api/seed: the same key always gives the same text. */
#ifndef RETORT_SEED_TEXT_H
#define RETORT_SEED_TEXT_H

#include <stdint.h>

#include "base/arena.h"

struct seed_comment {
	uint64_t post_key;
	uint64_t place; /* among the comments of the post, from 0 */
	bool by_author; /* of the post, who replies */
};

/* The profile of a user; members may be absent. */
struct seed_profile {
	struct str name, location, about_me;
};

/* All texts are in `mem`, NUL-terminated. */

/* Markdown of a post: from a sentence to several sections. */
struct str seed_text_post(struct arena *mem, uint64_t key);
/* Markdown of a comment that matches its post, and differs from the others there. */
struct str seed_text_comment(struct arena *mem, const struct seed_comment *comment);
/* A username that registration allows. Attempt 0 is a plain name; each further attempt appends a number with more
 * digits, so that a free one is found soon. */
struct str seed_text_username(struct arena *mem, uint64_t key, unsigned attempt);
/* Matches the username of the same key. */
struct seed_profile seed_text_profile(struct arena *mem, uint64_t key);

#endif
