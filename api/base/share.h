/* A bounded amount that several threads take from. */
#ifndef RETORT_SHARE_H
#define RETORT_SHARE_H

#include <stdbool.h>
#include <stdint.h>

/* Takes an amount; false, without taking it, if the limit would be exceeded. To return it, subtract it. */
bool share_take(_Atomic uint64_t *taken, uint64_t amount, uint64_t limit);

#endif
