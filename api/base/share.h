/* A bounded amount that several threads take from. */
#ifndef RETORT_SHARE_H
#define RETORT_SHARE_H

#include <stdbool.h>
#include <stdint.h>

/* Adds to what is taken; false, and nothing is, where that would be more than the limit. Given back by subtracting. */
bool share_take(_Atomic uint64_t *taken, uint64_t amount, uint64_t limit);

#endif
