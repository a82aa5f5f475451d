/* Believable sample texts: each is made from a key, and the same key always gives the same text. */
#ifndef RETORT_SEED_TEXT_H
#define RETORT_SEED_TEXT_H

#include <stdint.h>

#include "base/arena.h"

/* Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014). Not for secrets. */
struct prng {
	uint64_t state;
};

uint64_t prng_next(struct prng *r);
/* A number below `n`, which is not 0. */
uint64_t prng_below(struct prng *r, uint64_t n);
/* The key of the `index`th thing of a `kind`: unrelated for different indexes, kinds and seeds. */
uint64_t prng_key(uint64_t seed, uint64_t kind, uint64_t index);
/* One of a list that ends in NULL. */
const char *seed_pick(struct prng *r, const char *const *list);

/* Markdown of a post on one of a dozen topics: from a sentence to several sections. In `mem`. */
struct str seed_text_post(struct arena *mem, uint64_t key);
struct seed_comment {
	uint64_t post_key, key;
	uint64_t place; /* among the comments of the post, from 0 */
	bool by_author; /* of the post, who answers */
};

/* Markdown of a comment that fits its post. In `mem`. */
struct str seed_text_comment(struct arena *mem, const struct seed_comment *comment);
/* A username as registration allows it. Attempt 0 is a plain name; each further attempt gives it a number of more
 * digits, so that a free one is found soon. In `mem`. */
struct str seed_text_username(struct arena *mem, uint64_t key, unsigned attempt);

/* What a user tells; what is absent is not told. */
struct seed_profile {
	struct str name, location, about_me;
};

/* Goes with the username of the same key. In `mem`. */
struct seed_profile seed_text_profile(struct arena *mem, uint64_t key);

#endif
