/* What a role allows, as flasky's bits: PERMISSION_WRITE and the like (generated/constants.h). */
#ifndef RETORT_PERMISSION_H
#define RETORT_PERMISSION_H

#include <stdbool.h>
#include <stdint.h>

#include "generated/constants.h"

/* Whether all bits of `wanted` are among `granted`. */
static inline bool permission_allows(uint32_t granted, uint32_t wanted)
{
	return (granted & wanted) == wanted;
}

/* The name in the contract ("WRITE") of bit `index`, NULL after the last. */
const char *permission_name(unsigned index);

#endif
