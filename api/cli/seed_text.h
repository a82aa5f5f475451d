/* The texts of sample content, put together from api/seed: each follows from a key, and the same key always gives the
 * same text. */
#ifndef RETORT_SEED_TEXT_H
#define RETORT_SEED_TEXT_H

#include <stdint.h>

#include "base/arena.h"

struct seed_comment {
	uint64_t post_key;
	uint64_t place; /* among the comments of the post, from 0 */
	bool by_author; /* of the post, who answers */
};

/* What a user tells; what is absent is not told. */
struct seed_profile {
	struct str name, location, about_me;
};

/* All texts are in `mem`, NUL-terminated. */

/* Markdown of a post: from a sentence to several sections. */
struct str seed_text_post(struct arena *mem, uint64_t key);
/* Markdown of a comment that fits its post, and differs from the others there. */
struct str seed_text_comment(struct arena *mem, const struct seed_comment *comment);
/* A username as registration allows it. Attempt 0 is a plain name; each further attempt gives it a number of more
 * digits, so that a free one is found soon. */
struct str seed_text_username(struct arena *mem, uint64_t key, unsigned attempt);
/* Goes with the username of the same key. */
struct seed_profile seed_text_profile(struct arena *mem, uint64_t key);

#endif
