/* Reproducible random numbers: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * 2014). Not for secrets. */
#ifndef RETORT_PRNG_H
#define RETORT_PRNG_H

#include <stdint.h>

struct prng {
	uint64_t state;
};

static inline uint64_t prng_next(struct prng *r)
{
	uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* A number below `n`, which is not 0. */
static inline uint64_t prng_below(struct prng *r, uint64_t n)
{
	return prng_next(r) % n;
}

/* The key of item `index` of a `kind`: unrelated for different indexes, kinds and seeds. */
static inline uint64_t prng_key(uint64_t seed, uint64_t kind, uint64_t index)
{
	struct prng r = {seed};

	r.state = prng_next(&r) + kind;
	r.state = prng_next(&r) + index;
	return prng_next(&r);
}

#endif
